import { toolWords } from '../../../words/timeline-tool-words.ts';
import { pictureWords } from '../../../words/timeline-words.ts';
import type { Measure } from '../../measure.ts';
import { allPlaces } from '../lane-index.ts';
import type { Voice } from '../render-html.ts';
import { extentsOf, stretchesOf } from '../stretches.ts';
import type { TimeWindow } from '../view.ts';
import { windowAmong } from '../view-moves.ts';
import type { Facet } from '../view-names.ts';
import { type ViewState, viewParams } from '../view-state.ts';
import { readAddress, showSnippet } from './address.ts';
import { openCanvas } from './canvas.ts';
import { canvasPainter } from './canvas-painter.ts';
import { columnStore } from './column-store.ts';
import { runCommand } from './commands.ts';
import { focusPlace, moveFocus, placeOf, setCurrent } from './focus.ts';
import { addressed, formShown, showTarget } from './form.ts';
import { openJsonStore } from './json-store.ts';
import { commandOfKey, goesToFound, isMove } from './keys.ts';
import { keepFocus, setStop } from './links.ts';
import { brush, grab, slide, wheel } from './pointer.ts';
import { eventAt, isChosen, type Painter, part, type Scene, type Store, say, zoneOf } from './scene.ts';
import { change, choose, drawList, knownIds, prepare, show } from './show.ts';
import { measureOn } from './stage.ts';
import { svgPainter } from './svg-painter.ts';
import { addZones, fillFilters, togglePanel } from './tools.ts';

/** A timeline in use. */
export interface Session {
  handle: (event: Event) => void;
  /** Brings the event that the page's address names into view, or says that filters leave it out. */
  showLinked: () => void;
}

/**
 * Fetches what use needs, and draws the view that the page's address gives, if any. Rejects where something couldn't be
 * fetched. What fails here for another reason, such as a policy of the host's that forbids to draw, is no fault of the
 * network's: then gives what to say.
 */
export async function openSession(element: HTMLElement, prefix: string): Promise<Session | string> {
  const { locale = 'en', lang, dir, many } = element.dataset;
  const attributes = { ...(lang && { lang }), ...(dir && { dir }) };
  const voice: Voice = { picture: pictureWords(lang ?? locale), tools: toolWords(lang ?? locale), attributes };
  const { store, painter, known } = await (many === undefined ? fewEvents : manyEvents)(element, voice);
  try {
    const asked = readAddress(prefix, await knownIds(store, readAddress(prefix, {})));
    return await sessionOf(openScene(element, { prefix, voice, store, painter }, { ...asked, ...known(asked) }));
  } catch (error) {
    reportError(error);
    return voice.tools.notHere;
  }
}

interface Use {
  store: Store;
  painter: Painter;
  /** The window of a state, if the timeline has anything there. */
  known: (state: ViewState) => TimeWindow;
}

async function fewEvents(element: HTMLElement, voice: Voice): Promise<Use> {
  const { lanes, src = '' } = element.dataset;
  const [store, measure] = await Promise.all([
    openJsonStore(src, lanes?.split(' ') ?? null),
    openMeasure(part({ element }, 'live')),
  ]);
  const known = (state: ViewState) => {
    store.setZone(zoneOf(store, state));
    return windowAmong(state, stretchesOf(extentsOf(store.events())));
  };
  return { store, painter: svgPainter({ element, store, measure, voice }), known };
}

async function manyEvents(element: HTMLElement, { picture }: Voice): Promise<Use> {
  const board = await openCanvas(element, picture);
  const store = columnStore(board.files);
  const { from, to } = board.whole;
  return {
    store,
    painter: canvasPainter(board, store),
    known: (state) => windowAmong(state, [{ start: from, end: to }]),
  };
}

type Given = Pick<Scene, 'prefix' | 'voice' | 'store' | 'painter'>;

function openScene(element: HTMLElement, given: Given, state: ViewState): Scene {
  return {
    element,
    ...given,
    state,
    chosen: allPlaces(given.store),
    isBehind: false,
    choices: null,
    motion: null,
    grip: { pointers: new Map(), isPulling: false },
    finding: 0,
    typed: '',
    current: null,
    places: new Map(),
    choosing: 0,
    isDrawn: false,
  };
}

async function sessionOf(scene: Scene): Promise<Session> {
  const { store, element, painter, state } = scene;
  element.querySelector('.timeline-clock')?.toggleAttribute('hidden', !store.hasClocks && state.zone === 'event');
  if (viewParams(state).size > 0) {
    await choose(scene);
    await show(scene);
  } else prepare(scene);
  new ResizeObserver(() => {
    if (formShown(element) === 'picture' && painter.refit()) scene.isDrawn ? void show(scene) : prepare(scene);
  }).observe(element);
  // Paper has the list, whatever the form on the screen.
  window.addEventListener('beforeprint', () => {
    if (scene.isDrawn && element.dataset['many'] === undefined)
      void keepFocus(scene, () => drawList(scene)).then(() => showTarget(element, false));
  });
  // What keys ask for, and where the focus goes, is done in order, though each may have to wait for words.
  let before: Promise<unknown> = Promise.resolve();
  const handleInOrder = (event: Event) => {
    const target = event.target as HTMLElement;
    const use = event instanceof KeyboardEvent ? () => pressed(scene, event) : () => focused(scene, target);
    if (event instanceof KeyboardEvent || event.type === 'focusin') before = before.then(use).catch(reportError);
    else handle(scene, event, target);
  };
  return { handle: handleInOrder, showLinked: () => void showLinked(scene) };
}

