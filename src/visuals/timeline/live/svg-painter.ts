import { setMarkup } from '../../interact/markup.ts';
import type { Measure } from '../../measure.ts';
import { leadingEdge, trailingEdge } from '../clip-mark.ts';
import type { TimelineDatum } from '../data.ts';
import type { Entry } from '../entry.ts';
import { eventsInWindow } from '../in-window.ts';
import { layoutTimeline, type TimelineLayout } from '../layout.ts';
import { legendOf, renderLegend } from '../legend.ts';
import { renderOverview } from '../overview.ts';
import type { Voice } from '../render-html.ts';
import { renderTimeline } from '../render-svg.ts';
import { type Clock, textInset } from '../ticks.ts';
import { isWholeTime, type TimeView, wholeTime } from '../view.ts';
import { viewOf } from '../view-moves.ts';
import { usualState, type ViewState } from '../view-state.ts';
import { clockOf } from '../zone.ts';
import type { JsonStore } from './json-store.ts';
import { labelOf, type Painter, part, zoneOf } from './scene.ts';

interface Setting {
  element: HTMLElement;
  store: JsonStore;
  measure: Measure;
  voice: Voice;
}

/** The drawing on the screen. */
interface Picture {
  layout: TimelineLayout;
  svg: SVGSVGElement;
  /** What it was laid out for. */
  view: TimeView;
  /** Its parts as they move; found when the first movement begins. */
  moving: Moving | null;
}

/** What the painter remembers between two drawings. */
interface Sheet extends Setting {
  live: HTMLElement;
  state: ViewState;
  /** Of a drawing, in px of text at its usual size. */
  width: number;
  /** Those that are chosen. */
  events: TimelineDatum[];
  /** The whole time laid out; kept, since only the choice of events, the zone and the room change it. */
  whole: TimelineLayout | null;
  picture: Picture | null;
}

/** Draws few events as SVG, each with a link of its own. */
export function svgPainter(setting: Setting): Painter {
  const { element, store, voice } = setting;
  const live = part(setting, 'live');
  const now = { state: usualState, width: drawingWidth(live), events: store.events(), whole: null, picture: null };
  const sheet: Sheet = { ...setting, live, ...now };
  const placeOf = new Map(store.events().map(({ id }, place) => [id, place]));
  const inView = () => eventsInWindow(sheet.events, sheet.state, store.events());
  return {
    limits: () => (wholeOf(sheet).axis.parts.length === 0 ? null : wholeOf(sheet).limits),
    draw: (places, state, isSeen) => {
      const events = Array.from(places, (place) => store.events()[place]).filter((event) => event !== undefined);
      if (state.zone !== sheet.state.zone || !isSame(events, sheet.events)) sheet.whole = null;
      Object.assign(sheet, { state, events });
      if (isSeen) drawPicture(sheet);
    },
    move: (view) => sheet.picture && movePicture(sheet.picture, view, clipName(element)),
    drawStrip: (place) => setMarkup(place, renderOverview(wholeOf(sheet))),
    times: (isByClock) => {
      const times = timesOf(sheet);
      const events = isByClock ? sheet.events.filter(({ when }) => when.precision === 'minute') : sheet.events;
      return events.flatMap(({ id }) => times.get(id) ?? []).sort((a, b) => a - b);
    },
    extent: () => extentOf(wholeOf(sheet)),
    inView: () => inView().map(({ id }) => placeOf.get(id) ?? 0),
    timeOf: (place) => timesOf(sheet).get(store.events()[place]?.id ?? '') ?? 0,
    linkTo: async (place) => {
      const id = store.events()[place]?.id;
      const links = element.querySelectorAll<HTMLElement>('svg [data-event]');
      return [...links].find((link) => link.dataset['event'] === id && link.getClientRects().length > 0) ?? null;
    },
    eventAt: () => null,
    standalone: async (width) => renderTimeline(layoutOf(sheet, width), labelOf(setting)),
    legend: () => {
      const [layout, clock] = [sheet.picture?.layout, clockIn(zoneOf(store, sheet.state))?.name];
      return renderLegend(legendOf(inView(), voice.tools.legend, { layout, clock }));
    },
    refit: () => {
      if (drawingWidth(live) === sheet.width) return false;
      Object.assign(sheet, { width: drawingWidth(live), whole: null });
      return true;
    },
  };
}

