import { decodeText } from './decode.ts';
import { FIELD_WORDS } from './record/field-words.ts';
import { foldName } from './record/values.ts';

/** As many bytes tell one format from another. */
export const SNIFFED = 65_536;

/** The name of the format that the first bytes of a file look like. */
export function sniffFormat(head: Uint8Array): string {
  const magic = new TextDecoder('latin1').decode(head.subarray(0, 1024));
  if (magic.startsWith('PAR1')) return 'parquet';
  if (magic.startsWith('PK\u0003\u0004')) return 'docx';
  if (/^\s*%PDF-/.test(magic) || magic.includes('\n%PDF-')) return 'pdf';
  const decoded = decodeText(withoutLastCharacter(head));
  return decoded.kind === 'binary' ? 'text' : sniffText(decoded.text.replace(/^\ufeff/, '').trimStart());
}

function sniffText(text: string): string {
  if (/^(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|div|main|article|section|p|h1|meta|title)\b/i.test(text)) return 'html';
  const [line = ''] = text.split(/\r?\n/, 1);
  if (text.startsWith('{')) return isJsonObject(line) && line.length < text.trimEnd().length ? 'ndjson' : 'json';
  if (/^\[\s*[{\]]/.test(text)) return 'json';
  if (/^---[ \t]*\r?\n/.test(text)) return 'markdown';
  return looksLikeHeader(line) ? 'csv' : 'text';
}

function isJsonObject(line: string): boolean {
  try {
    return typeof JSON.parse(line) === 'object';
  } catch {
    return false;
  }
}

const TEXTS: ReadonlySet<string> = new Set(FIELD_WORDS.description);

/** Names of columns, one of which holds a posting's text. */
function looksLikeHeader(line: string): boolean {
  return [',', ';', '\t', '|'].some((delimiter) => {
    const names = line.split(delimiter);
    return names.length > 1 && names.every((name) => name.length < 60) && names.some((name) => TEXTS.has(foldName(name)));
  });
}

/** The last character of a piece may be cut, and then the piece would not be UTF-8. */
function withoutLastCharacter(head: Uint8Array): Uint8Array {
  if (head.length < SNIFFED) return head;
  let end = head.length;
  while (end > head.length - 4 && ((head[end - 1] ?? 0) & 0xc0) === 0x80) end--;
  return head.subarray(0, Math.max(0, end - 1));
}
