import { Folder } from '../corpus/fold.ts';
import type { Vocabulary } from '../match/vocabulary.ts';
import type { Profile } from '../profile/profile.ts';
import { isOn, type Settings } from './settings.ts';

/** What marks the profiles of one run, in the order of the input; with `--keep-duplicates` they stay as they are. */
export function planFolding(settings: Settings, vocabulary: Vocabulary): (profile: Profile) => Profile {
  if (isOn(settings, 'keepDuplicates')) return (profile) => profile;
  const folder = new Folder(vocabulary);
  return (profile) => folder.mark(profile);
}
