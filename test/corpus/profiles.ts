import type { Posting } from '../../src/posting/posting.ts';
import type { Profile } from '../../src/profile/profile.ts';
import { readText } from '../support/profiles.ts';

/** The profile of a text, with what its source says of it. */
export function profileOf(text: string, metadata: Partial<Posting> = {}): Profile {
  const { profile } = readText(text);
  return { ...profile, posting: { ...profile.posting, ...metadata } };
}
