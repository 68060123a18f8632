import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { sha256 } from '@noble/hashes/sha2.js';
import { parse } from 'yaml';
import { readArticle } from '../../src/core/evidence/article.ts';
import { finder, parseProofs, printProof } from '../../src/core/evidence/proofs.ts';
import { type Proof, proofOf, type Seal, sealText, verifyProof, type WordRange } from '../../src/core/evidence/seal.ts';
import { chanceFrom } from './random.ts';

// Tries to pass false quotations with no text at hand, from what a pull request may hold: records, proofs, passages.
const { values } = parseArgs({
  options: { tries: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
});
const tries = Number(values.tries);
const chance = chanceFrom(Number(values.seed));

const folder = 'tests/fixtures/harbour';
const ids = ['harbour-gazette', 'island-radio', 'northern-wire'];
const sources = ids.map(readSource);

console.log('| Attack | Tries | Passed |\n|---|--:|--:|');
for (const [name, forge] of Object.entries(attacks())) {
  let passed = 0;
  for (let at = 0; at < tries; ) {
    const source = chance.pick(sources);
    const forged = forge(source, chance.pick(source.proofs));
    if (forged === null || isTrue(source, forged)) continue;
    at++;
    if (passes(source, forged)) passed++;
  }
  console.log(`| ${name} | ${tries} | ${passed} |`);
}
printGuesses();
printSizes();
printTimes();

interface Attacked {
  seals: Seal[];
  proofs: Proof[];
  /** What the attacker doesn't have. */
  words: string[];
}

function readSource(id: string): Attacked {
  const record = parse(readFileSync(`${folder}/seeds/${id}.yaml`, 'utf8')) as {
    seal: (Omit<Seal, 'paragraphs'> & { paragraphs: string })[];
  };
  const seals = record.seal.map((seal): Seal => ({ ...seal, paragraphs: seal.paragraphs.split(' ').map(Number) }));
  const lines = parseProofs(readFileSync(`${folder}/seeds/${id}.proofs`, 'utf8'), seals);
  const words = readArticle(readFileSync(`${folder}/articles/${id}.txt`, 'utf8')).forms;
  return { seals, words, proofs: lines.flatMap(({ proof }) => proof ?? []) };
}

/** Whether the proof passes as the whole check would read it: a line beside the record, and a passage of its words. */
function passes({ seals }: Attacked, proof: Proof): boolean {
  const quote = proof.words.map((run) => run.join(' ')).join(' … ');
  return (
    finder({ seals, lines: parseProofs(printProof(proof), seals), text: null })(quote).verdict.status !== 'missing'
  );
}

function isTrue({ words, seals }: Attacked, { spans, words: runs, check }: Proof): boolean {
  return (
    check === seals[0]?.check &&
    spans.every(({ start, end }, at) => words.slice(start, end).join(' ') === runs[at]?.join(' '))
  );
}

type Forge = (source: Attacked, proof: Proof) => Proof | null;

function attacks(): Record<string, Forge> {
  const vocabulary = sources.flatMap(({ proofs }) => proofs.flatMap(({ words }) => words.flat()));
  const word = () => chance.pick(vocabulary);
  const bytes = (length: number) => Uint8Array.from({ length }, () => chance.below(256));
  const run = (proof: Proof, change: (words: string[]) => string[]): Proof => ({
    ...proof,
    words: [change([...(proof.words[0] ?? [])]), ...proof.words.slice(1)],
  });
  const shifted = ({ start, end }: WordRange, by: number): WordRange => ({
    start: Math.max(0, start + by),
    end: Math.max(1, end + by),
  });
  const items = ({ path }: Proof): Uint8Array[] =>
    Array.from({ length: path.length / 16 }, (_, at) => path.slice(at * 16, at * 16 + 16));
  const joined = (parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
  return {
    'last word changed': (_, proof) => run(proof, (words) => words.with(-1, word())),
    'any word changed': (_, proof) => run(proof, (words) => words.with(chance.below(words.length), word())),
    'words swapped, put in or left out': (_, proof) =>
      run(proof, (words) =>
        chance.pick([words.toReversed(), words.toSpliced(chance.below(words.length), 0, word()), words.slice(1)]),
      ),
    'invented, with an invented proof': ({ seals: [seal] }, proof) => {
      const start = chance.below((seal?.words ?? 50) - 40);
      const words = Array.from({ length: 2 + chance.below(12) }, word);
      return {
        check: seal?.check ?? '',
        spans: [{ start, end: start + words.length }],
        words: [words],
        path: bytes(proof.path.length),
      };
    },
    'spliced of true words of other passages': ({ proofs }, proof) => {
      const [a = [], b = []] = [proof.words[0], chance.pick(proofs).words[0]];
      const own = proof.words[0] ?? [];
      const words = [...a.slice(0, 3), ...b.slice(0, own.length - 3)].slice(0, own.length);
      return words.length === own.length ? run(proof, () => words) : null;
    },
    'spliced of true proofs': ({ proofs }, proof) => {
      const other = chance.pick(proofs);
      const [mine, theirs] = [items(proof), items(other)];
      return {
        ...other,
        path: joined(theirs.map((item) => (chance.next() < 0.3 ? chance.pick(mine) : item))),
        words: run(other, (words) => words.with(0, word())).words,
      };
    },
    'one or two words around gaps': ({ seals: [seal] }, proof) => {
      const start = chance.below((seal?.words ?? 50) - 45);
      const spans = [0, 12, 24].map((by) => ({ start: start + by, end: start + by + 1 + chance.below(2) }));
      return {
        check: seal?.check ?? '',
        spans,
        words: spans.map(({ start: from, end }) => Array.from({ length: end - from }, word)),
        path: chance.pick([proof.path, bytes(16 * 24)]),
      };
    },
    'another place': (_, proof) => ({
      ...proof,
      spans: proof.spans.map((span) => shifted(span, chance.pick([-3, -2, -1, 1, 2, 3, 16]))),
    }),
    'another length': (_, proof) => {
      const [span = { start: 0, end: 1 }, ...rest] = proof.spans;
      return { ...proof, spans: [{ ...span, end: span.end + chance.pick([-1, 1, 2]) }, ...rest] };
    },
    'another length of a gap': (_, { spans, words, ...proof }) => {
      const [span, own] = [spans[0], words[0]];
      if (!span || !own || own.length < 5) return null;
      const cut = 2 + chance.below(own.length - 4);
      return {
        ...proof,
        spans: [
          { ...span, end: span.start + cut },
          { start: span.start + cut + chance.below(3), end: span.end + 3 },
        ],
        words: [own.slice(0, cut), own.slice(cut)],
      };
    },
    'another edition': (_, proof) => ({ ...proof, check: chance.pick(sources.flatMap(({ seals }) => seals)).check }),
    'another shape of the tree': (_, proof) => {
      const parts = items(proof);
      const at = chance.below(parts.length);
      const path = chance.pick([
        parts.toSpliced(at, 1),
        parts.toSpliced(at, 0, parts[at] as Uint8Array),
        parts.toReversed(),
        parts.slice(1),
      ]);
      return { ...run(proof, (words) => words.with(0, word())), path: joined(path) };
    },
    'salts tried for a false word': (_, proof) => {
      const parts = items(proof);
      const at = chance.below(parts.length);
      return { ...run(proof, (words) => words.with(-1, word())), path: joined(parts.with(at, bytes(16))) };
    },
    'a hash in place of words': (_, proof) =>
      run(proof, (words) =>
        words.with(0, String.fromCharCode(...chance.pick(items(proof)).map((byte) => 33 + (byte % 90)))),
      ),
  };
}

/**
 * Tries to confirm guesses at the word behind each passage: whether, with any known salt, the hash of a guess is one that
 * a proof gives away, or a seal of the known words with the guess is the record's.
 */
function printGuesses(): void {
  const hits = { true: 0, false: 0 };
  const guesses = { true: 0, false: 0 };
  for (const { proofs, words, seals } of sources) {
    const known: Uint8Array[] = proofs.flatMap(({ path }) =>
      Array.from({ length: path.length / 16 }, (_, at) => path.slice(at * 16, at * 16 + 16)),
    );
    const given = new Set(known.map((item) => Buffer.from(item).toString('hex')));
    const quoted = new Set(
      proofs.flatMap(({ spans }) =>
        spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)),
      ),
    );
    const check = Buffer.from(seals[0]?.check ?? '', 'hex');
    for (const { spans } of proofs) {
      const at = spans.at(-1)?.end ?? 0;
      if (quoted.has(at) || words[at] === undefined) continue;
      for (const guess of [words[at], ...Array.from({ length: 20 }, () => chance.pick(words))]) {
        const kind = guess === words[at] ? 'true' : 'false';
        guesses[kind]++;
        for (const salt of known) {
          const leaf = sha256(
            Buffer.concat([Buffer.from([0, 0, 0, at >> 8, at & 255]), check, salt, Buffer.from(guess)]),
          );
          if (given.has(Buffer.from(leaf.subarray(0, 16)).toString('hex'))) hits[kind]++;
        }
        const text = words.map((each, place) => (quoted.has(place) ? each : place === at ? guess : ''));
        if (sealText(text, [0]).seal.check === seals[0]?.check) hits[kind]++;
      }
    }
  }
  console.log(
    `\nGuesses at words that nobody quotes: ${hits.true} of ${guesses.true} true ones confirmed, ${hits.false} of ${guesses.false} false ones.`,
  );
}

