import type { ComponentAttributes, Prose } from '../core/model/record.ts';
import { toHtml } from '../markdown/html.ts';
import type { PlacesModel } from '../visuals/places/model.ts';
import type { Catalogue } from './catalogue.ts';
import type { ElsewhereView } from './elsewhere.ts';
import { type MeetingsView, meetingsView } from './meetings.ts';
import { placesView } from './places.ts';
import { type ReadingsView, readingsView } from './readings.ts';
import { type SourcesView, sourceMatrixView } from './source-matrix.ts';
import { type TimelineView, timelineView } from './timeline.ts';

/** A part of a body, ready to be shown. */
export type ProsePartView =
  | { kind: 'html'; html: string }
  | { kind: 'timeline'; timeline: TimelineView }
  | MeetingsView
  | { kind: 'places'; places: PlacesModel }
  | SourcesView
  | ElsewhereView
  | { kind: 'figure'; readings: ReadingsView };

/** A body's parts with what its components show. A component that names nothing known is left out. */
export function proseView(catalogue: Catalogue, { parts }: Prose): ProsePartView[] {
  return parts.flatMap((part): ProsePartView[] =>
    part.kind === 'text'
      ? [{ kind: 'html', html: toHtml(part.blocks, catalogue.base, catalogue.words.evidence.note) }]
      : (views.get(part.name)?.(catalogue, part.attributes) ?? []),
  );
}

type View = (catalogue: Catalogue, attributes: ComponentAttributes) => ProsePartView[];

const views: ReadonlyMap<string, View> = new Map<string, View>([
  [
    'Timeline',
    (catalogue, { lanes }) => [
      { kind: 'timeline', timeline: timelineView(catalogue, typeof lanes === 'string' ? names(lanes) : undefined) },
    ],
  ],
  ['Meetings', (catalogue) => [meetingsView(catalogue)]],
  ['Places', (catalogue) => [{ kind: 'places', places: placesView(catalogue) }]],
  ['SourceMatrix', (catalogue) => [sourceMatrixView(catalogue)]],
  [
    'Figure',
    (catalogue, { id }) => {
      const figure = catalogue.figures.get(String(id));
      return figure ? [{ kind: 'figure', readings: readingsView(catalogue, figure) }] : [];
    },
  ],
]);

function names(list: string): string[] {
  return list.split(',').map((name) => name.trim());
}
