import { readPage } from './page.ts';

/** Elements that no plain text has; `List<String>` and `a < b` are no elements. */
const ELEMENT = /<\/?(?:p|br|div|span|ul|ol|li|h[1-6]|b|i|u|em|strong|a|table|tr|td|section|article|font|html|body|hr|pre|code)(?:\s[^<>]*)?\/?>/i;
const BREAKING = /<\/?(?:p|br|div|ul|ol|li|h[1-6]|table|tr|section|article|hr)(?:\s[^<>]*)?\/?>/i;
const ESCAPED = /&lt;\/?(?:p|br|div|span|ul|ol|li|h[1-6]|strong|em|b)\b/i;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/i;

/** The words of a field that may be written in HTML, escaped or not; plain text stays as it is. */
export function fieldText(value: string): string {
  if (!value.includes('<') && !value.includes('&')) return value;
  if (!ELEMENT.test(value)) {
    if (ESCAPED.test(value)) return fieldText(decodeEntities(value));
    return ENTITY.test(value) ? decodeEntities(value) : value;
  }
  return readPage(value, { isFragment: true, keepsSpace: !BREAKING.test(value) })?.text ?? value;
}

/** Without elements a `<` is a character like any other. */
function decodeEntities(value: string): string {
  return readPage(value.replaceAll('<', '&lt;'), { isFragment: true, keepsSpace: true })?.text ?? value;
}
