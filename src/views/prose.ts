import type { ComponentAttributes, Prose } from '../core/model/record.ts';
import { type Anchor, anchored, headingsIn, levelled } from '../markdown/anchors.ts';
import { toHtml } from '../markdown/html.ts';
import type { PlacesModel } from '../visuals/places/model.ts';
import type { Catalogue } from './catalogue.ts';
import type { ElsewhereView } from './elsewhere.ts';
import type { LinkView, TextAttributes } from './link.ts';
import { type MeetingsView, meetingsView } from './meetings.ts';
import type { PageNotes } from './passages.ts';
import { placesView } from './places.ts';
import { type ReadingsView, readingsView } from './readings.ts';
import { type SourcesView, sourceMatrixView } from './source-matrix.ts';
import { type TimelineView, timelineView } from './timeline.ts';

/** A part of a body, ready to be shown. */
export type ProsePartView =
  | { kind: 'html'; html: string; headings: LinkView[] }
  | { kind: 'timeline'; timeline: TimelineView }
  | MeetingsView
  | { kind: 'places'; places: PlacesModel }
  | SourcesView
  | ElsewhereView
  | { kind: 'figure'; readings: ReadingsView };

/**
 * A body's parts with what its components show. A component that names nothing known is left out.
 *
 * @param anchors of its sentences, in the order of reading
 * @param text of the body
 */
export function proseView(
  catalogue: Catalogue,
  { parts, citations }: Pick<Prose, 'parts' | 'citations'>,
  anchors: readonly Anchor[],
  { labelsOf }: PageNotes,
  text: TextAttributes = {},
): ProsePartView[] {
  const { base, language, words } = catalogue;
  const labels = new Map(citations.map(({ number, evidence }) => [String(number), labelsOf(evidence)]));
  const setting = {
    base,
    text,
    labelsOf: (number: string) => labels.get(number) ?? [],
    noteWords: words.evidence.note,
    noteLanguage: text.lang === undefined ? undefined : words.language,
  };
  const left = anchors.values();
  const above: number[] = [];
  return parts.flatMap((part): ProsePartView[] => {
    if (part.kind === 'component') return views.get(part.name)?.(catalogue, part.attributes) ?? [];
    const blocks = levelled(anchored(part.blocks, language, left), above);
    const headings = headingsIn(blocks).map(({ id, words: title }) => ({ text: title, href: `#${id}`, ...text }));
    return [{ kind: 'html', html: toHtml(blocks, setting), headings }];
  });
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
