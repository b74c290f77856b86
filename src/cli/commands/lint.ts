import { replaceFiles } from '../../files/replace-files.ts';
import { type LayersUnderLint, readLayersUnderLint } from '../../files/taxonomy-sources.ts';
import { lint } from '../../lint/lint.ts';
import type { Finding, Rule } from '../../lint/rule.ts';
import { rules } from '../../lint/rules/index.ts';
import type { Subject } from '../../lint/subject.ts';
import { LabelTally } from '../../lint/tally.ts';
import { compileMatcher } from '../../match/matcher.ts';
import { formatCount } from '../../report/numbers.ts';
import { viewFindings, viewRules } from '../../report/views/findings.ts';
import { UserError } from '../../source/user-error.ts';
import { suggestFor } from '../../text/similarity.ts';
import type { CommandContext, CommandSpec } from '../command-spec.ts';
import { EXIT } from '../exit-code.ts';
import { planTargets, writeReport } from '../output.ts';
import { PostingStream } from '../postings.ts';
import { isOn, listOf, type Setting, type Settings } from '../settings.ts';
import { COMMON, INPUT } from '../shared-settings.ts';

const OWN: readonly Setting[] = [
  { key: 'fix', flags: '--fix', description: 'mend in place what needs no judgement; comments and layout stay', type: 'switch', fallback: false },
  {
    key: 'corpus',
    flags: '--corpus <path>',
    description: 'also find labels that fire never, or too often, in these postings (repeatable)',
    type: 'list',
    fallback: [],
  },
  { key: 'rule', flags: '--rule <name>', description: 'only this rule (repeatable)', type: 'list', fallback: [] },
  { key: 'ignoreRule', flags: '--ignore-rule <name>', description: 'all rules but this one (repeatable)', type: 'list', fallback: [] },
  { key: 'listRules', flags: '--list-rules', description: 'print each rule with what it finds and why, and stop', type: 'switch', fallback: false },
];

/** Looks for what is wrong with a taxonomy, and mends what it can. */
export const lintCommand: CommandSpec = {
  settings: [...OWN, ...INPUT, ...COMMON],
  run: async (operands, context) => {
    const { settings } = context;
    const targets = planTargets(settings);
    const chosen = chooseRules(settings);
    if (isOn(settings, 'listRules')) {
      await writeReport(viewRules(chosen), targets, context);
      return EXIT.done;
    }
    const paths = operands.length > 0 ? operands : listOf(settings, 'taxonomy');
    const under = await readLayersUnderLint(paths, { builtin: isOn(settings, 'builtin'), cwd: context.io.cwd });
    const layers = isOn(settings, 'fix') ? await fix(under, chosen, context) : under.layers;
    const { readSubject } = await import('../../lint/read-subject.ts');
    const read = readSubject(layers, under.below);
    const stream = new PostingStream(listOf(settings, 'corpus'), context);
    const findings: readonly Finding[] = read.kind === 'broken' ? read.diagnostics : lint(await listen(read.subject, stream, context), chosen);
    const taxonomy = read.kind === 'subject' ? read.subject.taxonomy : undefined;
    await writeReport(viewFindings({ taxonomy, rules: chosen, findings }), targets, context);
    if (findings.some(({ severity }) => severity !== 'note')) return EXIT.problems;
    return stream.problems.count > 0 ? EXIT.incomplete : EXIT.done;
  },
};

function chooseRules(settings: Settings): Rule[] {
  const [only, ignored] = ['rule', 'ignoreRule'].map((key) => listOf(settings, key).map(checkRule));
  return rules.filter(({ name }) => (only?.length === 0 || only?.includes(name)) && !ignored?.includes(name));
}

/** A rule is known by its name, and by its code as findings show it. */
function checkRule(given: string): string {
  const names = rules.map(({ name }) => name);
  const name = given.replace(/^lint\//, '');
  if (names.includes(name)) return name;
  throw new UserError(`there is no rule "${given}"${suggestFor(name, names) || `; there are ${names.join(', ')}`}`);
}

async function fix({ layers, below }: LayersUnderLint, chosen: readonly Rule[], { io, settings }: CommandContext): Promise<LayersUnderLint['layers']> {
  const { fixLayers } = await import('../../lint/fix.ts');
  const fixed = fixLayers(layers, below, chosen);
  const changed = replaceFiles(layers.flat(), fixed.flat());
  if (!isOn(settings, 'quiet')) io.writeError(`skillsift: ${formatCount(changed, 'file')} mended\n`);
  return fixed;
}

/** The subject with the number of postings in which each label fires, where there are postings. */
async function listen(subject: Subject, stream: PostingStream, { io, settings }: CommandContext): Promise<Subject> {
  if (listOf(settings, 'corpus').length === 0) return subject;
  if (subject.faults.length > 0) {
    io.writeError('skillsift: --corpus is left out: a taxonomy with errors cannot be used to read postings\n');
    return subject;
  }
  const tally = new LabelTally(compileMatcher(subject.taxonomy));
  for await (const { text } of stream) tally.add(text);
  return subject.withTally(tally);
}
