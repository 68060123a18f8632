import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { rememberedOf } from '../remembered.ts';
import { size, type TreeHash, tags, treeHash } from './tree-hash.ts';

/**
 * What a record keeps of an article's text in place of it: enough to hold a proven passage against, and nothing that tells
 * a word. docs/evidence.md says what each part is and why it is safe.
 */
export interface Seal {
  version: 1;
  /** How many words the text has. */
  words: number;
  /** The first word of each paragraph, counted from 0. */
  paragraphs: readonly number[];
  /** Of the key, 32 hexadecimal digits: whether a run of words is the sealed one. */
  check: string;
  /** Over all of the above and the root of the tree, 64 hexadecimal digits. */
  hash: string;
}

/** A run of words, counted from 0; `end` is the first word that is not in it. */
export interface WordRange {
  start: number;
  end: number;
}

/** That words stand at a place: what can be derived from no text but the sealed one. */
export interface Proof {
  /** Of the seal. */
  check: string;
  /** In order, with at least a word between any two. */
  spans: readonly WordRange[];
  /** The words of each span. */
  words: readonly (readonly string[])[];
  /** Seeds of salts and hashes beside the way up, 16 bytes each, in the order in which `verifyProof` needs them. */
  path: Uint8Array;
}

/** A sealed text with all that proofs are made of. */
export interface SealedText {
  seal: Seal;
  words: readonly string[];
  /** The hashes of the tree, leaves first, 16 bytes each. */
  levels: readonly Uint8Array[];
  /** The seed of all salts. */
  seed: Uint8Array;
}

/** Seals a text's words; `secret` keeps those from testing guesses who have the text as well. */
export function sealText(words: readonly string[], paragraphs: readonly number[], secret = ''): SealedText {
  const { seed, check } = keyOf(words, secret);
  const hash = treeHash(hexToBytes(check));
  const salts = saltsBelow(seed, heightOf(words.length), 0, words.length, hash);
  const levels: Uint8Array[] = [hash.leaves(words, 0, salts)];
  while ((levels.at(-1)?.length ?? 0) > size) levels.push(hash.above(levels.at(-1) as Uint8Array, levels.length, 0));
  const root = levels.at(-1) as Uint8Array;
  const parts = { version: 1 as const, words: words.length, paragraphs, check };
  return { seal: { ...parts, hash: sealHash(parts, root) }, words, levels, seed };
}

/** What tells whether words are the sealed ones without sealing them. */
export function keyCheck(words: readonly string[], secret = ''): string {
  return keyOf(words, secret).check;
}

/** The proof that the words of these spans stand where they do. */
export function proofOf(text: SealedText, spans: readonly WordRange[]): Proof {
  const { seal, words, levels, seed } = text;
  const hash = hashOf(seal);
  const path: Uint8Array[] = [];
  walk(seal.words, spans, {
    outside: (level, index) => {
      path.push((levels[level] as Uint8Array).slice(index * size, (index + 1) * size));
      return nothing;
    },
    inside: (level, index) => {
      path.push(seedAt(seed, heightOf(seal.words), level, index, hash));
      return nothing;
    },
    node: () => nothing,
  });
  const own = spans.map(({ start, end }) => words.slice(start, end));
  return { check: seal.check, spans, words: own, path: concat(path) };
}

/** Whether a proof holds: its words stand in the sealed text at its places, and each place lies in the text. */
export function verifyProof(seal: Seal, proof: Proof): boolean {
  const { check, spans, words, path } = proof;
  if (check !== seal.check || !areSpans(spans, seal.words) || path.length % size !== 0) return false;
  if (words.length !== spans.length || words.some((run, at) => run.length !== lengthOf(spans[at]))) return false;
  const hash = hashOf(seal);
  let read = 0;
  let isWhole = true;
  const next = () => {
    const item = path.subarray(read, read + size);
    read += size;
    if (item.length < size) isWhole = false;
    return item;
  };
  const root = walk(seal.words, spans, {
    outside: next,
    inside: (level, index, first, end) => {
      const item = next();
      if (!isWhole) return nothing;
      const at = spans.findIndex((span) => span.start <= first && end <= span.end);
      const run = (words[at] ?? []).slice(first - (spans[at]?.start ?? 0), end - (spans[at]?.start ?? 0));
      let row = hash.leaves(run, first, saltsBelow(item, level, index, end, hash));
      for (let above = 1; above <= level; above++) row = hash.above(row, above, first >> (above - 1));
      return row;
    },
    node: (level, index, left, right) => (isWhole ? hash.above(concat([left, right]), level, index * 2) : nothing),
  });
  return isWhole && read === path.length && sealHash(seal, root) === seal.hash;
}

