import type { NewFile } from '../../files/write-new-files.ts';
import { STARTER_CONFIG } from './config.ts';
import { STARTER_POSTING } from './posting.ts';
import { STARTER_TAXONOMY } from './taxonomy.ts';
import { STARTER_WORKFLOW } from './workflow.ts';

/** A file of a new project, and what it is. */
export interface StarterFile extends NewFile {
  readonly description: string;
}

/** What `init` writes, in the order in which one reads it. */
export const STARTER_FILES: readonly StarterFile[] = [
  { path: 'taxonomy/our-tools.yaml', text: STARTER_TAXONOMY, description: 'skills of your own, over the built-in taxonomy' },
  { path: 'skillsift.config.yaml', text: STARTER_CONFIG, description: 'settings for this folder' },
  { path: 'postings/example.md', text: STARTER_POSTING, description: 'a posting to try things on' },
  { path: '.github/workflows/skillsift.yml', text: STARTER_WORKFLOW, description: 'runs lint, test and scan on GitHub' },
];
