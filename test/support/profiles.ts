import type { Reading } from '../../src/profile/profile.ts';
import { compileProfiler, type Profiler } from '../../src/profile/profiler.ts';
import { TECH } from './tech.ts';

const profiler: Profiler = compileProfiler(TECH);

/** What the small taxonomy reads in a text. */
export function readText(text: string): Reading {
  return profiler.read({ id: 'acme', source: 'acme.txt', text });
}

/** The skills of a text in one line each: `go required`, `deep-learning mentioned (implied)`. */
export function listSkills(text: string): string[] {
  return readText(text).profile.skills.map(({ skill, demand, implied }) => `${skill.id} ${demand}${implied ? ' (implied)' : ''}`);
}
