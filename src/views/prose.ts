import type { ComponentAttributes, Prose } from '../core/model/record.ts';
import type { PlacesModel } from '../visuals/places/model.ts';
import type { SourceMatrix } from '../visuals/sources/layout.ts';
import type { Catalogue } from './catalogue.ts';
import { type MeetingGroupView, meetingsView } from './meetings.ts';
import type { PassageView } from './passages.ts';
import { placesView } from './places.ts';
import { type ReadingsView, readingsView } from './readings.ts';
import { sourceMatrixView } from './source-matrix.ts';
import { type TimelineView, timelineView } from './timeline.ts';

/** A part of a body, ready to be shown. */
export type ProsePartView =
  | { kind: 'html'; html: string }
  | { kind: 'timeline'; timeline: TimelineView }
  | { kind: 'meetings'; groups: MeetingGroupView[] }
  | { kind: 'places'; places: PlacesModel }
  | { kind: 'sources'; matrix: SourceMatrix<PassageView> }
  | { kind: 'figure'; readings: ReadingsView };

/** A body's parts with what its components show. A component that names nothing known is left out. */
export function proseView(catalogue: Catalogue, { parts }: Prose): ProsePartView[] {
  return parts.flatMap((part): ProsePartView[] =>
    part.kind === 'html' ? [part] : (views[part.name]?.(catalogue, part.attributes) ?? []),
  );
}

const views: Record<string, (catalogue: Catalogue, attributes: ComponentAttributes) => ProsePartView[]> = {
  Timeline: (catalogue, { lanes }) => [
    { kind: 'timeline', timeline: timelineView(catalogue, typeof lanes === 'string' ? names(lanes) : undefined) },
  ],
  Meetings: (catalogue) => [{ kind: 'meetings', groups: meetingsView(catalogue) }],
  Places: (catalogue) => [{ kind: 'places', places: placesView(catalogue) }],
  SourceMatrix: (catalogue) => {
    const matrix = sourceMatrixView(catalogue);
    return matrix ? [{ kind: 'sources', matrix }] : [];
  },
  Figure: (catalogue, { id }) => {
    const figure = catalogue.figures.get(String(id));
    return figure ? [{ kind: 'figure', readings: readingsView(catalogue, figure) }] : [];
  },
};

function names(list: string): string[] {
  return list.split(',').map((name) => name.trim());
}
