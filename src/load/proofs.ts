import { type ArticleText, readArticle } from '../core/evidence/article.ts';
import { type Finding, finder, lineCheck, type ProofLine, parseProofs, printProofs } from '../core/evidence/proofs.ts';
import { missing, type Verdict } from '../core/evidence/quotation.ts';
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
 * proofs. Nothing is written here. `kept` knows which lines held.
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
  /** Whether the file is known to be as it would be written, while all of its lines are needed. */
  isTidy: boolean;
  /** Keeps what was found out. */
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
  const known = keptProofs(`proofs ${id}`, seals, proofs?.text ?? '', lines, kept);
  const look = finder({ seals, lines, text: sealed, holds: known.holds });
  const find = remembered((quote) => {
    const finding = known.findingOf(quote) ?? look(quote);
    found.set(quote, finding);
    return finding;
  });
  const path = proofs?.path ?? `seeds/${id}.proofs`;
  return {
    id,
    path,
    written: proofs?.text ?? '',
    lines,
    text,
    found,
    find,
    isTidy: known.isTidy,
    keep: () => known.keep(found),
  };
}

/** What is kept of a source: the lines of its proofs that hold and, while their file is the same, what each quotation came to. */
interface KeptProofs {
  file: string;
  lines: string[];
  /** Whether the file is as it would be written. */
  isTidy: boolean;
  verdicts: [quote: string, line: number, verdict: Verdict][];
}

/** What is known of proofs by the seals, from the last time. */
function keptProofs(
  name: string,
  seals: Source['seal'],
  written: string,
  lines: readonly ProofLine[],
  kept: Kept | null,
) {
  const [key, file] = [keyOf(JSON.stringify(seals)), keyOf(written)];
  const row = kept?.get(name);
  const last = row?.key === key ? (row.result as KeptProofs) : null;
  const held = new Set(last?.lines);
  const check = lineCheck(seals);
  const holding = new Set<string>();
  const verdicts = new Map(last?.file === file ? last.verdicts.map(([quote, ...rest]) => [quote, rest]) : []);
  return {
    isTidy: last?.file === file && last.isTidy,
    holds: (line: ProofLine) => {
      const isHolding = held.has(line.text) || check(line);
      if (isHolding) holding.add(line.text);
      return isHolding;
    },
    findingOf: (quote: string): Finding | null => {
      const [at, verdict] = verdicts.get(quote) ?? [];
      const line = at === undefined ? undefined : lines[at];
      if (!line || !verdict) return null;
      holding.add(line.text);
      return { verdict, proof: line.proof, isNew: false };
    },
    keep: (found: ReadonlyMap<string, Finding>) => {
      const places = new Map(lines.map(({ proof }, at) => [proof, at]));
      const proved = [...found].flatMap(([quote, { verdict, proof }]): KeptProofs['verdicts'] => {
        const at = proof === null ? undefined : places.get(proof);
        return at === undefined ? [] : [[quote, at, verdict]];
      });
      if (proved.length === verdicts.size && proved.every(([quote]) => verdicts.has(quote))) return;
      const isTidy = written === printProofs(lines.flatMap(({ proof }) => proof ?? []));
      const result: KeptProofs = { file, lines: [...holding], isTidy, verdicts: proved };
      kept?.set(name, { key, result });
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
  { path, written, lines, text: article, found, isTidy }: Shelf,
  { lines: problems }: SourceProofs,
): ProofFile[] {
  const isMissing = [...found.values()].some(({ verdict }) => verdict.status === 'missing');
  const dropped = new Set(problems.map(({ line }) => line));
  const isKept = (line: number) => !dropped.has(line) || (isMissing && article?.edition == null);
  const kept = lines.flatMap(({ line, proof }) => (proof && isKept(line) ? [proof] : []));
  const made = [...found.values()].flatMap(({ proof, isNew }): Proof[] => (proof && isNew ? [proof] : []));
  if (isTidy && problems.length + made.length === 0) return [];
  const text = printProofs([...kept, ...made]);
  return text === written ? [] : [{ path, text: text === '' ? null : text }];
}