/** The paragraph in which a word stands, counted from 0. */
export function paragraphOf({ paragraphs }: Pick<Seal, 'paragraphs'>, word: number): number {
  let [low, high] = [0, paragraphs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle] ?? 0) <= word) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

const nothing = new Uint8Array(0);

function keyOf(words: readonly string[], secret: string): { seed: Uint8Array; check: string } {
  const secretBytes = utf8ToBytes(secret);
  const head = new Uint8Array([tags.key, 1, ...fourBytes(secretBytes.length)]);
  const key = sha256(concat([head, secretBytes, utf8ToBytes(words.join(' '))]));
  const check = sha256(concat([new Uint8Array([tags.check]), key]));
  return { seed: key.slice(0, size), check: bytesToHex(check.slice(0, size)) };
}

function sealHash({ version, words, paragraphs, check }: Omit<Seal, 'hash'>, root: Uint8Array): string {
  const numbers = [words, paragraphs.length, ...paragraphs].flatMap(fourBytes);
  return bytesToHex(sha256(concat([new Uint8Array([tags.seal, version, ...numbers]), hexToBytes(check), root])));
}

const hashOf = rememberedOf(({ check }: Seal) => treeHash(hexToBytes(check)));

/** The number of levels above the leaves of a tree. */
function heightOf(words: number): number {
  return Math.ceil(Math.log2(Math.max(1, words)));
}

/** The salts of the words below a node, up to the word `end`: each seed gives those of its two children. */
function saltsBelow(seed: Uint8Array, level: number, index: number, end: number, hash: TreeHash): Uint8Array {
  let seeds = seed;
  for (let below = level; below > 0; below--) {
    const first = index * 2 ** (level - below);
    seeds = hash.seedsBelow(seeds, below, first, Math.ceil(end / 2 ** below) - first);
  }
  return seeds;
}

/** The seed of one node, from the seed of all. */
function seedAt(seed: Uint8Array, height: number, level: number, index: number, hash: TreeHash): Uint8Array {
  let own = seed;
  for (let above = height; above > level; above--) {
    const parent = Math.floor(index / 2 ** (above - level));
    const isRight = Math.floor(index / 2 ** (above - level - 1)) % 2;
    own = hash.seedsBelow(own, above, parent, 1).slice(isRight * size, (isRight + 1) * size);
  }
  return own;
}

interface Visitor {
  /** A node with no word of a span below it. */
  outside(level: number, index: number): Uint8Array;
  /** A node all of whose words, from `first` up to `end`, stand in one span. */
  inside(level: number, index: number, first: number, end: number): Uint8Array;
  node(level: number, index: number, left: Uint8Array, right: Uint8Array): Uint8Array;
}

/** Goes over as much of the tree as spans make needful, from the left; its shape follows from the number of words. */
function walk(words: number, spans: readonly WordRange[], visit: Visitor): Uint8Array {
  const at = (level: number, index: number): Uint8Array => {
    const first = index * 2 ** level;
    const end = Math.min(words, first + 2 ** level);
    const touched = spans.filter((span) => span.start < end && first < span.end);
    // An odd node has gone up from a level below, where it has its hash and its name.
    if (level > 0 && end - first <= 2 ** (level - 1)) return at(level - 1, index * 2);
    if (touched.length === 0) return visit.outside(level, index);
    if (touched.some((span) => span.start <= first && end <= span.end)) return visit.inside(level, index, first, end);
    const left = at(level - 1, index * 2);
    return visit.node(level, index, left, at(level - 1, index * 2 + 1));
  };
  return at(heightOf(words), 0);
}

function areSpans(spans: readonly WordRange[], words: number): boolean {
  return (
    spans.length > 0 &&
    spans.every(
      ({ start, end }, at) =>
        Number.isSafeInteger(start) &&
        Number.isSafeInteger(end) &&
        start > (spans[at - 1]?.end ?? -1) &&
        start < end &&
        end <= words,
    )
  );
}

function lengthOf(span: WordRange | undefined): number {
  return span ? span.end - span.start : 0;
}

function fourBytes(value: number): number[] {
  return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
