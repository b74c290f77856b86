import { VERSION } from '../version.ts';

/** A fixed version: numbers must not change because a new release knows more skills. */
const RUN = `npx --yes skillsift@${VERSION}`;

/** GitHub Actions: the taxonomy is checked, its change reviewed, and the tables stand in the summary of the run. */
export const STARTER_WORKFLOW: string = `# Checks the taxonomy on every change, says what the change means, and shows what the postings ask for.
name: skillsift
on:
  push:
  pull_request:

permissions:
  contents: read

jobs:
  skills:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0 # diff compares with where the branch began
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - name: Is the taxonomy sound?
        run: ${RUN} lint --format github
      - name: Do its examples hold?
        run: ${RUN} test --coverage --format github
      - name: What does the change mean?
        run: ${RUN} diff --corpus postings --allow-no-base --format markdown >> "$GITHUB_STEP_SUMMARY"
      - name: What do the postings ask for?
        run: ${RUN} scan postings --format markdown >> "$GITHUB_STEP_SUMMARY"
`;

/** GitLab: a job to include, whose findings stand in the merge request. */
export const GITLAB_JOB: string = `# Add to .gitlab-ci.yml:   include: { local: .gitlab/skillsift.yml }
skillsift:
  image: node:22
  variables:
    GIT_DEPTH: 0 # diff compares with where the branch began
  script:
    - ${RUN} lint --format junit:skillsift-lint.xml
    - ${RUN} test --coverage --format junit:skillsift-test.xml
    - ${RUN} diff --corpus postings --allow-no-base --format table --format junit:skillsift-diff.xml --format markdown:skillsift-diff.md
  artifacts:
    when: always
    paths: [skillsift-diff.md]
    reports:
      junit: skillsift-*.xml
`;

/** pre-commit: the same checks before a commit is made. */
export const PRE_COMMIT_CONFIG: string = `# For https://pre-commit.com: checks the taxonomy before each commit.
repos:
  - repo: local
    hooks:
      - id: skillsift-lint
        name: is the taxonomy sound?
        entry: ${RUN} lint
        language: system
        files: \\.ya?ml$
        pass_filenames: false
      - id: skillsift-test
        name: do its examples hold?
        entry: ${RUN} test
        language: system
        files: \\.ya?ml$
        pass_filenames: false
      - id: skillsift-diff
        name: what does the change mean?
        entry: ${RUN} diff HEAD --allow-no-base
        language: system
        files: \\.ya?ml$
        pass_filenames: false
        verbose: true
`;
