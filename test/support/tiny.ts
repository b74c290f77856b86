/** A taxonomy of three categories: what a test of the edge needs, and nothing that is ambiguous but Go. */
export const TINY_TAXONOMY = `version: 1.0.0
category: languages
title: Languages
kind: tool
skills:
  go: { name: Go, case: exact, needs: evidence }
  python: Python
  sql: SQL
  pytorch: { name: PyTorch, category: frameworks, implies: [machine-learning] }
  machine-learning: { name: Machine learning, kind: method, category: methods }
`;

/** Python is required twice, SQL once, PyTorch preferred once; Machine learning is implied. */
export const TINY_POSTINGS: Readonly<Record<string, string>> = {
  'alder.txt': 'Data Engineer\n\nRequirements\n- Python\n- SQL\n',
  'birch.md': '# Research Engineer\n\n## Requirements\n- Python\n\n## Nice to have\n- PyTorch\n',
};
