import { type LoadedTaxonomy, readTaxonomy } from '../files/read-taxonomy.ts';
import { UserError } from '../source/user-error.ts';
import type { Skill, Taxonomy } from '../taxonomy/model.ts';
import { suggestFor } from '../text/similarity.ts';
import { isOn, listOf, type Settings } from './settings.ts';

/** The taxonomy that the settings ask for. */
export async function loadTaxonomy(settings: Settings): Promise<LoadedTaxonomy> {
  return readTaxonomy({ layers: listOf(settings, 'taxonomy'), builtin: isOn(settings, 'builtin') });
}

/** The filter of `--kind` and `--category`; an unknown category is an error. */
export function skillFilter(settings: Settings, taxonomy: Taxonomy): (skill: Skill) => boolean {
  const kinds = listOf(settings, 'kind');
  const categories = listOf(settings, 'category');
  const known = taxonomy.categories.map((category) => category.id);
  const unknown = categories.find((category) => !known.includes(category));
  if (unknown !== undefined) {
    throw new UserError(`there is no category "${unknown}"${suggestFor(unknown, known) || `; there are ${known.join(', ')}`}`);
  }
  return (skill) => (kinds.length === 0 || kinds.includes(skill.kind)) && (categories.length === 0 || categories.includes(skill.category));
}
