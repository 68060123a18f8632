import type { Column } from './column-file.ts';

/** Texts as two columns: their UTF-8 bytes in a row, and the byte at which each ends. */
export interface StringTable {
  bytes: Uint8Array<ArrayBuffer>;
  ends: Uint32Array<ArrayBuffer>;
}

/** A table of texts, each once, and where each stands in it. */
export function stringTable(texts: Iterable<string>): StringTable & { places: ReadonlyMap<string, number> } {
  const places = new Map<string, number>();
  for (const text of texts) if (!places.has(text)) places.set(text, places.size);
  const encoder = new TextEncoder();
  const pieces = [...places.keys()].map((text) => encoder.encode(text));
  const ends = new Uint32Array(pieces.length);
  let size = 0;
  for (const [i, { length }] of pieces.entries()) ends[i] = size += length;
  const bytes = new Uint8Array(size);
  for (const [i, piece] of pieces.entries()) bytes.set(piece, (ends[i] ?? 0) - piece.length);
  return { bytes, ends, places };
}

/** Reads a table’s texts by their place; only what is asked for is decoded. */
export function stringReader(bytes: Column | undefined, ends: Column | undefined): (place: number) => string {
  const decoder = new TextDecoder();
  return (place) => {
    const [start, end] = [place > 0 ? ends?.[place - 1] : 0, ends?.[place]];
    return bytes instanceof Uint8Array ? decoder.decode(bytes.subarray(start, end)) : '';
  };
}
