const SHOWN = 12;

/** Why a text is not JSON. What the engine says differs between versions, but for the place. */
export function explainJson(json: string, error: unknown): string {
  const at = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined;
  if (at === undefined || Number(at) >= json.trimEnd().length) return 'it is cut short';
  return `"${json.slice(Number(at), Number(at) + SHOWN).trim()}" is not expected at character ${Number(at) + 1}`;
}
