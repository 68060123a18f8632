import { sha256 } from '@noble/hashes/sha2.js';

/** In bytes, of salts, seeds and hashes in the tree. */
export const size = 16;

// What is hashed starts with a byte that says what it is, so that nothing passes for something else. That of a leaf or
// node is its level, which is less than any of these.
export const tags = { key: 0x80, check: 0x81, seal: 0x82, seeds: 0x40 } as const;

/** The hashes of one text's tree, by rows: neighbours of a level, each of 16 bytes, the first of which has the index `first`. */
export interface TreeHash {
  /** Of words, each with its salt. */
  leaves(words: readonly string[], first: number, salts: Uint8Array): Uint8Array;
  /** The row of a level from the one below it, whose first is named; an odd one goes up as it is. */
  above(below: Uint8Array, level: number, first: number): Uint8Array;
  /** The seeds of the children of the first nodes of a row, of so many as are asked for. */
  seedsBelow(seeds: Uint8Array, level: number, first: number, count: number): Uint8Array;
}

/**
 * Level, position and the text's own check value stand in each hash: whoever forges one has a single one to meet. All
 * but the longest words fit into one block of SHA-256.
 */
export function treeHash(check: Uint8Array): TreeHash {
  const digest = keptSha256();
  const node = new Uint8Array(head + 2 * size);
  const leaf = new Uint8Array(head + size + wordRoom);
  const seed = new Uint8Array(5 + size);
  node.set(check, 5);
  leaf.set(check, 5);
  return {
    leaves: (words, first, salts) => {
      const row = new Uint8Array(words.length * size);
      for (const [at, word] of words.entries()) {
        place(leaf, 0, first + at);
        copy(salts, at * size, leaf, head, size);
        copy(digest(withWord(leaf, word)), 0, row, at * size, size);
      }
      return row;
    },
    above: (below, level, first) => {
      const count = below.length / size;
      const row = new Uint8Array(Math.ceil(count / 2) * size);
      for (let at = 0; at + 1 < count; at += 2) {
        place(node, level, (first + at) >> 1);
        copy(below, at * size, node, head, 2 * size);
        copy(digest(node), 0, row, (at / 2) * size, size);
      }
      if (count % 2 === 1) copy(below, (count - 1) * size, row, row.length - size, size);
      return row;
    },
    seedsBelow: (seeds, level, first, count) => {
      const row = new Uint8Array(count * 2 * size);
      for (let at = 0; at < count; at++) {
        place(seed, tags.seeds + level, first + at);
        copy(seeds, at * size, seed, 5, size);
        copy(digest(seed), 0, row, at * 2 * size, 2 * size);
      }
      return row;
    },
  };
}

/** Of a leaf's or a node's message: level, position and check value. */
const head = 5 + size;

/** In bytes; nearly all words have fewer. */
const wordRoom = 19;

const encoder = new TextEncoder();

/** SHA-256 into the same 32 bytes each time: a short message costs half of what it does with new objects for each. */
function keptSha256(): (message: Uint8Array) => Uint8Array {
  const [blank, hash, digest] = [sha256.create(), sha256.create(), new Uint8Array(32)];
  return (message) => {
    blank._cloneInto(hash).update(message).digestInto(digest);
    return digest;
  };
}

function place(message: Uint8Array, level: number, index: number): void {
  message[0] = level;
  message[1] = index >>> 24;
  message[2] = (index >>> 16) & 255;
  message[3] = (index >>> 8) & 255;
  message[4] = index & 255;
}

// Quicker for a few bytes than `to.set(from.subarray(…))`, which makes an object.
function copy(from: Uint8Array, start: number, to: Uint8Array, at: number, count: number): void {
  for (let byte = 0; byte < count; byte++) to[at + byte] = from[start + byte] as number;
}

function withWord(leaf: Uint8Array, word: string): Uint8Array {
  const { read, written } = encoder.encodeInto(word, leaf.subarray(head + size));
  if (read === word.length) return leaf.subarray(0, head + size + written);
  const bytes = encoder.encode(word);
  const long = new Uint8Array(head + size + bytes.length);
  long.set(leaf.subarray(0, head + size));
  long.set(bytes, head + size);
  return long;
}
