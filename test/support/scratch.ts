import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

/** A folder that is gone when the tests of a file are done. */
export interface Scratch {
  readonly root: string;
  /** A fresh folder with these files; names may hold folders. */
  readonly folder: (files?: Readonly<Record<string, string | Uint8Array>>) => string;
  /** One file with this text, in a fresh folder. */
  readonly file: (name: string, content: string | Uint8Array) => string;
}

export function makeScratch(): Scratch {
  const root = mkdtempSync(join(tmpdir(), 'skillsift-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  const folder: Scratch['folder'] = (files = {}) => {
    const path = mkdtempSync(join(root, 'case-'));
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(path, name)), { recursive: true });
      writeFileSync(join(path, name), content);
    }
    return path;
  };
  return { root, folder, file: (name, content) => join(folder({ [name]: content }), name) };
}
