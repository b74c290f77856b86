import type { Diagnostic } from '../source/diagnostic.ts';
import { decodeWindows1252 } from './decode.ts';

type Decoder = InstanceType<typeof TextDecoder>;

/** The same text as UTF-8 without a byte-order mark, whatever it was by its mark. */
export async function* toUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let decoder: Decoder | undefined;
  let isFirst = true;
  const encoder = new TextEncoder();
  for await (const chunk of chunks) {
    if (isFirst && chunk.length > 0) {
      isFirst = false;
      decoder = decoderByMark(chunk);
      if (!decoder && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf) {
        yield chunk.subarray(3);
        continue;
      }
    }
    yield decoder ? encoder.encode(decoder.decode(chunk, { stream: true })) : chunk;
  }
  if (decoder) yield encoder.encode(decoder.decode());
}

function decoderByMark(chunk: Uint8Array): Decoder | undefined {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return new TextDecoder('utf-16le');
  if (chunk[0] === 0xfe && chunk[1] === 0xff) return new TextDecoder('utf-16be');
  return undefined;
}

/** Decodes the records of one file: as UTF-8, and where one is not, as Windows-1252, which is said once. */
export class RecordDecoder {
  readonly #utf8: Decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  readonly #source: string;
  #hasGuessed = false;

  constructor(source: string) {
    this.#source = source;
  }

  /** undefined: these bytes are not UTF-8. */
  tryDecode(bytes: Uint8Array): string | undefined {
    try {
      return this.#utf8.decode(bytes);
    } catch {
      return undefined;
    }
  }

  decode(bytes: Uint8Array, line: number): { readonly text: string; readonly diagnostics: readonly Diagnostic[] } {
    const text = this.tryDecode(bytes);
    if (text !== undefined) return { text, diagnostics: [] };
    return { text: decodeWindows1252(bytes), diagnostics: this.#tellGuess(line) };
  }

  #tellGuess(line: number): Diagnostic[] {
    if (this.#hasGuessed) return [];
    this.#hasGuessed = true;
    const message = 'not UTF-8 from here on; what is not is read as Windows-1252';
    return [{ code: 'posting/encoding', severity: 'warning', message, location: { file: this.#source, line, column: 1 } }];
  }
}
