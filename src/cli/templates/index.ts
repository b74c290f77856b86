import type { NewFile } from '../../files/write-new-files.ts';
import { STARTER_CONFIG } from './config.ts';
import { STARTER_POSTING } from './posting.ts';
import { STARTER_TAXONOMY } from './taxonomy.ts';
import { GITLAB_JOB, PRE_COMMIT_CONFIG, STARTER_WORKFLOW } from './workflow.ts';

/** A file of a new project, and what it is. */
export interface StarterFile extends NewFile {
  readonly description: string;
}

const GITHUB_WORKFLOW: StarterFile = {
  path: '.github/workflows/skillsift.yml',
  text: STARTER_WORKFLOW,
  description: 'runs lint, test, diff and scan on GitHub',
};

/** What `init` writes, in the order in which one reads it. */
export const STARTER_FILES: readonly StarterFile[] = [
  { path: 'taxonomy/our-tools.yaml', text: STARTER_TAXONOMY, description: 'skills of your own, over the built-in taxonomy' },
  { path: 'skillsift.config.yaml', text: STARTER_CONFIG, description: 'settings for this folder' },
  { path: 'postings/example.md', text: STARTER_POSTING, description: 'a posting to try things on' },
  GITHUB_WORKFLOW,
];

/** What `init --ci` writes, for a project that has its taxonomy already. */
export const CI_FILES: readonly StarterFile[] = [
  GITHUB_WORKFLOW,
  { path: '.gitlab/skillsift.yml', text: GITLAB_JOB, description: 'the same as a job of GitLab, to include' },
  { path: '.pre-commit-config.yaml', text: PRE_COMMIT_CONFIG, description: 'lint, test and diff before each commit' },
];