function wholeOf(sheet: Sheet): TimelineLayout {
  sheet.whole ??= layoutOf({ ...sheet, state: { ...sheet.state, ...wholeTime } }, sheet.width);
  return sheet.whole;
}

function layoutOf({ store, measure, voice, state, events }: Sheet, width: number): TimelineLayout {
  const setting = { width, measure, words: voice.picture, locale: store.language, timeline: store.events() };
  const window = { from: state.from, to: state.to };
  return layoutTimeline(events, store.lanes, { ...setting, window, clock: clockIn(zoneOf(store, state)) });
}

/** Where the chosen events are, in ms, by their ids. */
function timesOf(sheet: Sheet): Map<string, number> {
  const whole = wholeOf(sheet);
  const { axis } = whole.limits;
  return new Map(entriesOf(whole).map(({ event, mark }) => [event.id, axis.time(leadingEdge(mark))]));
}

function extentOf(whole: TimelineLayout): TimeView | null {
  const { axis } = whole.limits;
  const marks = entriesOf(whole).map(({ mark }) => mark);
  const [from, to] = [Math.min(...marks.map(leadingEdge)), Math.max(...marks.map(trailingEdge))].map(axis.time);
  return marks.length === 0 || from === undefined || to === undefined ? null : { from, to };
}

function entriesOf({ lanes }: TimelineLayout): Entry[] {
  return lanes.flatMap((lane) => lane.entries);
}

function drawPicture(sheet: Sheet): void {
  const { live, state, picture } = sheet;
  const layout = isWholeTime(state) ? wholeOf(sheet) : layoutOf(sheet, sheet.width);
  if (picture?.layout === layout && picture.moving === null) return;
  setMarkup(live, renderTimeline(layout, labelOf(sheet)));
  const svg = live.firstElementChild as SVGSVGElement;
  sheet.picture = { layout, svg, view: viewOf(state, layout.limits), moving: null };
}

function clockIn(zone: string | null): Clock | undefined {
  return zone === null ? undefined : clockOf(zone);
}

function isSame(a: TimelineDatum[], b: TimelineDatum[]): boolean {
  return a.length === b.length && a.every((event, at) => event === b[at]);
}

const least = 240;
const most = 1120;

/** In px of text at its usual size, so that larger text gets a drawing with less in a row. */
function drawingWidth(live: HTMLElement): number {
  const scale = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
  const room = live.parentElement?.clientWidth ?? live.clientWidth;
  return Math.max(least, Math.min(Math.round(room / scale), most));
}

/** One for each timeline of a page, which has one drawing that moves. */
function clipName(element: Element): string {
  return `timeline-clip-${[...document.querySelectorAll('readout-timeline')].indexOf(element)}`;
}

/**
 * Shows another view with the drawing as it is: what has a length in time is stretched, all else is shifted. Texts may
 * then meet, until the view is laid out anew.
 */
function movePicture(picture: Picture, view: TimeView, clip: string): void {
  picture.moving ??= movingParts(picture.svg, picture.layout, clip);
  picture.svg.dataset['moving'] = '';
  const { axis, frame } = picture.layout.limits;
  const reach = frame.right - frame.left;
  const [drawn, now] = [picture.view, view].map(({ from, to }) => ({ x0: axis.x(from), x1: axis.x(to) }));
  if (!drawn || !now) return;
  const stretch = (drawn.x1 - drawn.x0) / (now.x1 - now.x0);
  const shift = frame.left - stretch * frame.left + ((drawn.x0 - now.x0) * reach) / (now.x1 - now.x0);
  const { stretched, shifted, bars } = picture.moving;
  transform(stretched, matrix(stretch, shift));
  for (const { node, x, isBar } of shifted) {
    const place = stretch * x + shift;
    const seen = Math.min(isBar ? place : Math.max(place, frame.left - reach), frame.right + reach);
    transform(node, `translate(${(seen - x).toFixed(1)} 0)`);
  }
  for (const { node, x } of bars)
    if (stretch * x + shift < frame.right + reach) transform(node, matrix(stretch, (1 - stretch) * x));
}

