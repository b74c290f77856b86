import type { Vocabulary } from '../match/vocabulary.ts';
import type { Profile } from '../profile/profile.ts';
import { DUPLICATE_WINDOW, DuplicateIndex } from './duplicates.ts';
import { FingerprintReader } from './fingerprint.ts';

/** Marks each posting that repeats an earlier one with the id of that one. Postings come in the order of the input. */
export class Folder {
  readonly #reader: FingerprintReader;
  readonly #index: DuplicateIndex;
  readonly #names: NameList;

  constructor(vocabulary: Vocabulary, window: number = DUPLICATE_WINDOW) {
    this.#reader = new FingerprintReader(vocabulary);
    this.#index = new DuplicateIndex({ window });
    this.#names = new NameList(window);
  }

  mark(profile: Profile): Profile {
    const original = this.#index.add(this.#reader.read(profile));
    if (original !== undefined) return nameOriginal(profile, this.#names.at(original));
    this.#names.push(profile.posting.id);
    return profile;
  }
}

/** Facets are read when somebody asks, so they must not be asked for here. */
function nameOriginal(profile: Profile, duplicateOf: string): Profile {
  const { posting, status, skills } = profile;
  return {
    posting: { ...posting, duplicateOf },
    status,
    skills,
    get facets() {
      return profile.facets;
    },
  };
}

const PACK = 64;

/** The last names of many, packed: a million strings of their own would take twice the room. */
class NameList {
  readonly #most: number;
  readonly #packs: string[] = [];
  #open: string[] = [];
  #closed = 0;

  constructor(most: number) {
    this.#most = Math.ceil(most / PACK) + 1;
  }

  push(name: string): void {
    this.#open.push(name);
    if (this.#open.length < PACK) return;
    this.#packs[this.#closed % this.#most] = JSON.stringify(this.#open);
    this.#closed++;
    this.#open = [];
  }

  at(number: number): string {
    const pack = Math.floor(number / PACK);
    const names: readonly string[] = pack === this.#closed ? this.#open : JSON.parse(this.#packs[pack % this.#most] ?? '[]');
    return names[number % PACK] ?? '';
  }
}
