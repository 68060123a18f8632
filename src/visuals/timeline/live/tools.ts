import { setMarkup } from '../../interact/markup.ts';
import { renderChosen, renderFilters } from '../render-html.ts';
import { isWholeTime } from '../view.ts';
import { closer } from '../view-moves.ts';
import { type Facet, facets } from '../view-names.ts';
import { showForm } from './form.ts';
import { part, type Scene, viewNow } from './scene.ts';
import { spanWords } from './span-words.ts';

/** Makes the controls say what the state is. */
export function showTools(scene: Scene): void {
  const { element, state, painter, voice } = scene;
  showForm(element);
  const isZoomed = !isWholeTime(state);
  const limits = painter.limits();
  const now = viewNow(scene);
  const canZoomIn = limits !== null && closer(now, painter.times, null, limits) !== now;
  for (const [name, isUsable] of Object.entries({ 'zoom-out': isZoomed, 'zoom-whole': isZoomed, 'zoom-in': canZoomIn }))
    for (const button of element.querySelectorAll(`.timeline-zoom [data-do="${name}"]`))
      button.setAttribute('aria-disabled', String(!isUsable));
  element.toggleAttribute('data-zoomed', isZoomed);
  showBoxes(scene);
  const lanes = scene.store.lanes.map(({ id, title }) => ({ id, name: title }));
  const markup = renderChosen({ ...scene.choices, lanes }, state, isZoomed ? spanWords(scene) : null, voice);
  showChosen(part(scene, 'chosen-list'), markup, part(scene, 'explore-button'));
  part(scene, 'status').textContent = statusWords(scene);
  const show = element.querySelector('.timeline-show');
  if (show) show.textContent = voice.tools.showEvents(scene.chosen.length);
}

/** Shows a button for each choice. One that is gone leaves the focus to the first, or else to `next`. */
function showChosen(list: HTMLElement, markup: string, next: HTMLElement): void {
  const hadFocus = list.contains(document.activeElement);
  setMarkup(list, markup);
  if (hadFocus) (list.querySelector('button') ?? next).focus();
}

/** What fields say; a field in use is left alone. */
export function showFields(scene: Scene): void {
  const find = part<HTMLInputElement>(scene, 'find-text');
  if (document.activeElement !== find) find.value = scene.state.find;
  const select = scene.element.querySelector<HTMLSelectElement>('.timeline-zone');
  const { zone } = scene.state;
  if (select === null) return;
  if (![...select.options].some(({ value }) => value === zone)) select.add(new Option(zone, zone));
  select.value = zone;
}

function statusWords(scene: Scene): string {
  const { chosen, store, state, painter, voice, isBehind } = scene;
  const seen = isWholeTime(state) ? chosen.length : painter.inView().length;
  const count = voice.tools.inView(seen, chosen.length, store.count);
  if (isBehind) return `${count}. ${voice.tools.behind}`;
  return state.zone === 'event' || store.hasClocks ? count : `${count}. ${voice.tools.noClock}`;
}

function showBoxes({ element, state }: Scene): void {
  for (const box of element.querySelectorAll<HTMLInputElement>('input[data-facet]'))
    box.checked = state[box.dataset['facet'] as Facet].includes(box.value);
  const chosen = facets.reduce((sum, facet) => sum + state[facet].length, 0);
  for (const count of element.querySelectorAll('[data-toggles] .timeline-count'))
    count.textContent = chosen > 0 ? `(${chosen})` : '';
}

/** Fetches what the filters offer, the first time that they are opened. */
export async function fillFilters(scene: Scene): Promise<void> {
  const panel = part(scene, 'filters');
  if (panel.childElementCount > 0) return;
  const { store, voice } = scene;
  try {
    const choices = await store.choices();
    const counts = new Map<string, number>();
    for (const facet of facets)
      for (const { id } of choices[facet]) counts.set(`${facet} ${id}`, (await store.having(facet, [id])).length);
    scene.choices = choices;
    setMarkup(
      panel,
      renderFilters(choices, (facet, id) => counts.get(`${facet} ${id}`) ?? 0, voice),
    );
    showTools(scene);
  } catch {
    panel.textContent = voice.tools.notFetched;
  }
}

/** All the zones that the browser knows; added when the choice is first opened, as there are hundreds. */
export function addZones({ element, voice }: Scene): void {
  const select = element.querySelector<HTMLSelectElement>('.timeline-zone');
  if (select === null || select.querySelector('optgroup') !== null) return;
  const group = document.createElement('optgroup');
  group.label = voice.tools.zones;
  group.append(...Intl.supportedValuesOf('timeZone').map((zone) => new Option(zone.replaceAll('_', ' '), zone)));
  const reader = select.querySelector<HTMLOptionElement>('[value="reader"]');
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone.replaceAll('_', ' ');
  if (reader) reader.text = voice.tools.yourZone(own);
  const { value } = select;
  select.append(group);
  select.value = value;
}

/** Opens or closes a panel of the toolbar; others on its level close. */
export function togglePanel({ element }: Scene, name: string, isWanted?: boolean): void {
  const button = element.querySelector<HTMLElement>(`[data-toggles="${name}"]`);
  const isOpen = isWanted ?? button?.getAttribute('aria-expanded') !== 'true';
  for (const other of button?.parentElement?.querySelectorAll<HTMLElement>(':scope > [data-toggles]') ?? []) {
    const isThis = other === button && isOpen;
    other.setAttribute('aria-expanded', String(isThis));
    element.querySelector(`.timeline-${other.dataset['toggles']}`)?.toggleAttribute('hidden', !isThis);
  }
}
