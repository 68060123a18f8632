import { type Column, decodeColumns } from '../../../core/columns/column-file.ts';

/** What events can be chosen by, and the events of each choice. */
export interface TimelineFacets {
  choices: Record<string, { id: string; name: string }[]>;
  /** The places of the events that have part in one of these; an id that isn't known has none. */
  events: (facet: string, ids: readonly string[]) => Column[];
}

/** Reads `timeline-facets.bin`. */
export function readFacets(buffer: ArrayBuffer): TimelineFacets {
  const { head, columns } = decodeColumns<Pick<TimelineFacets, 'choices'>>(buffer);
  const { choices } = head;
  const list = (facet: string, at: number) => {
    const ends = columns[`${facet}Ends`];
    return columns[facet]?.subarray(at > 0 ? ends?.[at - 1] : 0, ends?.[at]) ?? new Uint8Array();
  };
  const placeOf = (facet: string, id: string) => choices[facet]?.findIndex((choice) => choice.id === id) ?? -1;
  return {
    choices,
    events: (facet, ids) =>
      ids.flatMap((id) => {
        const at = placeOf(facet, id);
        return at < 0 ? [] : [list(facet, at)];
      }),
  };
}
