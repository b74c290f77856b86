import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { replaceFiles } from '../../src/files/replace-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'skillsift-replace-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('replacing files', () => {
  it('writes none where somebody changed one of them meanwhile', () => {
    const before = ['a.yaml', 'b.yaml'].map((name) => ({ file: join(folder, name), text: `text of ${name}` }));
    for (const { file, text } of before) writeFileSync(file, text);
    const [first, second] = before.map(({ file }) => file);
    writeFileSync(second ?? '', 'edited');
    const after = before.map(({ file }) => ({ file, text: 'mended' }));
    expect(() => replaceFiles(before, after)).toThrow(`"${second}" is not mended: somebody changed it meanwhile`);
    expect([first, second].map((file) => readFileSync(file ?? '', 'utf8'))).toEqual(['text of a.yaml', 'edited']);
    expect(readdirSync(folder).sort()).toEqual(['a.yaml', 'b.yaml']);
  });

  it('leaves a file alone whose text stays the same', () => {
    expect(replaceFiles([{ file: '/no/such/file', text: 'x' }], [{ file: '/no/such/file', text: 'x' }])).toBe(0);
  });
});
