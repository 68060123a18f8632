import { commandOfKey, isMove } from '../commands.ts';
import { viewNames } from '../view-names.ts';
import { goesToFound, isOnEvent, isOnPicture, opensCard } from './claims.ts';
import { showForm } from './form.ts';
import { showTarget } from './link-target.ts';
import type { Session } from './session.ts';

/** Defines `<readout-timeline>`. */
export function defineTimeline(): void {
  if (!customElements.get('readout-timeline')) customElements.define('readout-timeline', ReadoutTimeline);
}

const handled = ['click', 'input', 'change', 'keydown', 'focusin', 'pointerdown', 'wheel'] as const;

/**
 * A timeline that can be zoomed, filtered and asked for its evidence. Without a view in the page's address the built
 * drawing stays, and all else is fetched when the timeline is first used. `data-ready` says that the view is drawn.
 */
class ReadoutTimeline extends HTMLElement {
  #session: Promise<Session | null> | null = null;
  #used = new AbortController();

  connectedCallback(): void {
    this.#used = new AbortController();
    const { signal } = this.#used;
    for (const type of handled) this.addEventListener(type, (event) => this.#handle(event), { passive: false, signal });
    this.addEventListener('pointerenter', () => this.#load(), { signal });
    window.addEventListener('hashchange', () => this.#showTarget(), { signal });
    this.querySelector('.timeline-tools')?.removeAttribute('hidden');
    // Asked here, which form the room suggests would cost a layout of the page before its fonts have come.
    const room = new ResizeObserver(() => showForm(this));
    room.observe(this);
    signal.addEventListener('abort', () => room.disconnect());
    if (this.#hasView()) this.#load().then(() => this.#ready());
    else this.#ready();
  }

  disconnectedCallback(): void {
    this.#used.abort();
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
    this.#showTarget();
    if (document.readyState !== 'complete')
      window.addEventListener('load', () => setTimeout(showTarget, 0, this, true), { signal: this.#used.signal });
  }

  /** An event that the view leaves out is brought into it, which takes the session. */
  #showTarget(): void {
    if (!showTarget(this, true) && this.#session) this.#session.then((session) => session?.showLinked());
  }

  /** `null` where there is none: the built drawing stands, and the next use tries again. */
  #load(): Promise<Session | null> {
    this.#session ??= import('./session.ts')
      .then(({ openSession }) => openSession(this, this.#before))
      .catch(() => 'What this needs couldn’t be fetched. Links work; try again, or reload.')
      .then((opened) => (typeof opened === 'string' ? this.#fail(opened) : opened));
    return this.#session;
  }

  #fail(words: string): null {
    this.#session = null;
    const status = this.querySelector('.timeline-status');
    if (status) status.textContent = words;
    return null;
  }

  /** What the browser would do itself must be stopped at once; the session may have to be fetched first. */
  #handle(event: Event): void {
    if (isClaimed(event)) event.preventDefault();
    this.#load().then((session) => (session ? session.handle(event) : follow(event)));
  }
}

function isClaimed(event: Event): boolean {
  const target = event.target as Element;
  if (event instanceof WheelEvent) return (event.ctrlKey || event.metaKey) && isOnPicture(target);
  if (event instanceof KeyboardEvent)
    return goesToFound(event) || (isOnEvent(target) && (isMove(event) || commandOfKey(event) !== null));
  return event instanceof MouseEvent && opensCard(event);
}

/** Where the session can't be fetched, a link whose click was claimed is a link. */
function follow(event: Event): void {
  const link = (event.target as Element).closest('[data-event]');
  if (event.type === 'click' && event.defaultPrevented && link) location.assign(link.getAttribute('href') ?? '');
}
