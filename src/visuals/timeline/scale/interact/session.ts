import { allPlaces } from '../selection.ts';
import { wholeTime } from '../view.ts';
import { lettering } from './draw.ts';
import type { LargeScene } from './scene.ts';
import { select } from './select.ts';
import { openStage } from './stage.ts';
import type { Store } from './store.ts';

const hour = 3_600_000;

/** The timeline as the page’s address wants it. */
export async function openScene(element: HTMLElement, store: Store): Promise<LargeScene> {
  const { columns } = store;
  const canvas = (name: string) => element.querySelector(`canvas.timeline-${name}`) as HTMLCanvasElement;
  const [stage, strip] = [openStage(canvas('canvas')), openStage(canvas('strip'))];
  const whole = wholeTime(columns.start, columns.end);
  const scene: LargeScene = {
    element,
    store,
    stage,
    strip,
    ...lettering(stage, { store, element }),
    numbers: new Intl.NumberFormat(columns.language),
    state: null,
    selection: { events: new Uint32Array(), lanes: [] },
    isBehind: false,
    facets: null,
    lanes: [],
    limits: { whole, shortest: columns.kind.includes(0) ? hour / 2 : 36 * hour },
    view: whole,
    tile: null,
    current: null,
    goal: null,
    frame: 0,
    typing: 0,
    settling: 0,
    pointers: new Map(),
    wasDragged: false,
  };
  if (location.search === '') select(scene, allPlaces(columns));
  else await import('./obey-address.ts').then(({ obeyAddress }) => obeyAddress(scene));
  return scene;
}
