import type { Words } from '../../words/words.ts';

/** Somebody who took part in a meeting. */
export interface Party {
  text: string;
  /** The person's or the country's page; `null` for somebody whom the sources don't name. */
  href: string | null;
  /** Whether the party is a country. */
  isCountry: boolean;
  /** The country for which the party acted; `null` where the party is a country, or nobody says. */
  country: { text: string; href: string } | null;
}

/** Meetings that one party has in common, each with the others who were there. Each meeting stands in one group. */
export interface MeetingGroup {
  party: Party;
  rows: MeetingRow[];
}

export interface MeetingRow {
  others: Party[];
  /** Whether nobody says that the others met each other: as many meetings as there are others. */
  isOneWithEach: boolean;
  /** In words. */
  date: string;
  event: { text: string; href: string };
}

/** Who met whom: parties in the order of drawing, and pairs of them that met. */
export interface MeetingGraph {
  nodes: PartyNode[];
  ties: Tie[];
  /** How many meetings there are. */
  meetings: number;
}

export interface PartyNode {
  party: Party;
  /** How many meetings the party took part in. */
  meetings: number;
}

/** A pair of parties by their places among the nodes, the first before the second, and the meetings that both were at. */
export interface Tie {
  first: number;
  second: number;
  meetings: MeetingRow[];
}

/** What the picture shows, in a sentence. */
export function meetingsSummary({ nodes, meetings }: MeetingGraph, words: Words['meetings']): string {
  if (nodes.length === 0) return words.none;
  const countries = new Set(nodes.flatMap(({ party }) => (party.isCountry ? party : party.country)?.text ?? [])).size;
  const unnamed = nodes.filter(({ party }) => party.href === null).length;
  const first = busiest(nodes);
  return words.sentence([
    words.summary(meetings, nodes.length, countries),
    ...(unnamed > 0 ? [words.unnamed(unnamed)] : []),
    ...(first ? [words.busiest(first.party.text, first.meetings, meetings)] : []),
  ]);
}

/**
 * Who took part in more meetings than anybody else, where there is such a one. Nothing is claimed of somebody without a
 * name: who held an office at one meeting may not have held it at the next.
 */
function busiest(nodes: PartyNode[]): PartyNode | null {
  const [first, second] = nodes.toSorted((a, b) => b.meetings - a.meetings);
  return !first || first.party.href === null || first.meetings === (second?.meetings ?? 0) ? null : first;
}
