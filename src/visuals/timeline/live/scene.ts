import type { Choice, TimelineDatum } from '../data.ts';
import type { TimelineLane } from '../event.ts';
import type { Voice } from '../render-html.ts';
import type { TimeView, ViewLimits } from '../view.ts';
import type { Times } from '../view-moves.ts';
import { viewOf } from '../view-moves.ts';
import type { Facet } from '../view-names.ts';
import type { ViewState } from '../view-state.ts';

/** The events of a timeline, by their place in the order of time; fetched at once, or as they are needed. */
export interface Store {
  count: number;
  /** A BCP 47 tag. */
  language: string;
  lanes: TimelineLane[];
  /** Whether any time of the clock is known, so that zones differ. */
  hasClocks: boolean;
  /** What events can be chosen by. */
  choices: () => Promise<Record<Facet, Choice[]>>;
  /** The places of those that have one of these, ascending. */
  having: (facet: Facet, ids: readonly string[]) => Promise<ArrayLike<number>>;
  /** Of those that have all words of a text; `null` for a text without words. */
  withWords: (text: string) => Promise<ReadonlySet<number> | null>;
  /** Whole events, at their places in time and in the words of the zone. */
  details: (places: readonly number[]) => Promise<TimelineDatum[]>;
  placeOf: (id: string) => Promise<number | null>;
  /** The lane of an event, counted from 0. */
  lane: (place: number) => number;
  /** The zone by whose clocks all times are; `null`: each by those of its own event, and the axis in UTC. */
  setZone: (zone: string | null) => void;
}

/** What draws the picture: as SVG, or where there are very many events on a canvas. */
export interface Painter {
  /** Within what the view may move; `null` where there is no time to zoom in. */
  limits: () => ViewLimits | null;
  /** Draws the events in the window of a state, laid out; where another form is seen, only remembers them. */
  draw: (events: ArrayLike<number>, state: ViewState, isSeen: boolean) => void;
  /** Shows another view with the drawing as it is, or nearly. */
  move: (view: TimeView) => void;
  /** The strip of the whole time. */
  drawStrip: (place: HTMLElement) => void;
  /** Where events begin. */
  times: Times;
  /** From where the first begins to where the last ends; `null` where there are none. */
  extent: () => TimeView | null;
  /** Places of the events that may have happened in the window. */
  inView: () => number[];
  /** Where an event is, in ms. */
  timeOf: (place: number) => number;
  /** The link at an event, which has to be in view; brought there where there is but one. */
  linkTo: (place: number) => Promise<HTMLElement | null>;
  /** The event under a pointer, where it has no link of its own. */
  eventAt: (event: MouseEvent) => number | null;
  /** A drawing of the view as markup, for a file. */
  standalone: (width: number) => Promise<string>;
  /** Signs of the drawing, as markup. */
  legend: () => string | null;
  /** For a new size of its room or of text; whether anything changed. */
  refit: () => boolean;
}

/** A timeline in use: its element, its events, and what is shown of them. */
export interface Scene {
  element: HTMLElement;
  /** Before the names of its parameters in the page's address. */
  prefix: string;
  voice: Voice;
  store: Store;
  painter: Painter;
  state: ViewState;
  /** Places of the events that the filters leave, ascending. */
  chosen: ArrayLike<number>;
  /** Whether these aren’t what was chosen, as that couldn’t be fetched. */
  isBehind: boolean;
  /** The names of what can be chosen; `null` while nobody asked. */
  choices: Record<Facet, Choice[]> | null;
  /** A view on its way: what is seen, where it goes, and the timers that move and end it. */
  motion: { view: TimeView; goal: TimeView; frame: number; end: number } | null;
  /** The pointers that are down on the drawing, by id, each with the px of the screen where it was last. */
  grip: { pointers: Map<number, number>; isPulling: boolean };
  /** The timer after which what is typed is looked for. */
  finding: number;
  typed: string;
  /** The event that the Tab key stops at. */
  current: { id: string; place: number } | null;
  /** The places of events that have links. */
  places: Map<string, number>;
  /** Counts choices, so that of several the last one counts. */
  choosing: number;
  /** Whether a form was drawn anew since the page was built. */
  isDrawn: boolean;
}

/** The part of the timeline that the component has made for this use. */
export function part<Part extends Element = HTMLElement>({ element }: Pick<Scene, 'element'>, name: string): Part {
  const found = element.querySelector<Part>(`.timeline-${name}`);
  if (found === null) throw new Error(`Unexpected timeline without .timeline-${name}.`);
  return found;
}

export function labelOf({ element }: Pick<Scene, 'element'>): string {
  return element.dataset['label'] ?? '';
}

/** Says something in the place of the count, until the view changes. */
export function say(scene: Pick<Scene, 'element'>, words: string): void {
  part(scene, 'status').textContent = words;
}

/** Says something to those who can’t see it. */
export function tell(scene: Pick<Scene, 'element'>, words: string): void {
  part(scene, 'spoken').textContent = words;
}

export async function eventAt({ store }: Scene, place: number): Promise<TimelineDatum | undefined> {
  const [event] = await store.details([place]);
  return event;
}

/** Whether the filters leave an event. */
export function isChosen({ chosen }: Scene, place: number): boolean {
  return Array.prototype.includes.call(chosen, place);
}

/** Where the view is, or is going. */
export function viewNow({ motion, state, painter }: Scene): TimeView {
  const limits = painter.limits();
  return motion?.goal ?? (limits ? viewOf(state, limits) : { from: 0, to: 1 });
}

/** The zone by whose clocks all times are; `null`: each by those of its own event, and the axis in UTC. */
export function zoneOf({ hasClocks }: Pick<Store, 'hasClocks'>, { zone }: Pick<ViewState, 'zone'>): string | null {
  if (zone === 'event' || !hasClocks) return null;
  return zone === 'reader' ? Intl.DateTimeFormat().resolvedOptions().timeZone : zone;
}

/** That of the axis. */
export function axisZone(store: Pick<Store, 'hasClocks'>, state: Pick<ViewState, 'zone'>): string {
  return zoneOf(store, state) ?? 'UTC';
}
