import type { MeetingGraph } from './model.ts';

/** What the picture shows, in a sentence. */
export function meetingsSummary({ nodes, meetings }: MeetingGraph): string {
  if (nodes.length === 0) return 'The sources report no meetings.';
  const countries = new Set(nodes.flatMap(({ party }) => (party.isCountry ? party : party.country)?.text ?? [])).size;
  const unnamed = nodes.filter(({ party }) => party.href === null).length;
  const parts = [
    `The sources report ${count(meetings, 'meeting or exchange', 'meetings and exchanges')} between ${nodes.length} participants${countries === 0 ? '' : ` from ${count(countries, 'country', 'countries')}`}`,
    ...(unnamed > 0 ? [`${unnamed} of them ${unnamed === 1 ? 'is' : 'are'} not named`] : []),
    ...busiest({ nodes, meetings }),
  ];
  return `${parts.join('; ')}.`;
}

/**
 * Who took part in more meetings than anybody else, where there is such a one. Nothing is claimed of somebody without a
 * name: who held an office at one meeting may not have held it at the next.
 */
function busiest({ nodes, meetings }: Pick<MeetingGraph, 'nodes' | 'meetings'>): string[] {
  const [first, second] = nodes.toSorted((a, b) => b.meetings - a.meetings);
  if (!first || first.party.href === null || first.meetings === (second?.meetings ?? 0)) return [];
  const share = first.meetings === meetings ? 'all' : `${first.meetings}`;
  return [`${first.party.text} took part in ${share} of them`];
}

function count(number: number, singular: string, plural: string): string {
  return `${number} ${number === 1 ? singular : plural}`;
}
