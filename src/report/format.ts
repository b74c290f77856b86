import type { Report } from './report.ts';

/** What a format may know of the place its text goes to. */
export interface Surface {
  /** Columns of the terminal; undefined: as wide as need be. */
  readonly width: number | undefined;
  readonly color: boolean;
}

/** How a report is written down. */
export interface Format {
  readonly name: string;
  readonly render: (report: Report, surface: Surface) => AsyncIterable<Piece>;
}

/** A piece of what a format writes: text, or the bytes of a format that is none. */
export type Piece = string | Uint8Array;
