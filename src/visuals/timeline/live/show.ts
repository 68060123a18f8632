import { setMarkup } from '../../interact/markup.ts';
import { container, element as create } from '../../svg.ts';
import { allPlaces } from '../lane-index.ts';
import { renderList, renderTable } from '../render-html.ts';
import { isWholeTime } from '../view.ts';
import { windowOf } from '../view-moves.ts';
import { facets } from '../view-names.ts';
import type { KnownIds, ViewState } from '../view-state.ts';
import { showSnippet, writeAddress } from './address.ts';
import { formShown, showTarget } from './form.ts';
import { keepFocus } from './links.ts';
import { isChosen, labelOf, part, type Scene, type Store, zoneOf } from './scene.ts';
import { showStrip } from './strip.ts';
import { showFields, showTools } from './tools.ts';

/** Changes what is shown, and the page's address with it. What is being typed is looked for at once. */
export async function change(scene: Scene, patch: Partial<ViewState>): Promise<void> {
  const before = scene.state;
  scene.state = { ...before, ...typed(scene), ...patch };
  const isOther = [...facets, 'find', 'zone'].some((name) => before[name as 'find'] !== scene.state[name as 'find']);
  if (isOther && !(await choose(scene))) return;
  stopMotion(scene);
  writeAddress(scene.prefix, scene.state);
  await show(scene);
}

/** What was typed and isn’t looked for yet. */
function typed(scene: Scene): Partial<ViewState> {
  if (scene.finding === 0) return {};
  clearTimeout(scene.finding);
  scene.finding = 0;
  return { find: scene.typed };
}

/**
 * Takes the events that the state asks for, with what must be fetched for that; says whether nothing else was asked for
 * meanwhile. Where it can’t be fetched the events stay that were shown, and `isBehind` says so.
 */
export async function choose(scene: Scene): Promise<boolean> {
  const own = ++scene.choosing;
  const { store, state } = scene;
  store.setZone(zoneOf(store, state));
  const events = await chosenEvents(store, state).catch(() => null);
  const choices = facets.some((facet) => state[facet].length > 0) ? await store.choices().catch(() => null) : null;
  if (scene.choosing !== own) return false;
  scene.choices = choices ?? scene.choices;
  scene.isBehind = events === null;
  if (events) scene.chosen = events;
  return true;
}

/** The places, ascending, of the events that have one of the ids in each facet, and every word that is looked for. */
export async function chosenEvents(store: Store, state: ViewState): Promise<ArrayLike<number>> {
  const used = facets.filter((facet) => state[facet].length > 0);
  const lists = await Promise.all(used.map((facet) => store.having(facet, state[facet])));
  const found = state.find === '' ? null : await store.withWords(state.find);
  const sets = [...lists.map((list) => new Set(Array.from(list))), ...(found ? [found] : [])];
  const all = allPlaces(store);
  return sets.length === 0 ? all : all.filter((place) => sets.every((set) => set.has(place)));
}

/** The ids that there are; where they can’t be fetched, any. */
export async function knownIds(store: Store, asked: ViewState): Promise<KnownIds> {
  const lanes = new Set(store.lanes.map(({ id }) => id));
  if (facets.every((facet) => facet === 'lanes' || asked[facet].length === 0)) return { lanes };
  const choices = await store.choices().catch(() => null);
  if (choices === null) return { lanes };
  return Object.fromEntries(facets.map((facet) => [facet, new Set(choices[facet].map(({ id }) => id))]));
}

/** Draws the state; focus and the linked event stay. */
export async function show(scene: Scene): Promise<void> {
  stopMotion(scene);
  const { element, state } = scene;
  await keepFocus(scene, async () => {
    if (state.form === null) delete element.dataset['form'];
    else element.dataset['form'] = state.form;
    element.dataset['live'] = '';
    await draw(scene);
  });
  scene.isDrawn = true;
  showFields(scene);
  showTarget(element, false);
  void showSnippet(scene);
}

/** Makes the controls ready while the drawing stays as it was built, and fields as a reader may have filled them. */
export function prepare(scene: Scene): void {
  const isPicture = formShown(scene.element) === 'picture';
  scene.painter.draw(scene.chosen, scene.state, isPicture);
  showTools(scene);
  if (isPicture) showStrip(scene);
}

/** A view on its way is taken for where it goes. */
function stopMotion(scene: Scene): void {
  const limits = scene.painter.limits();
  if (scene.motion === null) return;
  if (limits) scene.state = { ...scene.state, ...windowOf(scene.motion.goal, limits) };
  cancelAnimationFrame(scene.motion.frame);
  clearTimeout(scene.motion.end);
  scene.motion = null;
}

async function draw(scene: Scene): Promise<void> {
  const { element, painter, chosen, state } = scene;
  const form = formShown(element);
  painter.draw(chosen, state, form === 'picture');
  // At once, with the address: the rest may have to wait for words, and what can't be done any more must not be offered.
  showTools(scene);
  if (form === 'list') await drawList(scene);
  if (form === 'table') await drawTable(scene);
  if (form !== 'picture') return;
  if (element.dataset['many'] !== undefined) await standInView(scene);
  const legend = painter.legend();
  if (legend !== null) setMarkup(part(scene, 'legend'), legend);
  showStrip(scene);
}

/** Where there is one link, it stands at an event that is chosen: the current one, or the first in view. */
async function standInView(scene: Scene): Promise<void> {
  const { current, painter } = scene;
  const place = current && isChosen(scene, current.place) ? current.place : painter.inView()[0];
  if (place !== undefined) await painter.linkTo(place);
}

/** The most events that a list or a table shows at once. */
const mostListed = 300;

export async function drawList(scene: Scene): Promise<void> {
  const { events, note } = await listed(scene);
  const { store, voice } = scene;
  const nothing = create('li', { ...voice.attributes }, voice.tools.nothing);
  const more = note === '' ? '' : `\n${create('li', { ...voice.attributes }, note)}`;
  setMarkup(part(scene, 'list'), (renderList(events, store.lanes, voice) || nothing) + more);
}

async function drawTable(scene: Scene): Promise<void> {
  const { events, note } = await listed(scene);
  const table = renderTable(events, scene.store.lanes, labelOf(scene), scene.voice);
  setMarkup(part(scene, 'table'), note === '' ? table : container('div', {}, [table, create('p', {}, note)]));
}

/** The events in view, so far as they have room, and how many there are where they haven’t. */
async function listed(scene: Scene) {
  const { store, painter, voice, state } = scene;
  const places = isWholeTime(state) ? Array.from(scene.chosen) : painter.inView();
  const shown = places.slice(0, mostListed);
  const events = await store.details(shown);
  for (const [i, { id }] of events.entries()) scene.places.set(id, shown[i] ?? 0);
  const isCut = places.length > shown.length;
  return { events, note: isCut ? voice.tools.listed(shown.length, places.length) : '' };
}
