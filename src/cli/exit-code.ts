/** What the exit code says. */
export const EXIT = {
  done: 0,
  /** A check found problems. */
  problems: 1,
  /** Nothing was produced: usage, configuration, taxonomy or input/output. */
  failed: 2,
  /** Done, but some postings could not be read. */
  incomplete: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
