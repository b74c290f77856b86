/** Commas, slashes, "and", brackets, with at most one other short item between: what stands between the items of a list. */
const DELIMITERS = /^['"”’)\]\s]*(?:[,/|•·&+;(\u2013-]|\b(?:and|or)\b)/i;
const ITEMS =
  /^(?:[\s,/|•·&+;()[\]"“”'\u2013-]|\b(?:and|or|and\/or|as well as|including|such as|like|e\.g\.?|etc\.?|preferably|especially|plus)\b)*(?:[\w.+#-]+(?: [\w.+#-]+){0,2}\s*[,/|•·&+;(]\s*(?:and|or|&)?\s*["“(]?)?$/i;
const MAX_GLUE = 40;

/** Does this stand between two items of one enumeration? */
export function isListGlue(between: string): boolean {
  return between.length <= MAX_GLUE && DELIMITERS.test(between) && ITEMS.test(between);
}
