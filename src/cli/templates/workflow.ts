import { VERSION } from '../version.ts';

/** A fixed version: numbers must not change because a new release knows more skills. */
const RUN = `npx --yes skillsift@${VERSION}`;

/** GitHub Actions: the taxonomy is checked, and the tables stand in the summary of the run. */
export const STARTER_WORKFLOW: string = `# Checks the taxonomy on every change, and shows what the postings ask for.
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
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - name: Is the taxonomy sound?
        run: ${RUN} lint --format github
      - name: Do its examples hold?
        run: ${RUN} test --coverage --format github
      - name: What do the postings ask for?
        run: ${RUN} scan postings --format markdown >> "$GITHUB_STEP_SUMMARY"
`;
