import type { Json } from '../profile/record.ts';

/** What JSON lets through raw, and a terminal or an editor acts on: C1 controls, delete, line separators, marks that reorder text. */
const RAW = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufff9-\ufffb]/g;

/** JSON that can be shown as it is; it reads back to the same value. */
export function toJson(value: Json, indent?: number): string {
  return JSON.stringify(value, undefined, indent).replace(RAW, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
