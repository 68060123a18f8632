import { stringify } from 'yaml';
import type { Issue } from '../../src/core/model/issue.ts';
import { checkFiles } from '../../src/load/check.ts';
import { sourceRecord } from '../../src/load/source-record.ts';
import type { ClaimText, LabelledClaim } from './claim-set.ts';
import { filesInMemory } from './files-in-memory.ts';

/** What the check said of a claim; both are empty where it passed. */
export interface JudgedClaim extends LabelledClaim {
  text: string;
  language: string;
  quote: string;
  /** The rules that refused it, and those that only warned, each once. */
  errors: string[];
  warnings: string[];
  messages: string[];
  /** Rules that found something elsewhere in the entry, which is no verdict on the claim. */
  elsewhere: string[];
}

/**
 * Checks the claims of a text in one dossier, an entry each, as `npm run check` does. What is reported on the lines of
 * the claim counts as said of it: the sentence’s line, or those of the fields.
 */
export async function judgeText(text: ClaimText): Promise<JudgedClaim[]> {
  const entries = text.passages.flatMap(({ quote, claims }) =>
    claims.map((labelled) => ({ quote, labelled, ...entryOf(text, quote, labelled) })),
  );
  const named = entries.map((entry, at) => ({ ...entry, path: `${entry.folder}/entry-${at}.md` }));
  const files = filesInMemory([...sourceFiles(text), ...named.map(({ path, yaml }) => ({ path, text: yaml }))]);
  const { issues } = await checkFiles(files);
  const byFile = Map.groupBy(issues, ({ file }) => file);
  return named.map(({ path, quote, labelled, yaml, isOfClaim }) => {
    const lines = yaml.split('\n');
    const [own, other] = partition(byFile.get(path) ?? [], ({ line }) => isOfClaim(lines[line - 1] ?? ''));
    return { ...labelled, text: text.id, language: text.language, quote, ...said(own), elsewhere: rulesOf(other) };
  });
}

function said(issues: Issue[]): Pick<JudgedClaim, 'errors' | 'warnings' | 'messages'> {
  const errors = issues.filter(({ severity }) => severity === 'error');
  const warnings = issues.filter(({ severity }) => severity === 'warning');
  const messages = issues.map(({ rule, message }) => `${rule}: ${message}`);
  return { errors: rulesOf(errors), warnings: rulesOf(warnings), messages };
}

function rulesOf(issues: Issue[]): string[] {
  return [...new Set(issues.map(({ rule }) => rule))];
}

function partition<T>(all: T[], isFirst: (one: T) => boolean): [T[], T[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))];
}

interface ClaimEntry {
  folder: string;
  yaml: string;
  isOfClaim: (line: string) => boolean;
}

/** An entry that says nothing but the claim: sentences in the body of an initiative, which needs no date. */
function entryOf({ id }: ClaimText, quote: string, { claim }: LabelledClaim): ClaimEntry {
  const evidence = { source: id, quote };
  if ('sentence' in claim) {
    const derived = claim.derived === undefined ? '' : ` derived: ${claim.derived}`;
    const body = `${claim.sentence}[^1]\n\n[^1]: [Article](source:${id}) “${quote}”${derived}\n`;
    const yaml = `${frontMatter({ title: 'A claim', summary: 'A claim.', evidence: [evidence] })}\n${body}`;
    return { folder: 'content/initiatives', yaml, isOfClaim: (line) => line.startsWith(claim.sentence) };
  }
  if ('value' in claim) {
    const yaml = frontMatter({ title: 'A figure', unit: claim.unit, readings: [{ ...evidence, value: claim.value }] });
    return { folder: 'content/figures', yaml, isOfClaim: (line) => /^\s+value: /.test(line) };
  }
  const yaml = frontMatter({ title: 'An event', kind: 'happening', ...claim, evidence: [evidence] });
  return { folder: 'content/events', yaml, isOfClaim: (line) => /^(?:date|time|zone): /.test(line) };
}

function frontMatter(fields: Record<string, unknown>): string {
  return `---\n${stringify(fields, { lineWidth: 0 })}---\n`;
}

/** The dossier around the entries: its settings, and the text’s record with the text itself beside it. */
function sourceFiles({ id, language, published, site: entries, text }: ClaimText): { path: string; text: string }[] {
  const record = sourceRecord(text, { name: id, language, published, accessed: published.slice(0, 10) });
  if ('problems' in record) throw new Error(`${id}: ${record.problems.join('\n')}`);
  const site = {
    title: 'Claims',
    ...(entries !== undefined && { language: entries }),
    description: 'Claims that are known to be true or false.',
    lead: 'none',
    lanes: [{ id: 'all', title: 'All', kinds: ['happening'] }],
    editors: ['An editor'],
    about: 'A benchmark.',
    quotationBudget: 1,
  };
  return [
    { path: 'content/site.yaml', text: stringify(site) },
    { path: `seeds/${id}.yaml`, text: record.yaml },
    { path: `seeds/text/${id}.txt`, text },
  ];
}
