import { timelineTools as words } from '../../../../../src/words/en/timeline-tools.ts';
import { type Browser, rest } from './browser.ts';

/** A page with a timeline, and what a reader does there. */
export interface Page extends Browser {
  timeline: HTMLElement;
  find: <Kind extends Element = HTMLElement>(selector: string) => Kind;
  all: (selector: string) => HTMLElement[];
  /** Ids of the events on the screen, in the order of the page. */
  seen: () => string[];
  text: (selector: string) => string;
  /** Lets so many ms pass. */
  wait: (ms: number) => Promise<void>;
  /** The parameters of the page’s address. */
  params: () => Record<string, string>;
  /** The id of the event that has the focus, or the class of what else has it. */
  focused: () => string;
  focus: (event: string) => Promise<void>;
  press: (key: string, modifiers?: KeyboardEventInit) => Promise<KeyboardEvent>;
  click: (selector: string, init?: PointerEventInit) => Promise<Event>;
  type: (text: string) => Promise<void>;
  choose: (selector: string, value?: string) => Promise<void>;
  wheel: (init: WheelEventInit, selector?: string) => Promise<Event>;
  /** Without waiting for what comes of it. */
  wheelSoon: (init: WheelEventInit) => Event;
  point: (type: string, selector: string, clientX: number, init?: PointerEventInit) => Promise<Event>;
}

export function pageOf(browser: Browser): Page {
  const timeline = [...document.querySelectorAll('readout-timeline')].at(-1) as HTMLElement;
  const find = <Kind extends Element = HTMLElement>(selector: string): Kind => {
    const found = timeline.querySelector<Kind>(selector);
    if (found === null) throw new Error(`Nothing is ${selector}`);
    return found;
  };
  const all = (selector: string) => [...timeline.querySelectorAll<HTMLElement>(selector)];
  const links = () => all('[data-event]').filter((link) => link.getClientRects().length > 0);
  const tell = async <Kind extends Event>(target: Element, event: Kind): Promise<Kind> => {
    target.dispatchEvent(event);
    await rest();
    return event;
  };
  return Object.assign(browser, {
    timeline,
    find,
    all,
    seen: () => links().map(({ dataset }) => dataset['event'] ?? ''),
    text: (selector: string) => (find(selector).textContent ?? '').replace(/\s+/gu, ' ').trim(),
    wait: rest,
    params: () => Object.fromEntries(new URLSearchParams(location.search)),
    focused: () => {
      const { activeElement } = document;
      return activeElement?.getAttribute('data-event') ?? activeElement?.getAttribute('class') ?? '';
    },
    focus: async (event: string) => {
      links()
        .find(({ dataset }) => dataset['event'] === event)
        ?.focus();
      await rest();
    },
    press: (key: string, modifiers: KeyboardEventInit = {}) =>
      tell(
        document.activeElement ?? timeline,
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers }),
      ),
    click: (selector: string, init: PointerEventInit = {}) =>
      tell(
        find(selector),
        new PointerEvent('click', {
          bubbles: true,
          cancelable: true,
          detail: 1,
          pointerType: 'mouse',
          ...init,
        }),
      ),
    type: async (text: string) => {
      const field = find<HTMLInputElement>('.timeline-find-text');
      field.focus();
      field.value = text;
      await tell(field, new Event('input', { bubbles: true }));
    },
    choose: async (selector: string, value?: string) => {
      const field = find<HTMLInputElement>(selector);
      if (value === undefined) field.checked = !field.checked;
      else field.value = value;
      await tell(field, new Event('change', { bubbles: true }));
    },
    wheel: (init: WheelEventInit, selector = '.timeline-live svg, .timeline-wide svg') =>
      tell(find(selector), wheelEvent(init)),
    wheelSoon: (init: WheelEventInit) => {
      const event = wheelEvent(init);
      find('.timeline-live svg, .timeline-canvas').dispatchEvent(event);
      return event;
    },
    point: (type: string, selector: string, clientX: number, init: PointerEventInit = {}) =>
      tell(
        selector === 'window' ? document.body : find(selector),
        new PointerEvent(type, {
          ...{ bubbles: true, cancelable: true, clientX, pointerId: 1, isPrimary: true, button: 0, buttons: 1 },
          ...init,
        }),
      ),
  });
}

/** In happy-dom a wheel event is no mouse event. */
function wheelEvent(init: WheelEventInit): Event {
  const event = new WheelEvent('wheel', { bubbles: true, cancelable: true, ...init });
  const given = { ctrlKey: false, metaKey: false, clientX: 0, clientY: 0, ...init };
  for (const [name, value] of Object.entries(given)) Object.defineProperty(event, name, { value });
  return event;
}

/** What of `TimelineTools.astro` scripts look for. */
export function tools({ isMany }: { isMany: boolean }): string {
  return `<div class="timeline-tools" hidden>
    <div class="timeline-bar">
      <button class="timeline-explore-button" data-toggles="explore" aria-expanded="false">
        <span class="timeline-count"></span>
      </button>
      <fieldset class="timeline-zoom">
        <button data-do="zoom-out" aria-disabled="true"></button>
        <button data-do="zoom-in"></button>
        <button data-do="zoom-whole" aria-disabled="true"></button>
      </fieldset>
    </div>
    <div class="timeline-panel timeline-explore" hidden>
      <div class="timeline-controls">
        <input class="timeline-find-text" type="search" />
        <button data-do="picture"></button> <button data-do="list"></button> <button data-do="table"></button>
        <label class="timeline-clock"><select class="timeline-zone">
          <option value="event">${words.asGiven}</option>
          <option value="reader">${words.yourZone()}</option>
          <option value="UTC">UTC</option>
        </select></label>
        <button data-toggles="filters" aria-expanded="false"><span class="timeline-count"></span></button>
        <button data-toggles="saving" aria-expanded="false"></button>
      </div>
      <div class="timeline-filters" hidden></div>
      <div class="timeline-saving" hidden>
        <button data-do="save-svg"></button> <button data-do="save-png"></button> <button data-do="save-csv"></button>
        <button data-do="copy-link"></button>
        <textarea class="timeline-snippet"></textarea> <button data-do="copy-embed"></button>
      </div>
    </div>
    <div class="timeline-state">
      <p class="timeline-status" role="status"></p>
      <div class="timeline-chosen-list"></div>
    </div>
    <div class="timeline-overview"><div class="timeline-strips">${isMany ? '<canvas class="timeline-strip"></canvas>' : ''}</div></div>
    <p class="timeline-spoken" role="status"></p>
  </div>`;
}
