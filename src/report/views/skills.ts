import { SCHEMA_VERSION, taxonomyRecord } from '../../profile/record.ts';
import type { Skill, Taxonomy } from '../../taxonomy/model.ts';
import { formatCount } from '../numbers.ts';
import { column, type Report, type Row, textCell } from '../report.ts';

const COLUMNS = [
  column('id', 'Id'),
  column('name', 'Name'),
  column('kind', 'Kind'),
  column('category', 'Category', { spare: 1 }),
  column('labels', 'Other labels', { spare: 2 }),
  column('note', 'Note', { spare: 3 }),
];

/** Skills of the taxonomy, in the order given. */
export function viewSkills(taxonomy: Taxonomy, skills: readonly Skill[]): Report {
  return {
    head: { schemaVersion: SCHEMA_VERSION, taxonomy: taxonomyRecord(taxonomy) },
    list: 'skills',
    tail: () => ({}),
    columns: COLUMNS,
    tables: [{ title: `Taxonomy ${taxonomy.version}`, subtitle: `${formatCount(skills.length, 'skill')} of ${taxonomy.skills.size}`, rows: skills.map(toRow) }],
    closing: () => [],
  };
}

function toRow(skill: Skill): Row {
  const { id, name, kind, category, labels, note, parents, implies, replacedBy } = skill;
  const others = labels.map((label) => label.text).filter((text) => text !== name);
  return {
    cells: [textCell(id), textCell(name, 'strong'), textCell(kind), textCell(category), { kind: 'list', items: others }, textCell(note, 'faint')],
    record: {
      id,
      name,
      kind,
      category,
      labels: labels.map((label) => ({ text: label.text, case: label.case, needs: label.needs.map((need) => need.kind) })),
      parents,
      implies,
      replacedBy: replacedBy ?? null,
      note: note ?? null,
    },
  };
}
