import { type ArticleText, readArticle } from '../core/evidence/article.ts';
import { type Finding, finder, lineCheck, type ProofLine, parseProofs, printProofs } from '../core/evidence/proofs.ts';
import { missing } from '../core/evidence/quotation.ts';
import { keyCheck, type Proof } from '../core/evidence/seal.ts';
import type { Evidence, Source } from '../core/model/record.ts';
import { remembered } from '../core/remembered.ts';
import type { Quoted } from '../kinds/kind.ts';
import type { SourceProofs, SourceText } from '../rules/rule.ts';
import type { TextFile } from './files.ts';
import { type Kept, keyOf } from './kept.ts';

/** Looks a passage up in its source; it is `missing` where there is no such source. */
export type Verify = (quoted: Quoted) => Evidence;

/** What lies beside a source's record. */
export interface Beside {
  proofs: TextFile | undefined;
  text: TextFile | undefined;
  secret: TextFile | undefined;
}

/** The proofs of a dossier while its passages are looked up. */
export interface Proving {
  verify: Verify;
  texts: ReadonlyMap<string, SourceText>;
  /** What came of it, once all passages that can be read were looked up. */
  outcome(isComplete: boolean): {
    proofs: Map<string, SourceProofs>;
    files: ProofFile[];
    /** What the passages of each source are proved by. */
    provedBy: Map<string, Proof[]>;
  };
}

/** A file of proofs as it should be; `null` where none is needed. */
export interface ProofFile {
  path: string;
  text: string | null;
}

/**
 * Looks passages up by the proofs beside the sources and, unless `isFrozen`, in the texts beside them, which gives new
 * proofs. Nothing is written here. `kept` knows the lines that hold.
 */
export function startProving(
  sources: readonly Source[],
  beside: (id: string) => Beside,
  isFrozen: boolean,
  kept: Kept | null = null,
): Proving {
  const shelves = new Map(sources.map((source) => [source.id, openShelf(source, beside(source.id), isFrozen, kept)]));
  return {
    verify: ({ source, quote, aside, derived, translation }) => ({
      source,
      quote,
      passage: shelves.get(source)?.find(quote).verdict ?? missing,
      ...(aside !== undefined && { aside }),
      ...(derived !== undefined && { derived }),
      ...(translation !== undefined && { translation }),
    }),
    texts: new Map([...shelves].flatMap(([id, { text }]) => (text ? [[id, text] as const] : []))),
    outcome: (isComplete) => {
      for (const shelf of shelves.values()) shelf.keep();
      const all = [...shelves.values()].map((shelf) => ({ shelf, proofs: proofsOf(shelf, isComplete) }));
      const files = all.flatMap(({ shelf, proofs }) => (isFrozen ? [] : filesOf(shelf, proofs)));
      const provedBy = new Map(
        [...shelves.values()].map(({ id, found }) => [id, [...found.values()].flatMap(({ proof }) => proof ?? [])]),
      );
      return { proofs: new Map(all.map(({ shelf, proofs }) => [shelf.id, proofs])), files, provedBy };
    },
  };
}

interface Shelf {
  id: string;
  path: string;
  written: string;
  lines: ProofLine[];
  text: SourceText | null;
  found: Map<string, Finding>;
  find(quote: string): Finding;
  /** Keeps which lines hold. */
  keep(): void;
}

function openShelf(
  { id, seal: seals }: Source,
  { proofs, text: file, secret }: Beside,
  isFrozen: boolean,
  kept: Kept | null,
): Shelf {
  const lines = parseProofs(proofs?.text ?? '', seals);
  const text = file ? sourceText(file, seals, secret?.text.trim() ?? '') : null;
  const sealed = text?.edition == null || isFrozen ? null : { ...text, edition: text.edition };
  const found = new Map<string, Finding>();
  const held = heldLines(`proofs ${id}`, seals, kept);
  const look = finder({ seals, lines, text: sealed, holds: held.holds });
  const find = remembered((quote) => {
    const finding = look(quote);
    found.set(quote, finding);
    return finding;
  });
  const path = proofs?.path ?? `seeds/${id}.proofs`;
  return { id, path, written: proofs?.text ?? '', lines, text, found, find, keep: held.keep };
}

/** Whether lines hold, by the seals and by what is kept of lines that were found to hold. */
function heldLines(name: string, seals: Source['seal'], kept: Kept | null) {
  const key = keyOf(JSON.stringify(seals));
  const row = kept?.get(name);
  const known = new Set(row?.key === key ? (row.result as string[]) : []);
  const holding = new Set<string>();
  const check = lineCheck(seals);
  return {
    holds: (line: ProofLine) => {
      const isHolding = known.has(line.text) || check(line);
      if (isHolding) holding.add(line.text);
      return isHolding;
    },
    keep: () => {
      if (holding.size !== known.size || [...holding].some((text) => !known.has(text)))
        kept?.set(name, { key, result: [...holding] });
    },
  };
}

function sourceText({ path, text }: TextFile, seals: Source['seal'], secret: string): SourceText {
  const article: ArticleText = readArticle(text);
  const check = keyCheck(article.forms, secret);
  const edition = seals.findIndex((seal) => seal.check === check);
  return { file: path, article, secret, edition: edition < 0 ? null : edition };
}

function proofsOf({ path, lines, found }: Shelf, isComplete: boolean): SourceProofs {
  const used = new Set([...found.values()].flatMap(({ proof }) => proof ?? []));
  const problems = lines.flatMap(({ line, proof }) => {
    if (proof && used.has(proof)) return [];
    if (proof && !isComplete) return [];
    return [{ line, isBroken: proof === null }];
  });
  return { file: path, lines: problems };
}

/** While a passage is missing whose proof can't be made anew, no proof goes: the passage may be put right again. */
function filesOf(
  { path, written, lines, text: article, found }: Shelf,
  { lines: problems }: SourceProofs,
): ProofFile[] {
  const isMissing = [...found.values()].some(({ verdict }) => verdict.status === 'missing');
  const dropped = new Set(problems.map(({ line }) => line));
  const isKept = (line: number) => !dropped.has(line) || (isMissing && article?.edition == null);
  const kept = lines.flatMap(({ line, proof }) => (proof && isKept(line) ? [proof] : []));
  const made = [...found.values()].flatMap(({ proof, isNew }): Proof[] => (proof && isNew ? [proof] : []));
  const text = printProofs([...kept, ...made]);
  return text === written ? [] : [{ path, text: text === '' ? null : text }];
}
