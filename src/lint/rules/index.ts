import type { Rule } from '../rule.ts';
import { confusableCharacter } from './confusable-character.ts';
import { cycle } from './cycle.ts';
import { danglingReference } from './dangling-reference.ts';
import { duplicateLabel } from './duplicate-label.ts';
import { everydayWord } from './everyday-word.ts';
import { idlePhrase } from './idle-phrase.ts';
import { loudLabel } from './loud-label.ts';
import { missingExamples } from './missing-examples.ts';
import { nearDuplicateLabel } from './near-duplicate-label.ts';
import { redundantVariant } from './redundant-variant.ts';
import { reservedId } from './reserved-id.ts';
import { selfCorroboration } from './self-corroboration.ts';
import { shadowedLabel } from './shadowed-label.ts';
import { sharedLabel } from './shared-label.ts';
import { shortLabel } from './short-label.ts';
import { silentLabel } from './silent-label.ts';
import { unreachableLabel } from './unreachable-label.ts';
import { unsortedFile } from './unsorted-file.ts';

/** Every rule; the file's name is the rule's. */
export const rules: readonly Rule[] = [
  confusableCharacter,
  cycle,
  danglingReference,
  duplicateLabel,
  everydayWord,
  idlePhrase,
  loudLabel,
  missingExamples,
  nearDuplicateLabel,
  redundantVariant,
  reservedId,
  selfCorroboration,
  shadowedLabel,
  sharedLabel,
  shortLabel,
  silentLabel,
  unreachableLabel,
  unsortedFile,
];
