import { setMarkup } from '../../interact/markup.ts';
import { renderCard } from '../render-html.ts';
import { laneClass } from '../render-svg.ts';
import { addressOf } from './address.ts';
import { linksOf } from './links.ts';
import { part, type Scene, say } from './scene.ts';

/** Opens the details of an event beside its mark; `opener` gets the focus back when it closes. */
export async function openCard(scene: Scene, place: number, opener: Element): Promise<void> {
  const { store, voice } = scene;
  const [event] = await store.details([place]).catch(() => []);
  if (event === undefined) return say(scene, voice.tools.notFetched);
  const card = part(scene, 'card');
  const at = store.lane(place);
  const lane = { title: store.lanes[at]?.title ?? '', class: laneClass(at + 1) };
  const link = addressOf(scene.prefix, scene.state, `#${encodeURIComponent(event.id)}`);
  card.setAttribute('aria-label', event.title);
  setMarkup(card, renderCard(event, lane, link, voice));
  if (card.matches(':popover-open')) card.hidePopover();
  card.showPopover();
  placeBeside(card, opener);
  card.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  card.ontoggle = ({ newState }) => newState === 'closed' && giveBack(scene, event.id, opener);
}

/** A card that was closed by a click elsewhere leaves the focus there. */
function giveBack(scene: Scene, id: string, opener: Element): void {
  const lost = document.activeElement === null || document.activeElement === document.body;
  const target = opener.isConnected ? opener : linksOf(scene).find(({ dataset }) => dataset['event'] === id);
  if (lost) (target as HTMLElement | undefined)?.focus({ preventScroll: true });
}

/** Below the opener or above, in the window; on small screens the style sheet puts it at the foot. */
function placeBeside(card: HTMLElement, opener: Element): void {
  card.style.removeProperty('left');
  card.style.removeProperty('top');
  if (getComputedStyle(card).position === 'fixed') return;
  const mark = opener.getBoundingClientRect();
  const { width, height } = card.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const left = Math.max(8, Math.min(mark.left, clientWidth - width - 8));
  const below = mark.bottom + 6;
  const fits = below + height <= clientHeight || mark.top - height - 6 < 0;
  card.style.left = `${left + scrollX}px`;
  card.style.top = `${(fits ? below : mark.top - height - 6) + scrollY}px`;
}
