/** The public library. */

export { FrequencyCounter, type SkillCount } from './corpus/frequency.ts';
export { estimateShare, type Share } from './corpus/interval.ts';
export type { Change, ChangeClass, ChangeKind } from './diff/change.ts';
export { compare } from './diff/compare.ts';
export { describeChange } from './diff/describe.ts';
export { fingerprintOf } from './diff/fingerprint.ts';
export { KINDS_OF_CHANGE } from './diff/kinds.ts';
export { type LoadedTaxonomy, readTaxonomy } from './files/read-taxonomy.ts';
export { compileMatcher, type Findings, type FoundPhrase, type Matcher } from './match/matcher.ts';
export { type Candidate, explainVerdict, isMention, type Mention, type Rejection, type Verdict } from './match/mention.ts';
export type { CompiledTerms, Meaning, Phrase, Vocabulary } from './match/vocabulary.ts';
export type { Posting } from './posting/posting.ts';
export type { Evidence, Profile, ProfiledSkill } from './profile/profile.ts';
export { compileProfiler, type Profiler } from './profile/profiler.ts';
export { type Json, type JsonObject, toRecord } from './profile/record.ts';
export type { Diagnostic } from './source/diagnostic.ts';
export { UserError } from './source/user-error.ts';
export { type Category, KINDS, type Kind, type Label, type Need, type Skill, type SkillId, type Taxonomy } from './taxonomy/model.ts';
export { type ParsedTaxonomy, parseTaxonomy, type SourceFile } from './taxonomy/parse-taxonomy.ts';
