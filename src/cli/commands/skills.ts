import { viewSkills } from '../../report/views/skills.ts';
import type { Skill, Taxonomy } from '../../taxonomy/model.ts';
import { suggestFor } from '../../text/similarity.ts';
import { stemWord } from '../../text/stem.ts';
import type { CommandSpec } from '../command-spec.ts';
import { EXIT } from '../exit-code.ts';
import { loadTaxonomy, skillFilter } from '../load-taxonomy.ts';
import { planTargets, writeReport } from '../output.ts';
import { COMMON, FILTER } from '../shared-settings.ts';

/** Lists the skills of the taxonomy, or those that a query finds. */
export const skillsCommand: CommandSpec = {
  name: 'skills',
  operands: '[query...]',
  description: 'browse and search the taxonomy',
  settings: [...FILTER, ...COMMON],
  run: async (operands, { io, settings }) => {
    const targets = planTargets(settings);
    const { taxonomy } = await loadTaxonomy(settings);
    const query = operands.join(' ');
    const isWanted = skillFilter(settings, taxonomy);
    const found = searchSkills(taxonomy, query).filter(isWanted);
    if (found.length === 0) io.writeError(`skillsift: no skill matches "${query}"${suggestFor(query, listNames(taxonomy))}\n`);
    await writeReport(viewSkills(taxonomy, found), targets, { io, settings });
    return EXIT.done;
  },
};

/** Skills whose id or a label is the query, then those that hold all its words, whatever their endings. */
function searchSkills(taxonomy: Taxonomy, query: string): Skill[] {
  const skills = [...taxonomy.skills.values()];
  if (query === '') return skills;
  const wanted = query.toLowerCase();
  const exact = skills.filter((skill) => skill.id === wanted || skill.labels.some((label) => label.text.toLowerCase() === wanted));
  const words = toStems(query);
  const partial = skills.filter((skill) => !exact.includes(skill) && skill.labels.some((label) => holdsAll(toStems(label.text), words)));
  return [...exact, ...partial];
}

function toStems(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[\s_/-]+/)
    .filter((word) => word !== '')
    .map(stemWord);
}

function holdsAll(words: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((word) => words.includes(word));
}

function listNames(taxonomy: Taxonomy): string[] {
  return [...taxonomy.skills.values()].flatMap((skill) => skill.labels.map((label) => label.text));
}
