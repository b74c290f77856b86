import { describe, expect, it } from 'vitest';
import { listSkills, readText } from '../support/profiles.ts';

describe('the demand for a skill', () => {
  it.each<[string, string, string[]]>([
    ['is none in particular where nothing is said', 'We use Python', ['python mentioned']],
    [
      'is stated by the heading',
      '## Requirements\n- Python\n\n## Nice to have\n- SQL\n\n## Our stack\n- Docker',
      ['python required', 'sql preferred', 'docker mentioned'],
    ],
    ['is not stated by a heading about tasks', '## What you will do\n- Improve our Python code', ['python mentioned']],
    ['is stated by words behind', 'We think Python is required.', ['python required']],
    ['is stated by words ahead', 'You must know Python.', ['python required']],
    ['is a wish by words behind', 'We think Python is a plus.', ['python preferred']],
    ['is a wish by words ahead', 'Ideally you write Python.', ['python preferred']],
    ['is a wish before a colon', '- Nice to have: Python', ['python preferred']],
    ['holds for a whole list', 'Bonus points for Python, SQL and Docker.', ['python preferred', 'sql preferred', 'docker preferred']],
    ['reaches as far as the clause', 'You must know Python; Docker is a plus.', ['python required', 'docker preferred']],
    ['reaches as far as the sentence', 'Python is a plus. We work with SQL.', ['python preferred', 'sql mentioned']],
    ['reaches as far as the block', '- Python is a plus\n- SQL', ['python preferred', 'sql mentioned']],
    ['is that of the nearest words behind', 'We say Python is a must, Docker is a plus.', ['python required', 'docker preferred']],
    ['in brackets is that of the item before', 'Some Python (required) and Docker (preferred), SQL.', ['python required', 'docker preferred', 'sql mentioned']],
    ['beside words of both kinds is the wish', 'You must have Python, ideally with Docker.', ['python required', 'docker preferred']],
  ])('%s', (_, text, skills) => {
    expect(listSkills(text)).toEqual(skills);
  });

  it.each<[string, string, string[]]>([
    ['a wish under requirements', '## Requirements\n- Python is a plus\n- SQL', ['python preferred', 'sql required']],
    ['a must under wishes', '## Nice to have\n- Python\n- You must know SQL\n- Docker is required', ['python preferred', 'sql required', 'docker required']],
    ['a must among tasks', '## What you will do\n- You must know SQL', ['sql required']],
  ])('by words beats that by the heading: %s', (_, text, skills) => {
    expect(listSkills(text)).toEqual(skills);
  });

  it.each<[string, string, string[]]>([
    ['required over preferred', '## Nice to have\nPython\n\n## Requirements\nPython', ['python required']],
    ['preferred over mentioned', 'We use Python. Some Python is a plus.', ['python preferred']],
    ['required over mentioned, whichever comes first', 'You must know Python. We use Python.', ['python required']],
  ])('is the strongest of its mentions: %s', (_, text, skills) => {
    expect(listSkills(text)).toEqual(skills);
  });

  it('comes with the words that state it, in one line', () => {
    const { skills } = readText('- SQL\n- Python is nice\nto have').profile;
    expect(skills.flatMap(({ mentions }) => mentions.map(({ cue }) => cue))).toEqual([undefined, 'nice to have']);
  });
});
