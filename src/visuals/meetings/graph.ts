import { compareText } from '../../core/language/text-order.ts';
import type { MeetingGraph, MeetingGroup, MeetingRow, Party, PartyNode, Tie } from './model.ts';

/** A meeting of three or more ties each of them to each other, unless one met each of the others. */
export function meetingGraph(groups: readonly MeetingGroup[]): MeetingGraph {
  const meetings = groups.flatMap(({ party, rows }) =>
    rows.flatMap((row) =>
      (row.isOneWithEach ? row.others.map((other) => [other]) : [row.others]).map((others) => {
        return { row, parties: unique([party, ...others]) };
      }),
    ),
  );
  const nodes = new Map<string, PartyNode>();
  for (const party of meetings.flatMap(({ parties }) => parties)) {
    const node = nodes.get(partyKey(party));
    nodes.set(partyKey(party), { party: node?.party ?? party, meetings: (node?.meetings ?? 0) + 1 });
  }
  const pairs = meetings.flatMap(({ row, parties }) => pairsOf(parties.map(partyKey)).map((keys) => ({ row, keys })));
  const order = orderParties(
    [...nodes.values()]
      .map(({ party }) => party)
      .sort(byName)
      .map(partyKey),
    pairs.map(({ keys }) => keys),
  );
  return { nodes: order.flatMap((key) => nodes.get(key) ?? []), ties: tiesOf(pairs, order), meetings: meetings.length };
}

/** More parties or pairs than these are lines that nobody can follow. */
const most = { nodes: 40, ties: 120 };

/** Whether arcs and a matrix say more than a list of those whom somebody met: two or more had several meetings. */
export function isDrawable({ nodes, ties }: MeetingGraph): boolean {
  const busy = nodes.filter(({ meetings }) => meetings > 1).length;
  return busy > 1 && nodes.length <= most.nodes && ties.length <= most.ties;
}

/** The same for one party wherever it stands. */
export function partyKey({ text, href, country }: Party): string {
  return href === null ? `${country?.text ?? ''} ${text}` : `${text} ${href}`;
}

/** Those whom the sources name first. */
function byName(a: Party, b: Party): number {
  return (
    Number(a.href === null) - Number(b.href === null) ||
    compareText(a.text, b.text) ||
    compareText(partyKey(a), partyKey(b))
  );
}

function unique(parties: Party[]): Party[] {
  return [...new Map(parties.map((party) => [partyKey(party), party])).values()];
}

type Pair = [string, string];

function pairsOf(keys: string[]): Pair[] {
  return keys.flatMap((key, index) => keys.slice(index + 1).map((other): Pair => [key, other]));
}

function tiesOf(pairs: { row: MeetingRow; keys: Pair }[], order: string[]): Tie[] {
  const places = new Map(order.map((key, index) => [key, index]));
  const ties = new Map<string, Tie>();
  for (const { row, keys } of pairs) {
    const [first = 0, second = 0] = keys.map((key) => places.get(key) ?? 0).sort((a, b) => a - b);
    const tie = ties.get(`${first} ${second}`) ?? { first, second, meetings: [] };
    ties.set(`${first} ${second}`, { ...tie, meetings: [...tie.meetings, row] });
  }
  return [...ties.values()].sort((a, b) => a.first - b.first || a.second - b.second);
}

/**
 * Parties in an order that keeps those together who met: the best connected first, then always the one with the most
 * ties into the row so far; of equals the one that met the latest in the row, then the best connected. `keys` in any
 * fixed order, `pairs` of them that met.
 */
export function orderParties(keys: string[], pairs: [string, string][]): string[] {
  const others = neighbours(keys, pairs);
  const left = new Map(
    keys.map((key): [string, Standing] => [key, { ties: 0, latest: -1, degree: others.get(key)?.size ?? 0 }]),
  );
  const row: string[] = [];
  while (left.size > 0) {
    const next = best(left);
    left.delete(next);
    for (const other of others.get(next) ?? []) {
      const standing = left.get(other);
      if (standing) left.set(other, { ...standing, ties: standing.ties + 1, latest: row.length });
    }
    row.push(next);
  }
  return row;
}

interface Standing {
  /** With parties in the row. */
  ties: number;
  /** The place in the row of the last of these. */
  latest: number;
  /** Parties met in all. */
  degree: number;
}

function neighbours(keys: string[], pairs: [string, string][]): Map<string, Set<string>> {
  const others = new Map(keys.map((key) => [key, new Set<string>()]));
  for (const [a, b] of pairs) {
    others.get(a)?.add(b);
    others.get(b)?.add(a);
  }
  return others;
}

function best(left: Map<string, Standing>): string {
  const [first, ...rest] = left;
  return rest.reduce((a, b) => (compare(b[1], a[1]) > 0 ? b : a), first ?? ['', { ties: 0, latest: 0, degree: 0 }])[0];
}

function compare(a: Standing, b: Standing): number {
  return a.ties - b.ties || a.latest - b.latest || a.degree - b.degree;
}