/** What is far out of sight stays where it is, and costs nothing. */
function transform(node: Element, value: string): void {
  if (node.getAttribute('transform') !== value) node.setAttribute('transform', value);
}

function matrix(stretch: number, shift: number): string {
  return `matrix(${stretch.toFixed(5)} 0 0 1 ${shift.toFixed(2)} 0)`;
}

/** What moves along with an instant, whose place in the drawing is `x`. */
interface Anchored {
  node: Element;
  x: number;
  /** Whether it goes on from there as far as its time does. */
  isBar: boolean;
}

/** The parts of a drawing that follow a changing view. */
interface Moving {
  /** Lines and areas of the axis. */
  stretched: Element;
  /** Texts and events. */
  shifted: Anchored[];
  /** Marks with a length, within events that are shifted by `x`. */
  bars: Anchored[];
}

/** Arranges the drawing so that few attributes move it, and keeps what moves within the frame. */
function movingParts(svg: SVGSVGElement, layout: TimelineLayout, clipId: string): Moving {
  const clip = clipTo(svg, layout, clipId);
  const axis = svg.querySelector('.timeline-axis');
  const stretched = createGroup();
  stretched.append(...svg.querySelectorAll('.timeline-axis > :is(rect, path)'));
  stretched.classList.add('timeline-stretched');
  axis?.prepend(stretched);
  const lists = [...svg.querySelectorAll('[role="list"]')];
  for (const group of axis ? [axis, ...lists] : lists) group.setAttribute('clip-path', clip);
  const links = new Map(
    [...svg.querySelectorAll('[data-event]')].map((link) => [link.getAttribute('data-event'), link]),
  );
  const events = layout.lanes
    .flatMap(({ entries }) => entries)
    .flatMap((entry) => anchored(entry, links.get(entry.event.id)));
  const bars = events.filter(({ isBar }) => isBar);
  for (const { node } of bars) node.classList.add('timeline-stretched');
  return {
    stretched,
    shifted: [...labels(svg), ...events],
    bars: bars.flatMap(({ node, x }) => marks(node).map((mark) => ({ node: mark, x, isBar: true }))),
  };
}

function anchored(entry: Entry, node: Element | undefined): Anchored[] {
  const { kind, dots, others } = entry.mark;
  const x = leadingEdge(entry.mark);
  const isLong = kind === 'span' || kind === 'interval' || kind === 'day' || kind === 'during';
  const isBar = (dots.length === 0 && isLong) || others !== undefined;
  return node === undefined ? [] : [{ node, x, isBar }];
}

function marks(event: Element): Element[] {
  return [...event.querySelectorAll('path:not(.timeline-dot)')];
}

/** The texts of the axis, by place: a text that is moved itself is laid out with each frame, one in a group isn't. */
function labels(svg: SVGSVGElement): Anchored[] {
  const texts = svg.querySelectorAll('.timeline-axis > text');
  const places = Map.groupBy(texts, (text) => Number(text.getAttribute('x')) - inset(text));
  return [...places].map(([x, own]) => {
    const node = createGroup();
    own[0]?.replaceWith(node);
    node.append(...own);
    return { node, x, isBar: false };
  });
}

/** Px from the stroke that a text belongs to. */
function inset(text: Element): number {
  return text.classList.contains('timeline-gap') ? 0 : textInset;
}

function clipTo(svg: SVGSVGElement, { limits: { frame }, height }: TimelineLayout, id: string): string {
  const clip = document.createElementNS(svg.namespaceURI, 'clipPath');
  const rect = document.createElementNS(svg.namespaceURI, 'rect');
  const size = { x: frame.left - 8, y: -20, width: frame.right - frame.left + 16, height: height + 40 };
  for (const [name, value] of Object.entries(size)) rect.setAttribute(name, String(value));
  clip.id = id;
  clip.append(rect);
  svg.prepend(clip);
  return `url(#${id})`;
}

function createGroup(): Element {
  return document.createElementNS('http://www.w3.org/2000/svg', 'g');
}
