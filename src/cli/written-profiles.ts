import { parseRecord } from '../profile/parse-record.ts';
import type { Profile } from '../profile/profile.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import type { Location } from '../source/location.ts';
import type { Taxonomy } from '../taxonomy/model.ts';
import type { Taken } from './postings.ts';
import { isOn, type Settings } from './settings.ts';

/** Reads the profiles that an earlier run wrote, and says once what keeps their counts from being those of the postings. */
export class WrittenProfiles {
  readonly #taxonomy: Taxonomy;
  readonly #keepsDuplicates: boolean;
  readonly #told = new Set<string>();

  constructor(taxonomy: Taxonomy, settings: Settings) {
    this.#taxonomy = taxonomy;
    this.#keepsDuplicates = isOn(settings, 'keepDuplicates');
  }

  read(record: unknown, location: Location): Taken {
    const parsed = parseRecord(record, this.#taxonomy);
    if (parsed.kind === 'unreadable') return { kind: 'problem', diagnostic: parsed.diagnostic };
    if (parsed.kind === 'broken') {
      return {
        kind: 'problem',
        diagnostic: { code: 'profile/broken', severity: 'error', message: `this profile cannot be read: ${parsed.message}`, location },
      };
    }
    const warnings = [
      ...this.#compareTaxonomy(parsed.digest),
      ...parsed.unknown.flatMap((id) => this.#tellOnce(`skill "${id}" is not in the taxonomy and left out`)),
    ];
    return {
      kind: 'profile',
      profile: this.#keepsDuplicates ? keep(parsed.profile) : parsed.profile,
      diagnostics: warnings.map((message): Diagnostic => ({ code: 'profile/other-taxonomy', severity: 'warning', message, location })),
    };
  }

  #compareTaxonomy(digest: string | undefined): string[] {
    if (digest === undefined || digest === this.#taxonomy.digest) return [];
    return this.#tellOnce(`this profile was made with another taxonomy (${digest.slice(0, SHOWN)}…): the counts are not those of the postings`);
  }

  #tellOnce(message: string): string[] {
    if (this.#told.has(message) || this.#told.size >= MOST_TOLD) return [];
    this.#told.add(message);
    return [message];
  }
}

const SHOWN = 'sha256:'.length + 8;
/** Skills that are missing by the thousand are one mistake. */
const MOST_TOLD = 20;

function keep({ posting: { duplicateOf: _, ...posting }, ...profile }: Profile): Profile {
  return { ...profile, posting };
}
