import type { ViewState } from '../../view-state.ts';
import type { TimelineFacets } from '../columns.ts';
import type { LanePicture } from '../lane-picture.ts';
import type { LabelMaker } from '../mark-label.ts';
import type { Selection } from '../selection.ts';
import type { TickMaker } from '../time-ticks.ts';
import type { TimeView, ViewLimits } from '../view.ts';
import type { Stage } from './stage.ts';
import type { Store } from './store.ts';

/** A large timeline in use: what is chosen of it, and what of that is on the screen. */
export interface LargeScene {
  element: HTMLElement;
  store: Store;
  stage: Stage;
  strip: Stage;
  /** What was chosen; `null` while nothing was. */
  state: ViewState | null;
  selection: Selection;
  /** Whether the selection isn’t what was chosen, as that couldn’t be fetched. */
  isBehind: boolean;
  /** What events can be chosen by; `null` while nobody asked. */
  facets: TimelineFacets | null;
  /** Lanes with chosen events, counted from 0, from top to bottom. */
  lanes: number[];
  limits: ViewLimits;
  view: TimeView;
  ticks: TickMaker;
  numbers: Intl.NumberFormat;
  labels: LabelMaker;
  tile: Tile | null;
  /** The place of the event that the link stands at. */
  current: number | null;
  /** The place that is to be current when its words are here; else the current one. */
  goal: number | null;
  /** The next frame, where one is on its way. */
  frame: number;
  /** The timer after which what is typed is looked for. */
  typing: number;
  /** The timer after which the view is written into the page’s address. */
  settling: number;
  /** Pointers that are down, and where. */
  pointers: Map<number, number>;
  /** Whether the last that were down moved the drawing. */
  wasDragged: boolean;
}

/** Pictures of all lanes, for as long as the scale stays and the view is within their time. */
export interface Tile extends TimeView {
  msPerPx: number;
  pictures: LanePicture[];
}

/** Heights in px, for text of the usual size. */
export const axisHeight = 46;
export const headingHeight = 24;
const footHeight = 8;

/** Of a lane with its heading: fewer lanes have more room. */
export function laneHeight({ lanes, stage }: Pick<LargeScene, 'lanes' | 'stage'>): number {
  const room = Math.floor(640 / Math.max(1, lanes.length));
  return stage.unit * (stage.width < 560 * stage.unit ? Math.min(104, room + 30) : Math.max(82, Math.min(152, room)));
}

/** Of the part of a lane that marks and bars stand in. */
export function bandHeight(scene: Pick<LargeScene, 'lanes' | 'stage'>): number {
  return laneHeight(scene) - (headingHeight + footHeight) * scene.stage.unit;
}

export function drawingHeight(scene: Pick<LargeScene, 'lanes' | 'stage'>): number {
  return axisHeight * scene.stage.unit + scene.lanes.length * laneHeight(scene) + 1;
}

/** The top of a lane’s band in px, by its row. */
export function bandTop(scene: Pick<LargeScene, 'lanes' | 'stage'>, row: number): number {
  return (axisHeight + headingHeight) * scene.stage.unit + row * laneHeight(scene);
}

export function msPerPx({ view, stage }: Pick<LargeScene, 'view' | 'stage'>): number {
  return (view.to - view.from) / stage.width;
}

/** The part of the timeline that the component has made for this use. */
export function part<Part extends Element = HTMLElement>({ element }: Pick<LargeScene, 'element'>, name: string): Part {
  const found = element.querySelector<Part>(`.timeline-${name}`);
  if (found === null) throw new Error(`Unexpected timeline without .timeline-${name}.`);
  return found;
}