async function showLinked(scene: Scene): Promise<void> {
  const place = addressed() === '' ? null : await placeOf(scene, addressed());
  if (place === null) return;
  if (isChosen(scene, place)) {
    if (formShown(scene.element) === 'picture') await focusPlace(scene, place);
    else await change(scene, { from: null, to: null });
  } else {
    const event = await eventAt(scene, place);
    say(scene, scene.voice.tools.leftOut(event?.title ?? ''));
  }
  showTarget(scene.element, true);
}

/** Does what an event of the page asks of the timeline. */
function handle(scene: Scene, event: Event, target: HTMLElement): void {
  if (event instanceof WheelEvent) wheel(scene, event);
  else if (event.type === 'pointerdown') pointed(scene, event as PointerEvent, target);
  else if (event.type === 'click') void clicked(scene, event as MouseEvent, target);
  else input(scene, event);
}

async function pressed(scene: Scene, event: KeyboardEvent): Promise<void> {
  const target = event.target as HTMLElement;
  if (target.dataset['edge'] !== undefined) slide(scene, event);
  else if (goesToFound(event)) await focusFound(scene);
  else if (target.closest('[data-event]') || target.matches('.timeline-status')) {
    const command = commandOfKey(event);
    if (command) await runCommand(scene, command, target);
    else if (isMove(event)) await moveFocus(scene, event.key, target);
  }
}

/** To the first event that has what was typed. */
async function focusFound(scene: Scene): Promise<void> {
  await change(scene, {});
  const [first] = Array.from(scene.chosen);
  if (first !== undefined && formShown(scene.element) === 'picture') await focusPlace(scene, first);
  else scene.element.querySelector<HTMLElement>('.timeline-list [data-event], .timeline-table [data-event]')?.focus();
}

function pointed(scene: Scene, event: PointerEvent, target: HTMLElement): void {
  if (target.closest('.timeline-overview')) brush(scene, event);
  else if (target.closest('.timeline-live, .timeline-wide, .timeline-medium')) grab(scene, event);
}

async function clicked(scene: Scene, event: MouseEvent, target: HTMLElement): Promise<void> {
  const { dataset } = target.closest<HTMLElement>('[data-do], [data-toggles], [data-details]') ?? target;
  if (dataset['toggles'] !== undefined) toggle(scene, dataset['toggles']);
  else if (dataset['details'] !== undefined) runCommand(scene, 'details', target);
  else if (dataset['do'] !== undefined) runCommand(scene, dataset['do'], target);
  else if (event.defaultPrevented) runCommand(scene, 'details', target);
  else if (target.matches('.timeline-canvas') && !scene.grip.isPulling) {
    const place = scene.painter.eventAt(event);
    const link = place === null ? null : await focusPlace(scene, place);
    if (link) runCommand(scene, 'details', link);
  }
}

function toggle(scene: Scene, panel: string): void {
  togglePanel(scene, panel);
  if (panel === 'filters') void fillFilters(scene);
  if (panel === 'saving') void showSnippet(scene);
}

async function focused(scene: Scene, target: HTMLElement): Promise<void> {
  if (target.matches('.timeline-zone')) addZones(scene);
  const link = target.closest<HTMLElement>('[data-event]');
  if (!link) return;
  if (link.matches('.timeline-cursor') && link.dataset['event'] !== scene.current?.id)
    await focusPlace(scene, Number(link.dataset['place']));
  await setCurrent(scene, link);
  setStop(scene);
}

/** Ms without a key after which what is typed is looked for. */
const pause = 150;

/** What a field of the toolbar says becomes a part of the state. */
function input(scene: Scene, { type, target }: Event): void {
  const field = target as HTMLElement;
  if (type === 'input' && field.matches('.timeline-find-text')) {
    clearTimeout(scene.finding);
    scene.typed = (field as HTMLInputElement).value.trim();
    scene.finding = window.setTimeout(() => void change(scene, {}), pause);
  }
  if (type !== 'change') return;
  if (field instanceof HTMLSelectElement) void change(scene, { zone: field.value });
  if (field instanceof HTMLInputElement && field.dataset['facet'] !== undefined) {
    const facet = field.dataset['facet'] as Facet;
    const others = scene.state[facet].filter((id) => id !== field.value);
    void change(scene, { [facet]: field.checked ? [...others, field.value].sort() : others });
  }
}

/** Covers tabular figures and the heavier weight of titles, which a canvas doesn't set. */
const safety = 1.04;

/** Measures text in the typeface of the timeline’s drawings, once it is loaded. */
async function openMeasure(timeline: Element): Promise<Measure> {
  const family = getComputedStyle(timeline.querySelector('svg, canvas') ?? timeline).fontFamily;
  await document.fonts.load(`480 15px ${family}`).catch(() => []);
  const context = document.createElement('canvas').getContext('2d');
  return context === null ? (text) => text.length * 8 : measureOn(context, family, safety);
}
