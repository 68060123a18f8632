import { commandOfKey, isMove } from '../commands.ts';
import { dataOfLanes, type TimelineData } from '../data.ts';
import { extentsOf } from '../extents.ts';
import { stretchesOf } from '../stretches.ts';
import { facets } from '../view-names.ts';
import { type KnownIds, viewParams } from '../view-state.ts';
import { windowAmong } from '../window.ts';
import { readAddress } from './address.ts';
import { runCommand } from './command-table.ts';
import { grab } from './grab.ts';
import { findNow, input } from './inputs.ts';
import { addressed, showTarget } from './link-target.ts';
import { openMeasure } from './measure.ts';
import { brush, slide, wheel } from './pointer.ts';
import { focusEvent, keepFocus, moveFocus, setStop } from './roving.ts';
import type { Saving } from './saving.ts';
import { part, type Scene, say } from './scene.ts';
import { showSnippet } from './share.ts';
import { drawList, prepare, show } from './show.ts';
import { addZones, togglePanel } from './tools.ts';
import { eventsInZone, zoneOf } from './zone.ts';
import { reveal } from './zooming.ts';

/** A timeline in use. */
export interface Session {
  handle: (event: Event) => void;
  /** Brings the event that the page's address names into view, or says that filters leave it out. */
  showLinked: () => void;
}

/** Fetches the data, and draws the view that the page's address gives, if any. */
export async function openSession(
  element: HTMLElement,
  prefix: string,
  loadSaving: () => Promise<Saving>,
): Promise<Session> {
  const scene = await openScene(element, prefix, loadSaving);
  scene.current = scene.data.events.find(({ id }) => id === addressed())?.id ?? null;
  if (viewParams(scene.state).size > 0) show(scene);
  else prepare(scene);
  redrawOnResize(scene);
  window.addEventListener('beforeprint', () => scene.isDrawn && printList(scene));
  return { handle: (event) => handle(scene, event), showLinked: () => showLinked(scene) };
}

async function openScene(element: HTMLElement, prefix: string, loadSaving: Scene['loadSaving']): Promise<Scene> {
  const { lanes, src = '' } = element.dataset;
  const [response, measure] = await Promise.all([fetch(src), openMeasure(part({ element }, 'live'))]);
  const data = dataOfLanes((await response.json()) as TimelineData, lanes?.split(' ') ?? null);
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
  return { element, prefix, data, measure, state, events, zone, shown: events, loadSaving, ...still };
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

function handle(scene: Scene, event: Event): void {
  const target = event.target as HTMLElement;
  if (event instanceof KeyboardEvent) pressed(scene, event, target);
  else if (event instanceof WheelEvent) wheel(scene, event);
  else if (event.type === 'pointerdown') pointed(scene, event as PointerEvent, target);
  else if (event.type === 'click') clicked(scene, event as MouseEvent, target);
  else if (event.type === 'focusin') focused(scene, target);
  else input(scene, event);
}

function pressed(scene: Scene, event: KeyboardEvent, target: HTMLElement): void {
  const id = target.closest<HTMLElement>('[data-event]')?.dataset['event'];
  if (target.dataset['edge'] !== undefined) slide(scene, event);
  else if (id !== undefined) pressedOn(scene, event, target, id);
  else if (target.matches('.timeline-status')) pressedOn(scene, event, target, nearest(scene));
  else if (event.key === 'Enter' && !event.isComposing && target.matches('.timeline-find-text'))
    focusFound(scene, target as HTMLInputElement);
}

/** From where keys move on while no event is in view; empty where none is chosen at all. */
function nearest({ shown, current }: Scene): string {
  return (shown.find(({ id }) => id === current) ?? shown[0])?.id ?? '';
}

/** The first event that has what was typed. */
function focusFound(scene: Scene, field: HTMLInputElement): void {
  findNow(scene, field);
  const first = scene.shown[0]?.id;
  if (first !== undefined) focusEvent(scene, first, (id) => reveal(scene, id));
}

function pressedOn(scene: Scene, event: KeyboardEvent, target: HTMLElement, id: string): void {
  const command = commandOfKey(event);
  if (command) runCommand(scene, command, target);
  else if (isMove(event)) moveFocus(scene, event.key, id, (other) => reveal(scene, other));
}

function pointed(scene: Scene, event: PointerEvent, target: HTMLElement): void {
  if (target.closest('.timeline-overview')) brush(scene, event);
  else if (target.closest('.timeline-live, .timeline-wide, .timeline-medium')) grab(scene, event);
}

function clicked(scene: Scene, event: MouseEvent, target: HTMLElement): void {
  const { dataset } = target.closest<HTMLElement>('[data-do], [data-toggles], [data-details]') ?? target;
  if (dataset['toggles'] !== undefined) toggle(scene, dataset['toggles']);
  else if (dataset['details'] !== undefined) runCommand(scene, 'details', target);
  else if (dataset['do'] !== undefined) runCommand(scene, dataset['do'], target);
  else if (event.defaultPrevented) runCommand(scene, 'details', target);
}

function toggle(scene: Scene, panel: string): void {
  togglePanel(scene, panel);
  if (panel === 'saving') void showSnippet(scene);
}

function focused(scene: Scene, target: HTMLElement): void {
  if (target.matches('.timeline-zone')) addZones(scene);
  const id = target.closest<HTMLElement>('[data-event]')?.dataset['event'];
  if (id === undefined) return;
  scene.current = id;
  setStop(scene);
}
