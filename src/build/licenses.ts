import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The notices that must go with copies of these packages; one without a licence file stops the build. */
export function collectLicenses(folders: readonly string[]): string {
  const notices = folders.map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return `${name} ${version} (${license})\n\n${readNotice(folder).trim()}\n`;
  });
  return `skillsift contains code of these packages.\n\n${notices.join(`\n${'-'.repeat(72)}\n\n`)}`;
}

function readNotice(folder: string): string {
  const names = readdirSync(folder);
  const file = names.find((name) => /^licen[cs]e/i.test(name));
  if (file) return readFileSync(join(folder, file), 'utf8');
  const readme = names.find((name) => /^readme/i.test(name));
  const section = readme && /^#+ *licen[cs]e[\s\S]*/im.exec(readFileSync(join(folder, readme), 'utf8'))?.[0];
  if (!section) throw new Error(`${folder} has no licence file and no licence in its README`);
  return section;
}
