const LONGEST_TITLE = 120;

/** The first line with words on it, if it is short enough for a title. */
export function firstLineTitle(content: string): string | undefined {
  const line = /[^\s\ufeff][^\r\n]*/.exec(content)?.[0].trim();
  return line !== undefined && line.length <= LONGEST_TITLE ? line.replace(/^title:\s*/i, '') : undefined;
}
