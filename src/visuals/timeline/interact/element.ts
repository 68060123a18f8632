import { commandOfKey, isMove } from '../commands.ts';
import { viewNames } from '../view-names.ts';
import { isOnEvent, isOnPicture, opensCard } from './claims.ts';
import { showForm } from './form.ts';
import { showTarget } from './link-target.ts';
import type { Saving } from './saving.ts';
import type { Session } from './session.ts';

/** Defines `<readout-timeline>`; `loadSaving` fetches what only saving and sharing need. */
export function defineTimeline(loadSaving: () => Promise<Saving>): void {
  saving = loadSaving;
  if (!customElements.get('readout-timeline')) customElements.define('readout-timeline', ReadoutTimeline);
}

let saving: () => Promise<Saving>;

const handled = ['click', 'input', 'change', 'keydown', 'focusin', 'pointerdown', 'wheel'] as const;

/**
 * A timeline that can be zoomed, filtered and asked for its evidence. Without a view in the page's address the built
 * drawing stays, and all else is fetched when the timeline is first used. `data-ready` says that the view is drawn.
 */
class ReadoutTimeline extends HTMLElement {
  #session: Promise<Session> | null = null;

  connectedCallback(): void {
    for (const type of handled) this.addEventListener(type, (event) => this.#handle(event), { passive: false });
    this.addEventListener('pointerenter', () => this.#load());
    window.addEventListener('hashchange', () => showTarget(this, true));
    this.querySelector('.timeline-tools')?.removeAttribute('hidden');
    // Asked here, which form the room suggests would cost a layout of the page before its fonts have come.
    new ResizeObserver(() => showForm(this)).observe(this);
    if (this.#hasView()) this.#load().then(() => this.#ready());
    else this.#ready();
  }

  /** Before the names of parameters, for all but the first timeline of a page. */
  get #before(): string {
    const at = [...document.querySelectorAll('readout-timeline')].indexOf(this);
    return at > 0 ? `${at + 1}.` : '';
  }

  #hasView(): boolean {
    const params = new URLSearchParams(location.search);
    return viewNames.some((name) => params.has(this.#before + name));
  }

  /** Until the page is loaded the browser itself may still scroll, to a row of the table. */
  #ready(): void {
    this.dataset['ready'] = '';
    showTarget(this, true);
    if (document.readyState !== 'complete')
      window.addEventListener('load', () => setTimeout(showTarget, 0, this, true));
  }

  #load(): Promise<Session> {
    this.#session ??= import('./session.ts').then(({ openSession }) => openSession(this, this.#before, saving));
    return this.#session;
  }

  /** What the browser would do itself must be stopped at once; the session may have to be fetched first. */
  #handle(event: Event): void {
    if (isClaimed(event)) event.preventDefault();
    this.#load().then(
      (session) => session.handle(event),
      () => follow(event),
    );
  }
}

function isClaimed(event: Event): boolean {
  const target = event.target as Element;
  if (event instanceof WheelEvent) return (event.ctrlKey || event.metaKey) && isOnPicture(target);
  if (event instanceof KeyboardEvent) return isOnEvent(target) && (isMove(event) || commandOfKey(event) !== null);
  return event instanceof MouseEvent && opensCard(event);
}

/** Where the session can't be fetched a link is a link. */
function follow(event: Event): void {
  const link = (event.target as Element).closest('[data-event]');
  if (event.type === 'click' && link) location.assign(link.getAttribute('href') ?? '');
}
