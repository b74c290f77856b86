/** The name of a posting's source for a person. */
export function nameSource(source: string): string {
  return source === '-' ? 'standard input' : source;
}
