/**
 * A compact binary file of columns, for what is too long for JSON. All numbers are little-endian.
 *
 * | bytes | what |
 * |---|---|
 * | 4 | `RDC1` |
 * | 4 | the length of the head in bytes, as an unsigned integer |
 * | … | the head: JSON in UTF-8, with spaces at its end so that the first column begins at a multiple of 8 bytes |
 * | … | the columns in the order of the head’s `columns`, each filled up with zeros to a multiple of 8 bytes |
 *
 * The head is `{"head": …, "columns": [[name, type, length], …]}`, with a type of `arrayTypes` and a length in elements.
 * A decoded column is a view of the file’s own bytes: nothing is copied.
 */
export interface ColumnFile<Head = unknown> {
  /** What the columns mean: any JSON. */
  head: Head;
  columns: Record<string, Column>;
}

export type Column = Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

const arrayTypes = { u8: Uint8Array, u32: Uint32Array, f64: Float64Array } as const;

type ColumnType = keyof typeof arrayTypes;
type ColumnEntry = [name: string, type: ColumnType, length: number];

const mark = 'RDC1';
const preamble = 8;

export function encodeColumns({ head, columns }: ColumnFile): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(columns).map(([name, column]): ColumnEntry => [name, typeOf(column), column.length]);
  const text = new TextEncoder().encode(JSON.stringify({ head, columns: entries }));
  const start = roundUp(preamble + text.length);
  const size = Object.values(columns).reduce((sum, { byteLength }) => sum + roundUp(byteLength), start);
  const bytes = new Uint8Array(size).fill(0x20, preamble, start);
  bytes.set(new TextEncoder().encode(mark));
  new DataView(bytes.buffer).setUint32(4, start - preamble, true);
  bytes.set(text, preamble);
  let at = start;
  for (const column of Object.values(columns)) {
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), at);
    at += roundUp(column.byteLength);
  }
  return bytes;
}

/** Throws where the bytes are no such file. Both machines are taken to be little-endian, as all that run browsers are. */
export function decodeColumns<Head>(buffer: ArrayBuffer): ColumnFile<Head> {
  const name = new TextDecoder().decode(new Uint8Array(buffer, 0, Math.min(mark.length, buffer.byteLength)));
  if (name !== mark || buffer.byteLength < preamble)
    throw new Error(`Unexpected bytes, expected a file that begins with ${mark}.`);
  const length = new DataView(buffer).getUint32(4, true);
  const text = new TextDecoder().decode(new Uint8Array(buffer, preamble, length));
  const { head, columns } = JSON.parse(text) as { head: Head; columns: ColumnEntry[] };
  let at = preamble + length;
  const decoded = columns.map(([key, type, count]) => {
    const column = new arrayTypes[type](buffer, at, count);
    at += roundUp(column.byteLength);
    return [key, column] as const;
  });
  return { head, columns: Object.fromEntries(decoded) };
}

function typeOf(column: Column): ColumnType {
  if (column instanceof Uint8Array) return 'u8';
  return column instanceof Uint32Array ? 'u32' : 'f64';
}

function roundUp(bytes: number): number {
  return Math.ceil(bytes / 8) * 8;
}

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
    const [start, end] = [ends?.[place - 1], ends?.[place]];
    return bytes instanceof Uint8Array ? decoder.decode(bytes.subarray(start, end)) : '';
  };
}
