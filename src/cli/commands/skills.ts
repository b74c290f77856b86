import { formatCount } from '../../report/numbers.ts';
import { toPrintable } from '../../report/printable.ts';
import { viewSkills } from '../../report/views/skills.ts';
import type { Skill, Taxonomy } from '../../taxonomy/model.ts';
import { suggestFor } from '../../text/similarity.ts';
import { stemWord } from '../../text/stem.ts';
import type { CommandSpec } from '../command-spec.ts';
import { EXIT } from '../exit-code.ts';
import { loadTaxonomy, skillFilter } from '../load-taxonomy.ts';
import { planTargets, writeReport } from '../output.ts';
import { isOn } from '../settings.ts';
import { COMMON, FILTER } from '../shared-settings.ts';

/** Lists the skills of the taxonomy, or those that a query finds. */
export const skillsCommand: CommandSpec = {
  settings: [...FILTER, ...COMMON],
  run: async (operands, { io, settings }) => {
    const targets = planTargets(settings);
    const { taxonomy } = await loadTaxonomy(settings);
    const query = operands.join(' ').trim();
    const matching = searchSkills(taxonomy, query);
    const found = matching.filter(skillFilter(settings, taxonomy));
    if (found.length === 0 && !isOn(settings, 'quiet')) {
      const hint =
        matching.length > 0 ? ` in this kind and category; ${formatCount(matching.length, 'skill')} elsewhere` : suggestFor(query, listNames(taxonomy));
      io.writeError(`skillsift: no skill matches "${toPrintable(query)}"${toPrintable(hint)}\n`);
    }
    await writeReport(viewSkills(taxonomy, found), targets, { io, settings });
    return EXIT.done;
  },
};

/** Skills whose id or a label is the query, then those with all its words, whatever their endings; for want of both, those with words that begin so. */
function searchSkills(taxonomy: Taxonomy, query: string): Skill[] {
  const skills = [...taxonomy.skills.values()];
  if (query === '') return skills;
  const wanted = query.toLowerCase();
  const words = toStems(query);
  if (words.length === 0) return [];
  const exact = skills.filter(({ id, labels }) => id === wanted || labels.some((label) => label.text.toLowerCase() === wanted));
  const whole = skills.filter((skill) => hasLabel(skill, (stems) => words.every((word) => stems.includes(word))));
  const found = [...new Set([...exact, ...whole])];
  if (found.length > 0) return found;
  return skills.filter((skill) => hasLabel(skill, (stems) => words.every((word) => stems.some((stem) => stem.startsWith(word)))));
}

function hasLabel({ labels }: Skill, isMatch: (stems: readonly string[]) => boolean): boolean {
  return labels.some((label) => isMatch(toStems(label.text)));
}

function toStems(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[\s_/-]+/)
    .filter((word) => word !== '')
    .map(stemWord);
}

function listNames(taxonomy: Taxonomy): string[] {
  return [...taxonomy.skills.values()].flatMap((skill) => skill.labels.map((label) => label.text));
}
