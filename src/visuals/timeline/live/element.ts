import styles from '../../../styles/sheets/timeline-live.css?url';
import { viewNames } from '../view-names.ts';
import { addressed, showForm, showTarget } from './form.ts';
import { isClaimed } from './keys.ts';
import type { Session } from './session.ts';

/** Defines `<readout-timeline>`. */
export function defineTimeline(): void {
  if (!customElements.get('readout-timeline')) customElements.define('readout-timeline', ReadoutTimeline);
}

const handled = ['click', 'dblclick', 'input', 'change', 'keydown', 'focusin', 'pointerdown', 'wheel'] as const;

/**
 * A timeline that can be zoomed, filtered and asked for its evidence. Without a view in the page's address the built
 * drawing stays, and all else is fetched when the timeline is first used; that of very many events (`data-many`) is then
 * drawn on a canvas. `data-ready` says that the view is drawn.
 */
class ReadoutTimeline extends HTMLElement {
  #session: Promise<Session | null> | null = null;
  #styles: Promise<unknown> | null = null;
  #used = new AbortController();

  connectedCallback(): void {
    if (this.dataset['src'] === undefined) return;
    this.#used = new AbortController();
    const { signal } = this.#used;
    for (const type of handled) this.addEventListener(type, (event) => this.#handle(event), { passive: false, signal });
    this.addEventListener('pointerenter', () => this.#load(), { signal });
    window.addEventListener('hashchange', () => this.#showTarget(), { signal });
    this.#styles ??= loadStyles();
    const styled = this.#styles.then(() => {
      for (const part of this.querySelectorAll('.timeline-tools, .timeline-cursor')) part.removeAttribute('hidden');
    });
    // Asked here, which form the room suggests would cost a layout of the page before its fonts have come.
    const room = new ResizeObserver(() => showForm(this));
    room.observe(this);
    signal.addEventListener('abort', () => room.disconnect());
    const params = new URLSearchParams(location.search);
    const hasView = viewNames.some((name) => params.has(this.#before + name));
    Promise.all([hasView && this.#load(), styled]).then(() => this.#ready());
  }

  disconnectedCallback(): void {
    this.#used.abort();
  }

  /** Before the names of parameters, for all but the first timeline of a page. */
  get #before(): string {
    const at = [...document.querySelectorAll('readout-timeline')].indexOf(this);
    return at > 0 ? `${at + 1}.` : '';
  }

  /** Until page and styles are loaded the browser itself may still scroll, to a row of the table: WebKit just after. */
  #ready(): void {
    this.dataset['ready'] = '';
    this.#showTarget();
    const again = () => requestAnimationFrame(() => setTimeout(showTarget, 0, this, true));
    if (document.readyState === 'complete') again();
    else window.addEventListener('load', again, { signal: this.#used.signal });
  }

  /** An event that the view leaves out is brought into it, which takes the session. */
  #showTarget(): void {
    const isMany = this.dataset['many'] !== undefined;
    if (showTarget(this, true) || (isMany && document.getElementById(addressed()))) return;
    if (this.#session || isMany) this.#load().then((session) => session?.showLinked());
  }

  /** `null` where there is none: the built drawing stands, and the next use tries again. */
  #load(): Promise<Session | null> {
    this.#session ??= Promise.all([import('./session.ts'), this.#styles])
      .then(([{ openSession }]) => openSession(this, this.#before))
      .catch(() => this.dataset['failure'] ?? '')
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
    if (isClaimed(event, this.dataset['zoomed'] !== undefined)) event.preventDefault();
    this.#load().then((session) => (session ? session.handle(event) : follow(event)));
  }
}

/** Adds the styles of a timeline in use to the page. Where they can't be had it is used without them. */
function loadStyles(): Promise<unknown> {
  const link = document.createElement('link');
  document.body.append(link);
  return new Promise((done) => Object.assign(link, { onload: done, onerror: done, rel: 'stylesheet', href: styles }));
}

/** Where the session can't be fetched, a link whose click was claimed is a link. */
function follow(event: Event): void {
  const link = (event.target as Element).closest('[data-event]');
  if (event.type === 'click' && event.defaultPrevented && link) location.assign(link.getAttribute('href') ?? '');
}
