import { describe, expect, it } from 'vitest';
import { runIn } from '../support/fake-io.ts';
import { makeScratch } from '../support/scratch.ts';

const { file } = makeScratch();
const path = file(
  'tools.yaml',
  `category: tools
title: Tools
kind: tool
skills:
  c-plus-plus: [C++, cpp]
  fine-tuning: { name: Fine-tuning, kind: method, note: "=cmd" }
  google-cloud: [Google Cloud, GCP]
  go: { name: Go, case: exact }
  kubernetes: [Kubernetes, k8s]
  vector-databases: [Vector databases]
`,
);

async function search(...argv: readonly string[]): Promise<{ ids: string[]; error: string }> {
  const { code, out, error } = await runIn({}, 'skills', ...argv, '--no-config', '--no-builtin', '--taxonomy', path, '--format', 'ndjson');
  expect(code).toBe(0);
  const lines = out.split('\n').filter((line) => line !== '');
  return { ids: lines.map((line) => JSON.parse(line).id), error };
}

describe('skills', () => {
  it.each([
    ['all, without a query', [], ['c-plus-plus', 'fine-tuning', 'google-cloud', 'go', 'kubernetes', 'vector-databases']],
    ['all, with a query of nothing', [' '], ['c-plus-plus', 'fine-tuning', 'google-cloud', 'go', 'kubernetes', 'vector-databases']],
    ['by id', ['fine-tuning'], ['fine-tuning']],
    ['by name, in any case', ['KUBERNETES'], ['kubernetes']],
    ['by another label', ['cpp'], ['c-plus-plus']],
    ['by a name with signs', ['c++'], ['c-plus-plus']],
    ['by a word, whatever its ending', ['database'], ['vector-databases']],
    ['by words in any order and as one operand', ['databases vector'], ['vector-databases']],
    ['by several operands', ['fine', 'tune'], ['fine-tuning']],
    ['by the whole word rather than its beginning', ['go'], ['go']],
    ['by the beginning of a word, where no word is whole', ['kube'], ['kubernetes']],
    ['of one kind', ['--kind', 'method'], ['fine-tuning']],
  ])('are found %s', async (_, argv, ids) => {
    expect(await search(...argv)).toEqual({ ids, error: '' });
  });

  it.each([
    ['a typing error', ['kuberntes'], 'no skill matches "kuberntes"; did you mean "Kubernetes"?'],
    ['nonsense', ['zzzzzz'], 'no skill matches "zzzzzz"'],
    ['no letter', ['/ _'], 'no skill matches "/ _"'],
    ['another kind', ['kubernetes', '--kind', 'soft'], 'no skill matches "kubernetes" in this kind and category; 1 skill elsewhere'],
  ])('are not found for %s, which is said', async (_, argv, message) => {
    expect(await search(...argv)).toEqual({ ids: [], error: `skillsift: ${message}\n` });
    expect(await search(...argv, '--quiet')).toEqual({ ids: [], error: '' });
  });
});
