import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Column, decodeColumns, encodeColumns, stringReader, stringTable } from '../../../src/core/column-file.ts';

const column: fc.Arbitrary<Column> = fc.oneof(
  fc.array(fc.nat(255)).map((values) => Uint8Array.from(values)),
  fc.array(fc.nat(2 ** 32 - 1)).map((values) => Uint32Array.from(values)),
  fc.array(fc.double({ noNaN: true })).map((values) => Float64Array.from(values)),
);
const columns = fc.dictionary(
  fc.string({ minLength: 1 }).filter((name) => name !== '__proto__'),
  column,
  { noNullPrototype: true },
);

describe('a column file', () => {
  it('gives back the head and the columns that it was made of', () => {
    fc.assert(
      fc.property(fc.jsonValue(), columns, (head, given) => {
        const decoded = decodeColumns(encodeColumns({ head, columns: given }).buffer);
        expect(decoded.head).toEqual(JSON.parse(JSON.stringify(head)));
        expect(decoded.columns).toEqual(given);
      }),
    );
  });

  it('begins each column at a multiple of eight bytes', () => {
    const bytes = encodeColumns({ head: 'é', columns: { a: Uint8Array.of(1, 2, 3), b: Float64Array.of(1.5) } });
    const { columns } = decodeColumns(bytes.buffer);
    expect([columns['a']?.byteOffset, columns['b']?.byteOffset].map((at) => (at ?? 1) % 8)).toEqual([0, 0]);
  });

  it('refuses other bytes', () => {
    expect(() => decodeColumns(new TextEncoder().encode('<!doctype html>').buffer)).toThrow('RDC1');
    expect(() => decodeColumns(new ArrayBuffer(2))).toThrow('RDC1');
  });
});

describe('a string table', () => {
  it('holds each text once and finds it again', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
        const { bytes, ends, places } = stringTable(texts);
        const read = stringReader(bytes, ends);
        expect(texts.map((text) => read(places.get(text) ?? -1))).toEqual(texts);
        expect(ends).toHaveLength(new Set(texts).size);
      }),
    );
  });
});
