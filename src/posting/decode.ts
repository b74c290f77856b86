/** The text of a file, and how sure we are of its encoding. */
export type Decoded = { readonly kind: 'text'; readonly text: string; readonly guessed?: string } | { readonly kind: 'binary' };

const SNIFFED = 8192;

/** UTF-8 (a byte-order mark stays, so that offsets are those of the file), UTF-16 with a mark, else Windows-1252. */
export function decodeText(bytes: Uint8Array): Decoded {
  const utf16 = decodeUtf16(bytes);
  if (utf16 !== undefined) return { kind: 'text', text: utf16 };
  if (bytes.subarray(0, SNIFFED).includes(0)) return { kind: 'binary' };
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return isMostlyText(bytes) ? { kind: 'text', text: decodeWindows1252(bytes), guessed: 'Windows-1252' } : { kind: 'binary' };
  }
}

function decodeUtf16(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be', { ignoreBOM: true }).decode(bytes);
  return undefined;
}

/** Compressed and executable data is full of control bytes; text in an old encoding has hardly any. */
function isMostlyText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SNIFFED);
  const controls = sample.filter((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c).length;
  return controls * 50 <= sample.length;
}

/** What Windows-1252 has where Latin-1 has control characters, from 0x80 on; some versions of Node decode it as Latin-1. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const FIRST = 0x80;

export function decodeWindows1252(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes).replace(/[\u0080-\u009f]/g, (char) => WINDOWS_1252[char.charCodeAt(0) - FIRST] ?? char);
}
