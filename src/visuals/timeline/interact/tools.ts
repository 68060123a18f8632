import { setMarkup } from '../../interact/markup.ts';
import { renderChosen, renderFilters } from '../render-filters.ts';
import { isWholeTime } from '../window.ts';
import { showChosen, showFacets } from './chosen.ts';
import { spanWords } from './edge-words.ts';
import { showForm } from './form.ts';
import { canZoomIn } from './limits.ts';
import { eventsInView, part, type Scene } from './scene.ts';
import { hasClocks } from './zone.ts';

/** Makes the controls say what the state is. */
export function showTools(scene: Scene): void {
  const { element, state, data } = scene;
  showForm(element);
  const isZoomed = !isWholeTime(state);
  for (const name of ['zoom-out', 'zoom-whole'])
    toolButton(element, name)?.setAttribute('aria-disabled', String(!isZoomed));
  toolButton(element, 'zoom-in')?.setAttribute('aria-disabled', String(!canZoomIn(scene)));
  element.toggleAttribute('data-zoomed', isZoomed);
  showFilters(scene);
  const markup = renderChosen(data, state, isZoomed ? spanWords(scene) : null);
  showChosen(part(scene, 'chosen-list'), markup, element.querySelector('[data-toggles]'));
  part(scene, 'status').textContent = statusWords(scene);
}

/** What fields say; a field in use is left alone. */
export function showFields(scene: Scene): void {
  const find = part<HTMLInputElement>(scene, 'find-text');
  if (document.activeElement !== find) find.value = scene.state.find;
  const select = part<HTMLSelectElement>(scene, 'zone');
  const { zone } = scene.state;
  if (![...select.options].some(({ value }) => value === zone)) select.add(new Option(zone, zone));
  select.value = zone;
}

function toolButton(element: HTMLElement, command: string): HTMLButtonElement | null {
  return element.querySelector<HTMLButtonElement>(`.timeline-tools [data-do="${command}"]`);
}

function statusWords(scene: Scene): string {
  const { shown, data, state } = scene;
  const count = countWords(eventsInView(scene).length, shown.length, data.events.length);
  if (state.zone === 'event' || hasClocks(scene)) return count;
  return `${count}. None has a time of day, so the time zone changes nothing.`;
}

/** How many events are in view, and how many are chosen but out of view, where that isn’t all others. */
function countWords(seen: number, chosen: number, all: number): string {
  if (seen === all) return `${all} ${all === 1 ? 'event' : 'events'}`;
  const count = `${seen} of ${all} events`;
  return seen === chosen || chosen === all ? count : `${count} in view; ${chosen - seen} more outside it`;
}

function showFilters(scene: Scene): void {
  const { element, state, data } = scene;
  const panel = part(scene, 'filters');
  if (panel.childElementCount === 0) setMarkup(panel, renderFilters(data));
  const count = element.querySelector('[data-toggles="filters"] .timeline-count');
  showFacets(panel.querySelectorAll('[data-facet]'), count, state);
}

/** All the zones that the browser knows; added when the choice is first opened, as there are hundreds. */
export function addZones(scene: Scene): void {
  const select = part<HTMLSelectElement>(scene, 'zone');
  if (select.querySelector('optgroup') !== null) return;
  const group = document.createElement('optgroup');
  group.label = 'Zones';
  group.append(...Intl.supportedValuesOf('timeZone').map((zone) => new Option(zone.replaceAll('_', ' '), zone)));
  const reader = select.querySelector<HTMLOptionElement>('[value="reader"]');
  if (reader) reader.text = `Yours: ${Intl.DateTimeFormat().resolvedOptions().timeZone.replaceAll('_', ' ')}`;
  const { value } = select;
  select.append(group);
  select.value = value;
}

/** Opens or closes a panel of the toolbar; the others close. */
export function togglePanel({ element }: Scene, name: string): void {
  for (const button of element.querySelectorAll<HTMLElement>('[data-toggles]')) {
    const isOpen = button.dataset['toggles'] === name && button.getAttribute('aria-expanded') !== 'true';
    button.setAttribute('aria-expanded', String(isOpen));
    element.querySelector(`.timeline-${button.dataset['toggles']}`)?.toggleAttribute('hidden', !isOpen);
  }
}
