import { describe, expect, it } from 'vitest';
import { judge } from '../support/tech.ts';

/** The verdicts on the words that need corroboration. */
function judgeAmbiguous(text: string): string[] {
  return judge(text).filter((line) => / = (?:go|r|c): /.test(line) && !line.endsWith('(case)'));
}

describe('a word that needs evidence counts', () => {
  it.each([
    ['in a list with commas', 'Python, Go, SQL', ['Go = go: list']],
    ['at the end of a list', 'Python, SQL and Go', ['Go = go: list']],
    ['at the start of a list', 'Go, SQL or Python', ['Go = go: list']],
    ['beside a slash', 'Java/Go', ['Go = go: list']],
    ['beside a slash set apart', 'C / C++', ['C = c: list']],
    ['among several slashes', 'C/C++/Python', ['C = c: list']],
    ['in brackets behind a skill', 'Python (or R)', ['R = r: list']],
    ['before brackets with a skill', 'Go (Docker, Kubernetes)', ['Go = go: list']],
    ['between bars and bullets', 'Python | Go • R', ['Go = go: list', 'R = r: list']],
    ['in a list with an item that we do not know', 'Python, Elixir, Go', ['Go = go: list']],
    ['in a list that is wrapped', 'We write Python,\nGo and SQL', ['Go = go: list']],
    ['as an item between items', '- Python\n- Go\n- SQL', ['Go = go: list']],
    ['in a list whose other member counts by the same list', 'Python, Go, R', ['Go = go: list', 'R = r: list']],
    ['after a cue', 'Experience with Go', ['Go = go: cue']],
    ['after a cue and small words', 'Proficient in the programming language R', ['R = r: cue']],
    ['after a title with a colon', 'Languages: C', ['C = c: cue']],
    ['before a cue', 'R programming', ['R = r: cue']],
    ['before a cue behind a hyphen', 'A C-programming guild', ['C = c: cue']],
    ['in a list that stands after a cue', 'Experience with Go or R', ['Go = go: cue', 'R = r: cue']],
    ['capitalised, near a skill of its sentence', 'Our Docker images are small since Go came', ['Go = go: near']],
  ])('%s: %j', (_, text, verdicts) => {
    expect(judgeAmbiguous(text)).toEqual(verdicts);
  });
});

describe('a word that needs evidence does not count', () => {
  it.each([
    ['alone', 'Go', ['Go = go: not (needs)']],
    ['beside another that needs evidence', 'Go/R', ['Go = go: not (needs)', 'R = r: not (needs)']],
    ['in a list of such words', 'Go, R, C', ['Go = go: not (needs)', 'R = r: not (needs)', 'C = c: not (needs)']],
    ['beside a word that counts by its capital', 'They sell Rust, Go', ['Go = go: not (needs)']],
    ['beside a skill that is no tool or method', 'Go, teamwork', ['Go = go: not (needs)']],
    ['beside a skill that is part of an address', 'python@acme.example, Go', ['Go = go: not (needs)']],
    ['at the start of a sentence, near a skill', 'Go where Python is', ['Go = go: not (needs)']],
    ['near a skill of another sentence', 'Ready, set, Go today. Python helps', ['Go = go: not (needs)']],
    ['near a skill of another item', '- ready to Go now\n- Python', ['Go = go: not (needs)']],
    ['as an item beside prose', '- Go\n- We keep many large shops running smoothly with Python and care', ['Go = go: not (needs)']],
    ['after a cue of another sentence', 'Much experience. Go now', ['Go = go: not (needs)']],
  ])('%s: %j', (_, text, verdicts) => {
    expect(judgeAmbiguous(text)).toEqual(verdicts);
  });
});