function printSizes(): void {
  for (const root of ['.', folder])
    for (const id of root === '.' ? ['000_b5edfd0a7a9ef153', '002_75713873e74232aa'] : ids) {
      const lines = readFileSync(`${root}/seeds/${id}.proofs`, 'utf8').trimEnd().split('\n');
      const paths = lines.map((line) => line.split(' ')[2]?.length ?? 0).sort((a, b) => a - b);
      const middle = (all: number[]) => all[all.length >> 1] ?? 0;
      const sizes = lines.map((line) => Buffer.byteLength(line) + 1).sort((a, b) => a - b);
      const sum = sizes.reduce((all, size) => all + size, 0);
      console.log(
        `${id}: ${lines.length} proofs, ${(sum / 1000).toFixed(1)} kB; a line of ${middle(sizes)} bytes in the median, ${middle(paths)} of them the path in base64 (${(middle(paths) * 3) / 4} bytes)`,
      );
    }
}

function printTimes(): void {
  const words = Array.from({ length: 50_000 }, () => `word${chance.below(4000)}`);
  const timed = <Result>(act: () => Result): [number, Result] => {
    const start = performance.now();
    const result = act();
    return [performance.now() - start, result];
  };
  for (let warm = 0; warm < 2; warm++) sealText(words.slice(0, 5000), [0]);
  const [sealing, sealed] = timed(() => sealText(words, [0]));
  const spans = Array.from({ length: 500 }, () => chance.below(words.length - 20));
  const [proving, proofs] = timed(() => spans.map((start) => proofOf(sealed, [{ start, end: start + 20 }])));
  const [verifying, all] = timed(() => proofs.every((proof) => verifyProof(sealed.seal, proof)));
  console.log(
    `50,000 words: sealed in ${(sealing / 1000).toFixed(2)} s; a passage of 20 words proved in ${(proving / 500).toFixed(3)} ms and verified in ${(verifying / 500).toFixed(3)} ms${all ? '' : ', NOT ALL VERIFIED'}.`,
  );
}
