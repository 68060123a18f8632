import { commandOfKey, isMove } from '../../commands.ts';
import { placeAfterKey } from './after-key.ts';
import { showCount } from './count.ts';
import { moveCursor } from './cursor.ts';
import { redraw, refit, reletter } from './draw.ts';
import type { LargeScene } from './scene.ts';
import { openScene } from './session.ts';
import { labelBoxes } from './shown.ts';
import { isFitted } from './stage.ts';
import { openStore } from './store.ts';

/** Defines `<readout-large-timeline>`. */
export function defineLargeTimeline(): void {
  if (!customElements.get('readout-large-timeline'))
    customElements.define('readout-large-timeline', ReadoutLargeTimeline);
}

/**
 * A timeline of very many events, drawn on a canvas from the columns that it fetches. `data-ready` says that the first
 * drawing is on the screen. Without it the page has the drawing that was built, and lists by period.
 */
class ReadoutLargeTimeline extends HTMLElement {
  #scene: LargeScene | null = null;
  /** Acts on what a reader does. */
  #act: ((scene: LargeScene, event: Event) => void) | null = null;
  #loading: Promise<unknown> | null = null;

  connectedCallback(): void {
    this.#open().catch(() => this.removeAttribute('data-live'));
  }

  /** The boxes of the labels on the screen, in px of the window: for tests and measurements. */
  labelBoxes(): DOMRect[] {
    const scene = this.#scene;
    const tile = scene?.tile;
    if (!scene || !tile) return [];
    const { x: left, y: top } = scene.stage.canvas.getBoundingClientRect();
    return labelBoxes(scene, tile).map(({ x, y, width, height }) => new DOMRect(left + x, top + y, width, height));
  }

  async #open(): Promise<void> {
    const store = await openStore(this.dataset['src'] ?? '', () => this.#scene && drawAnew(this.#scene));
    this.dataset['live'] = '';
    const scene = await openScene(this, store);
    this.#scene = scene;
    refit(scene);
    showCount(scene);
    for (const type of handled) this.addEventListener(type, (event) => this.#handle(scene, event), { passive: false });
    for (const type of ['pointerenter', 'focusin']) this.addEventListener(type, () => this.#load(), { once: true });
    this.#watch(scene);
    this.#followHash(scene);
    const first = placeAfterKey(scene, 'Home');
    if (first !== null) moveCursor(scene, first, 'still');
    requestAnimationFrame(() => requestAnimationFrame(() => (this.dataset['ready'] = '')));
  }

  /**
   * What the browser would do itself must be stopped at once; the code that acts may have to be fetched first. By then
   * a pointer may be up again, so that one that came down before drags nothing.
   */
  #handle(scene: LargeScene, event: Event): void {
    if (isClaimed(scene, event)) event.preventDefault();
    if (this.#act) this.#act(scene, event);
    else this.#load().then(() => event.type !== 'pointerdown' && this.#act?.(scene, event));
  }

  /** The code that a reader’s first touch needs, and nobody before; asked for once, so that what waits is done in order. */
  #load(): Promise<unknown> {
    this.#loading ??= import('./acting.ts').then(
      ({ act }) => (this.#act = act),
      () => (this.#loading = null),
    );
    return this.#loading;
  }

  /** To an event that the page’s address names, now and later. */
  #followHash(scene: LargeScene): void {
    const follow = () =>
      import('./linked.ts').then(
        ({ showLinked }) => showLinked(scene),
        () => {},
      );
    if (location.hash.length > 1) follow();
    window.addEventListener('hashchange', follow);
  }

  /** For a new size, other colours, and the typeface when it has come. */
  #watch(scene: LargeScene): void {
    new ResizeObserver(() => isFitted(scene.stage) || refit(scene)).observe(this);
    const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)'];
    for (const query of queries) matchMedia(query).addEventListener('change', () => refit(scene));
    document.fonts.addEventListener('loadingdone', () => reletter(scene));
  }
}

const handled = ['wheel', 'pointerdown', 'click', 'dblclick', 'keydown', 'input', 'change', 'focusin'] as const;

function isClaimed({ stage }: LargeScene, event: Event): boolean {
  const target = event.target as HTMLElement;
  if (target !== stage.canvas && target.closest('.timeline-cursor') === null) return false;
  if (event instanceof WheelEvent)
    return event.ctrlKey || event.metaKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
  return event instanceof KeyboardEvent && (isMove(event) || ![null, 'picture'].includes(commandOfKey(event)));
}

function drawAnew(scene: LargeScene): void {
  scene.tile = null;
  redraw(scene);
}
