import { compareText } from '../language/text-order.ts';
import { rememberedOf } from '../remembered.ts';
import type { ArticleText } from './article.ts';
import {
  isWithinLimits,
  joined,
  matchAt,
  missing,
  parseQuotation,
  placeQuotation,
  type Quotation,
  type Verdict,
  verdictOf,
} from './quotation.ts';
import { type Proof, proofOf, type Seal, type SealedText, sealText, verifyProof, type WordRange } from './seal.ts';

/** A line of a file of proofs, read. */
export interface ProofLine {
  /** Counted from 1. */
  line: number;
  text: string;
  /** `null` where the line is none, or names no seal of the record. */
  proof: Proof | null;
  edition: number;
}

/** A proof as a line: its places, the start of its seal's check value, its path, and its words. */
export function printProof({ spans, check, path, words }: Proof): string {
  const places = spans.map(({ start, end }) => `${start}-${end}`).join(',');
  return `${places} ${check.slice(0, 8)} ${toBase64(path)} ${words.map((run) => run.join(' ')).join(' … ')}`;
}

const lineForm = /^(\d{1,8}-\d{1,8}(?:,\d{1,8}-\d{1,8}){0,11}) ([0-9a-f]{8}) ([A-Za-z0-9+/=]*) (\S.*)$/;

/** The lines of a file of proofs; what can't be a proof is kept, without one. */
export function parseProofs(file: string, seals: readonly Seal[]): ProofLine[] {
  return file.split('\n').flatMap((text, at) => {
    if (text.trim() === '') return [];
    const [, places = '', check = '', path = '', words = ''] = lineForm.exec(text.trim()) ?? [];
    const edition = seals.findIndex((seal) => check !== '' && seal.check.startsWith(check));
    const bytes = fromBase64(path);
    const seal = seals[edition];
    const spans = places.split(',').map((place): WordRange => {
      const [start = 0, end = 0] = place.split('-').map(Number);
      return { start, end };
    });
    const runs = words.split(' … ').map((run) => run.split(' '));
    const proof = seal && bytes ? { check: seal.check, spans, words: runs, path: bytes } : null;
    return [{ line: at + 1, text: text.trim(), proof, edition }];
  });
}

/** The file that holds these proofs, each once, in the order of their places. */
export function printProofs(proofs: readonly Proof[]): string {
  const lines = new Map(
    proofs.map((proof) => [printProof(proof), proof.spans.flatMap(({ start, end }) => [start, end])]),
  );
  const sorted = [...lines].sort(([a, left], [b, right]) => compareNumbers(left, right) || compareText(a, b));
  return sorted.map(([line]) => `${line}\n`).join('');
}

/** What a source's quotations are looked up in. */
export interface Proved {
  seals: readonly Seal[];
  lines: readonly ProofLine[];
  /** The text beside the record, where there is one and it is a sealed one. */
  text: { article: ArticleText; edition: number; secret: string } | null;
  /** Whether a line proves that its words stand at its places. */
  holds?: (line: ProofLine) => boolean;
}

/** Whether a line proves by one of these seals that its words stand at its places; each is looked at once. */
export function lineCheck(seals: readonly Seal[]): (line: ProofLine) => boolean {
  return rememberedOf(({ proof, edition }: ProofLine) => {
    const seal = seals[edition];
    return proof !== null && seal !== undefined && verifyProof(seal, proof);
  });
}

export interface Finding {
  verdict: Verdict;
  proof: Proof | null;
  /** Whether the proof was made just now, from the text. */
  isNew: boolean;
}

/** Looks quotations up: first among the proofs that are there, then in the text where it lies here. */
export function finder(proved: Proved): (quote: string) => Finding {
  const { seals, lines, text, holds = lineCheck(proved.seals) } = proved;
  const byWords = Map.groupBy(lines, ({ proof }) => proof?.words.flat().join('') ?? '');
  let sealed: SealedText | null = null;
  return (quote) => {
    const quotation = parseQuotation(quote);
    const key = quotation.pieces
      .flat()
      .map(({ form }) => form)
      .join('');
    for (const line of key === '' ? [] : (byWords.get(key) ?? [])) {
      const verdict = line.proof && verdictBy(quotation, line.proof, seals[line.edition], line.edition);
      if (verdict && holds(line)) return { verdict, proof: line.proof, isNew: false };
    }
    const paragraphs = seals[text?.edition ?? -1]?.paragraphs ?? [];
    const placed = text && placeQuotation(quotation, { forms: text.article.forms, paragraphs });
    if (!placed) return { verdict: missing, proof: null, isNew: false };
    sealed ??= sealText(text.article.forms, paragraphs, text.secret);
    const proof = proofOf(sealed, joined(placed.pieces));
    return { verdict: verdictOf(quotation, placed, text.edition), proof, isNew: true };
  };
}

/** The verdict on a quotation by a proof that may be its own; `null` where it is of other words or other gaps. */
function verdictBy(quotation: Quotation, proof: Proof, seal: Seal | undefined, edition: number): Verdict | null {
  const { spans, words } = proof;
  const pieces: WordRange[] = [];
  let [span, at] = [0, 0];
  for (const piece of quotation.pieces) {
    if (at === words[span]?.length) [span, at] = [span + 1, 0];
    const start = spans[span]?.start;
    const end = matchAt(piece, words[span] ?? [], at);
    if (start === undefined || end === null) return null;
    pieces.push({ start: start + at, end: start + end });
    at = end;
  }
  const isWhole = span === spans.length - 1 && at === words[span]?.length;
  if (!seal || !isWhole || !isWithinLimits(pieces, seal)) return null;
  const leftOut = pieces.slice(1).map((piece, index) => piece.start - (pieces[index]?.end ?? piece.start));
  return verdictOf(quotation, { pieces, leftOut }, edition);
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  for (const [at, value] of a.entries()) {
    const difference = value - (b[at] ?? -1);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function fromBase64(text: string): Uint8Array | null {
  try {
    const signs = atob(text);
    const bytes = new Uint8Array(signs.length);
    for (let at = 0; at < signs.length; at++) bytes[at] = signs.charCodeAt(at);
    return bytes;
  } catch {
    return null;
  }
}
