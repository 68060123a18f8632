import { dataOfLanes, type TimelineData } from '../data.ts';
import { extentsOf } from '../extents.ts';
import { stretchesOf } from '../stretches.ts';
import { facets } from '../view-names.ts';
import { type KnownIds, viewParams } from '../view-state.ts';
import { windowAmong } from '../window.ts';
import { readAddress } from './address.ts';
import { handle } from './handle.ts';
import { addressed, showTarget } from './link-target.ts';
import { openMeasure } from './measure.ts';
import { keepFocus, setStop } from './roving.ts';
import { part, type Scene, say } from './scene.ts';
import { drawList, prepare, show } from './show.ts';
import { eventsInZone, zoneOf } from './zone.ts';
import { reveal } from './zooming.ts';

/** A timeline in use. */
export interface Session {
  handle: (event: Event) => void;
  /** Brings the event that the page's address names into view, or says that filters leave it out. */
  showLinked: () => void;
}

/**
 * Fetches the data, and draws the view that the page's address gives, if any. Rejects where something couldn't be
 * fetched. What fails here for another reason, such as a policy of the host's that forbids to draw, is no fault of the
 * network's: then gives what to say.
 */
export async function openSession(element: HTMLElement, prefix: string): Promise<Session | string> {
  const { lanes, src = '' } = element.dataset;
  const [fetched, measure] = await Promise.all([fetchData(src), openMeasure(part({ element }, 'live'))]);
  try {
    const data = dataOfLanes(fetched, lanes?.split(' ') ?? null);
    return sessionOf(openScene(element, { prefix, data, measure }));
  } catch (error) {
    reportError(error);
    return 'These controls don’t work here. Links do.';
  }
}

function sessionOf(scene: Scene): Session {
  scene.current = scene.data.events.find(({ id }) => id === addressed())?.id ?? null;
  if (viewParams(scene.state).size > 0) show(scene);
  else prepare(scene);
  redrawOnResize(scene);
  window.addEventListener('beforeprint', () => scene.isDrawn && printList(scene));
  return { handle: (event) => handle(scene, event), showLinked: () => showLinked(scene) };
}

async function fetchData(address: string): Promise<TimelineData> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

type Given = Pick<Scene, 'prefix' | 'data' | 'measure'>;

function openScene(element: HTMLElement, given: Given): Scene {
  const { prefix, data } = given;
  const known: KnownIds = Object.fromEntries(
    facets.map((facet) => [facet, new Set(data.choices[facet].map(({ id }) => id))]),
  );
  const asked = readAddress(prefix, known);
  const zone = zoneOf({ data, state: asked });
  const events = eventsInZone(data, zone);
  const state = { ...asked, ...windowAmong(asked, stretchesOf(extentsOf(events))) };
  const still = {
    picture: null,
    whole: null,
    motion: null,
    finding: 0,
    current: null,
    isDrawn: false,
    grip: { pointers: new Map(), isPulling: false },
  };
  return { element, ...given, state, events, zone, shown: events, ...still };
}

/** Paper has the list, whatever the form on the screen. */
function printList(scene: Scene): void {
  keepFocus(scene, () => drawList(scene));
  showTarget(scene.element, false);
}

function redrawOnResize(scene: Scene): void {
  let width = scene.element.clientWidth;
  new ResizeObserver(() => {
    if (scene.element.clientWidth === width) return;
    width = scene.element.clientWidth;
    if (scene.isDrawn) show(scene);
    else prepare(scene);
  }).observe(scene.element);
}

function showLinked(scene: Scene): void {
  const linked = scene.events.find(({ id }) => id === addressed());
  if (linked === undefined) return;
  if (scene.shown.includes(linked)) reveal(scene, linked.id);
  else say(scene, `The filters leave out “${linked.title}”, which this link leads to.`);
  scene.current = linked.id;
  setStop(scene);
  showTarget(scene.element, true);
}
