import type { TimelineData, TimelineDatum } from '../data.ts';
import { allDateWords } from '../event.ts';
import { facets } from '../view-names.ts';
import { foldText } from '../view-state.ts';

const texts = new WeakMap<TimelineDatum, string>();

/**
 * What a reader can find an event by: its title and date, who took part, and the names of what it has part in. Not its
 * passages: one that names ten countries stands behind ten meetings.
 */
export function searchText(event: TimelineDatum, { choices }: TimelineData): string {
  const known = texts.get(event);
  if (known !== undefined) return known;
  const named = facets
    .filter((facet) => facet !== 'sources')
    .flatMap((facet) => event.facets[facet].map((id) => choices[facet].find((choice) => choice.id === id)?.name ?? ''));
  const text = foldText([event.title, allDateWords(event), ...(event.participants ?? []), ...named].join(' '));
  texts.set(event, text);
  return text;
}
