import { Matcher } from '../match/matcher.ts';
import type { Vocabulary } from '../match/vocabulary.ts';
import { ROLE_NOUNS, SENIORITY_WORDS } from '../profile/facets/seniority-words.ts';
import type { Profile } from '../profile/profile.ts';
import type { SkillId } from '../taxonomy/model.ts';
import { scatter } from '../text/shingles.ts';
import { type Sketch, Sketcher } from '../text/sketch.ts';
import { mixHash, readTokens } from '../text/token.ts';

/** What is kept of a posting to tell whether another repeats it. */
export interface Fingerprint {
  /** Of what it asks for: its skills, and in its title skills and words of role and rank. Postings that differ here are different jobs, however alike their texts. */
  readonly asks: number;
  /** Of the employer's first word; 0: not known, and then anybody. */
  readonly company: number;
  readonly sketch: Sketch;
}

/** Words of a title that make it another job: `Engineer`, `Manager`, `Senior`. */
const TITLE_WORDS: ReadonlySet<number> = new Set(
  [...ROLE_NOUNS, ...SENIORITY_WORDS.flatMap(([, words]) => words)].flatMap((phrase) => readTokens(phrase).map((token) => token.hash)),
);

/** Takes fingerprints of profiles. It keeps buffers: one profile at a time. */
export class FingerprintReader {
  readonly #matcher: Matcher;
  readonly #sketcher: Sketcher = new Sketcher();
  readonly #hashes = new Map<SkillId, number>();

  constructor(vocabulary: Vocabulary) {
    this.#matcher = new Matcher(vocabulary);
  }

  read({ posting, skills }: Profile): Fingerprint {
    const { title = '', company = '', text } = posting;
    const asked = skills.filter(({ implied }) => !implied).map(({ skill }) => this.#hashSkill(skill.id));
    const titled = new Set(this.#matcher.find(title).candidates.map(({ skill }) => skill.id));
    const words = new Set(readTokens(title).flatMap(({ hash }) => (TITLE_WORDS.has(hash) ? [hash] : [])));
    return {
      asks: [asked, [...titled].map((id) => this.#hashSkill(id)), [...words].map(scatter)].map(sum).reduce(joinHashes, 0),
      company: readTokens(company)[0]?.hash ?? 0,
      sketch: this.#sketcher.sketch(text),
    };
  }

  #hashSkill(id: SkillId): number {
    const known = this.#hashes.get(id);
    if (known !== undefined) return known;
    const hash = hashText(id);
    this.#hashes.set(id, hash);
    return hash;
  }
}

function hashText(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = mixHash(hash, text.charCodeAt(at));
  return scatter(hash);
}

/** The same in whatever order. */
function sum(hashes: readonly number[]): number {
  return hashes.reduce((total, hash) => (total + hash) | 0, 0);
}

function joinHashes(hash: number, next: number): number {
  return scatter(Math.imul(hash, 31) + next);
}
