import { distance } from 'fastest-levenshtein';
import { compareText } from './text-order.ts';

interface Candidate {
  id: string;
  /** Edits away; a part that matches counts as half an edit, and as more the less of the id it is. */
  cost: number;
}

/** Nobody types an id of this length by hand, and comparing two takes time that grows with its square. */
const longestId = 200;

/** Ids near enough to what was typed to be worth offering, nearest first, then in code-unit order. */
export function nearestIds(id: string, ids: Iterable<string>, most = 3): string[] {
  const wanted = id.toLowerCase();
  const candidates: Candidate[] = [];
  for (const candidate of new Set(ids)) {
    const cost = costOf(wanted, candidate.toLowerCase());
    if (cost !== null) candidates.push({ id: candidate, cost });
  }
  return candidates
    .sort(byCost)
    .slice(0, most)
    .map((candidate) => candidate.id);
}

function costOf(wanted: string, candidate: string): number | null {
  const costs = [
    editCost(wanted, candidate),
    partCost(wanted, candidate),
    wordCost(wanted, candidate),
    orderCost(wanted, candidate),
  ];
  const near = costs.filter((cost) => cost !== null);
  return near.length > 0 ? Math.min(...near) : null;
}

/** One edit is always near, and beyond that one for every three letters. */
function editCost(wanted: string, candidate: string): number | null {
  const [shortest, longest] = [Math.min(wanted.length, candidate.length), Math.max(wanted.length, candidate.length)];
  const limit = Math.max(1, Math.floor(longest / 3));
  if (longest > longestId || Math.abs(wanted.length - candidate.length) > limit) return null;
  const edits = distance(wanted, candidate);
  return edits <= limit && edits < shortest ? edits : null;
}

/** “rubio” for “marco-rubio”, and the other way round. */
function partCost(wanted: string, candidate: string): number | null {
  const [part, whole] = wanted.length < candidate.length ? [wanted, candidate] : [candidate, wanted];
  if (part.length < 3 || !whole.includes(part)) return null;
  return 0.5 + (1 - part.length / whole.length);
}

/** “rubbio” for “marco-rubio”: a misspelt word of it. */
function wordCost(wanted: string, candidate: string): number | null {
  const costs = candidate
    .split(/[-_/. ]/)
    .filter((word) => word.length > 3)
    .map((word) => editCost(wanted, word))
    .filter((cost) => cost !== null);
  return costs.length > 0 ? Math.min(...costs) + 0.75 : null;
}

/** “summit-port” for “port-summit”. */
function orderCost(wanted: string, candidate: string): number | null {
  const cost = editCost(sorted(wanted), sorted(candidate));
  return cost === null ? null : cost + 0.5;
}

function sorted(id: string): string {
  return id.split('-').sort().join('-');
}

function byCost(a: Candidate, b: Candidate): number {
  return a.cost - b.cost || compareText(a.id, b.id);
}

/** Whether a letter was put in, left out, taken for another, or two changed places. */
export function isOneEdit(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return Math.max(left.length, right.length) === 1 || (left.length === 2 && left === [...right].reverse().join(''));
}

/** In characters: comparing takes time that grows with the square. */
const compared = 400;

/** Whether one text may be what became of another: more than half of their beginnings is the same. */
export function isHalfAlike(text: string, other: string): boolean {
  const [a, b] = [text.slice(0, compared), other.slice(0, compared)];
  return distance(a, b) < Math.max(a.length, b.length) / 2;
}
