import { setMarkup } from '../../interact/markup.ts';
import { laneClass } from '../render.ts';
import { renderCard } from '../render-card.ts';
import { addressOf } from './address.ts';
import { linkOf } from './roving.ts';
import { laneNumber, laneTitle, part, type Scene } from './scene.ts';

/** Opens the details of an event beside its mark; `opener` gets the focus back when it closes. */
export function openCard(scene: Scene, id: string, opener: Element): void {
  const event = scene.shown.find((other) => other.id === id) ?? scene.data.events.find((other) => other.id === id);
  if (event === undefined) return;
  const card = part(scene, 'card');
  const lane = { title: laneTitle(scene, event.lane), class: laneClass(laneNumber(scene, event.lane)) };
  const link = addressOf(scene.prefix, scene.state, `#${encodeURIComponent(id)}`);
  card.setAttribute('aria-label', event.title);
  setMarkup(card, renderCard(event, lane, link));
  if (card.matches(':popover-open')) card.hidePopover();
  card.showPopover();
  placeBeside(card, opener);
  card.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  card.ontoggle = ({ newState }) => newState === 'closed' && giveBack(scene, id, opener);
}

/** A card that was closed by a click elsewhere leaves the focus there. */
function giveBack(scene: Scene, id: string, opener: Element): void {
  const lost = document.activeElement === null || document.activeElement === document.body;
  const target = opener.isConnected ? opener : linkOf(scene, id);
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
