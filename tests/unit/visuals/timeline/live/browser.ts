import { vi } from 'vitest';
import { PaperContext, PaperPath } from './paper.ts';

/** What a page’s scripts find of a browser beyond the tree, in px and ms: a test says what a layout would. */
export interface Browser {
  width: number;
  /** Elements that aren’t the whole width, by a selector. */
  boxes: Map<string, Partial<DOMRect>>;
  /** Px that the page is scrolled by. */
  offset: number;
  reducedMotion: boolean;
  /** What was fetched, in order. */
  fetched: string[];
  /** What is served, by address; all else can’t be fetched. */
  files: Map<string, unknown>;
  /** What failed and was reported. */
  reported: unknown[];
  copied: string[];
  scrolled: number[];
  saved: { name: string; file: Blob }[];
  canvases: Map<HTMLCanvasElement, PaperContext>;
  /** The page’s room changes. */
  resize: (width: number) => Promise<void>;
}

/** As `src/styles/timeline` has it, so far as scripts ask. */
const styles = `
  html { font-size: 16px; font-family: serif }
  .timeline-list { display: none }
  .narrow .timeline-list { display: block }
  readout-timeline[data-form=list] .timeline-list { display: block }
  canvas { --ink: ink; --paper: paper; --muted: muted; --rule: rule; color: black; font-family: serif;
    --lane-1: one; --lane-2: two; --lane-3: three; --lane-4: four; --lane-5: five; --lane-6: six }
  svg path { fill: none; stroke: navy; stroke-width: 2px }
  svg .timeline-axis path { stroke-dasharray: 3px, 2px; opacity: 0.5 }
  svg text { font-size: 15px; font-family: serif; font-weight: 480; letter-spacing: 1px }
  svg .timeline-heading { text-transform: uppercase; fill-opacity: 0.5; stroke: white; stroke-linejoin: round }
`;

// What is asked for when a test is over is asked of nobody.
globalThis.fetch = () => Promise.reject(new TypeError('Unexpected request, expected none after a test'));

/** Runs a test in a page at an address, whose clock goes only where the test lets it. */
export async function inBrowser(address: string, use: (browser: Browser) => Promise<void>): Promise<void> {
  const observers = new Set<() => void>();
  const browser: Browser = {
    width: 800,
    boxes: new Map(),
    offset: 0,
    reducedMotion: false,
    fetched: [],
    files: new Map(),
    reported: [],
    copied: [],
    scrolled: [],
    saved: [],
    canvases: new Map(),
    resize: async (width) => {
      browser.width = width;
      for (const hear of observers) hear();
      await rest();
    },
  };
  document.documentElement.className = '';
  document.documentElement.style.fontSize = '';
  document.head.innerHTML = `<style>${styles}</style>`;
  document.body.innerHTML = '';
  const { happyDOM } = window as unknown as { happyDOM: HappyDom };
  // A link that is followed is followed nowhere.
  happyDOM.settings.navigation.disableMainFrameNavigation = true;
  // The styles of a timeline in use stand in the page already; nothing is asked of any address.
  Object.assign(happyDOM.settings, { disableCSSFileLoading: true, handleDisabledFileLoadingAsSuccess: true });
  happyDOM.setURL(`https://example.org${address}`);
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'cancelAnimationFrame', 'performance', 'Date'],
    now: Date.UTC(2026, 1, 9),
  });
  const undo = [...globals(browser, observers), ...layout(browser)];
  try {
    await use(browser);
  } finally {
    document.body.innerHTML = '';
    for (const back of undo.reverse()) back();
    vi.useRealTimers();
  }
}

interface HappyDom {
  settings: { navigation: { disableMainFrameNavigation: boolean } };
  setURL: (url: string) => void;
}

/** Puts markup into the page, whole: happy-dom would connect an element before its content is there. */
export function putIntoPage(markup: string): void {
  const whole = document.createElement('div');
  whole.innerHTML = markup;
  document.body.append(whole);
}

/** Lets all happen that is under way, animations too. */
export async function rest(ms = 600): Promise<void> {
  for (let turn = 0; turn < 4; turn++) {
    await vi.advanceTimersByTimeAsync(ms / 4);
    // What a script asked for before is here no later than this.
    await import('../../../../../src/visuals/timeline/live/session.ts');
    await new Promise((done) => setImmediate(done));
  }
}

function globals(browser: Browser, observers: Set<() => void>): (() => void)[] {
  class Observer {
    heard: () => void;
    constructor(heard: () => void) {
      this.heard = heard;
    }
    observe(): void {
      observers.add(this.heard);
    }
    disconnect(): void {
      observers.delete(this.heard);
    }
  }
  const matchMedia = (query: string) => {
    return { matches: query.includes('reduced-motion') && browser.reducedMotion, addEventListener() {} };
  };
  const fetch = async (address: string) => {
    browser.fetched.push(address);
    const file = browser.files.get(address);
    if (file === undefined) return { ok: false, status: 404 };
    return { ok: true, json: async () => structuredClone(file), arrayBuffer: async () => file };
  };
  const clipboard = { writeText: async (text: string) => void browser.copied.push(text) };
  return [
    replace(globalThis, 'ResizeObserver', Observer),
    replace(globalThis, 'matchMedia', matchMedia),
    replace(globalThis, 'fetch', fetch),
    replace(globalThis, 'reportError', (error: unknown) => {
      browser.reported.push(error);
      return null;
    }),
    replace(globalThis, 'Path2D', PaperPath),
    replace(globalThis, 'Option', makeOption),
    replace(globalThis, 'devicePixelRatio', 1),
    replace(globalThis, 'scrollBy', ({ top }: { top: number }) => void browser.scrolled.push(top)),
    replaceGetter(globalThis, 'scrollY', () => browser.offset),
    replace(navigator, 'clipboard', clipboard),
    replace(document, 'fonts', { load: async () => [], addEventListener() {} }),
    replace(HTMLCanvasElement.prototype, 'getContext', function (this: HTMLCanvasElement) {
      const context = browser.canvases.get(this) ?? new PaperContext(this);
      browser.canvases.set(this, context);
      return context;
    }),
    // A canvas is empty once it gets a size.
    define(HTMLCanvasElement.prototype, 'width', {
      configurable: true,
      get(this: HTMLCanvasElement) {
        return Number(this.getAttribute('width'));
      },
      set(this: HTMLCanvasElement, width: number) {
        this.setAttribute('width', String(width));
        const context = browser.canvases.get(this);
        if (context) context.painted = [];
      },
    }),
    replace(HTMLCanvasElement.prototype, 'toBlob', function (this: HTMLCanvasElement, done: BlobCallback) {
      done(new Blob([browser.canvases.get(this)?.svg(this.width, this.height) ?? ''], { type: 'image/png' }));
    }),
    replace(URL, 'createObjectURL', (file: Blob) => {
      browser.saved.push({ name: '', file });
      return 'blob:saved';
    }),
    // A style sheet is there at once, and says nothing.
    define(HTMLLinkElement.prototype, 'href', {
      configurable: true,
      set(this: HTMLLinkElement) {
        queueMicrotask(() => this.dispatchEvent(new Event('load')));
      },
    }),
    replace(HTMLAnchorElement.prototype, 'click', function (this: HTMLAnchorElement) {
      Object.assign(browser.saved.at(-1) ?? {}, { name: this.download });
    }),
  ];
}

function makeOption(text: string, value: string): HTMLOptionElement {
  return Object.assign(document.createElement('option'), { text, value });
}

function layout(browser: Browser): (() => void)[] {
  const boxOf = (element: Element) => {
    if (!isSeen(element)) return new DOMRect();
    const [, own] = [...browser.boxes].find(([selector]) => element.matches(selector)) ?? [];
    const { x = 0, y = 0, width = browser.width, height = 20 } = own ?? {};
    return new DOMRect(x, y, width, height);
  };
  return [
    replaceGetter(HTMLElement.prototype, 'clientWidth', (element) => boxOf(element).width),
    replaceGetter(HTMLElement.prototype, 'clientHeight', (element) =>
      element === document.documentElement ? innerHeight : boxOf(element).height,
    ),
    replace(Element.prototype, 'getBoundingClientRect', function (this: Element) {
      return boxOf(this);
    }),
    replace(Element.prototype, 'getClientRects', function (this: Element) {
      return isSeen(this) ? [boxOf(this)] : [];
    }),
    replace(Element.prototype, 'scrollIntoView', function (this: Element) {}),
    replace(Element.prototype, 'setPointerCapture', function (this: Element) {}),
    replace(HTMLElement.prototype, 'showPopover', function (this: HTMLElement) {
      this.setAttribute('data-open', '');
    }),
    replace(HTMLElement.prototype, 'hidePopover', function (this: HTMLElement) {
      this.removeAttribute('data-open');
      if (this.contains(document.activeElement)) (document.activeElement as HTMLElement).blur();
      this.ontoggle?.(Object.assign(new Event('toggle'), { newState: 'closed' }) as ToggleEvent);
    }),
    replaceMatches(),
    replaceInsertion(),
  ];
}

/** Whether the style sheets of the timeline leave an element on the screen. */
function isSeen(element: Element): boolean {
  // Not by `closest`, of which happy-dom remembers answers that attributes have changed.
  const around: Element[] = [];
  for (let node: Element | null = element; node; node = node.parentElement) around.push(node);
  const isIn = (...names: string[]) => around.some(({ classList }) => names.some((name) => classList.contains(name)));
  const isHidden = (node: Element) =>
    node.hasAttribute('hidden') || (node.hasAttribute('popover') && !node.hasAttribute('data-open'));
  if (!element.isConnected || around.some(isHidden)) return false;
  const timeline = around.find(({ localName }) => localName === 'readout-timeline');
  const suggested = document.documentElement.classList.contains('narrow') ? 'list' : 'picture';
  const form = timeline?.getAttribute('data-form') ?? suggested;
  const isLive = timeline?.hasAttribute('data-live') === true;
  if (isIn('timeline-medium')) return false;
  if (isIn('timeline-wide')) return form === 'picture' && !isLive;
  if (isIn('timeline-live')) return form === 'picture' && (isLive || isIn('timeline-cursor'));
  if (isIn('timeline-overview')) return form === 'picture';
  return isIn('timeline-list') ? form === 'list' : !isIn('timeline-table') || form === 'table';
}

function replaceMatches(): () => void {
  const { matches } = Element.prototype;
  return replace(Element.prototype, 'matches', function (this: Element, selector: string) {
    return selector === ':popover-open' ? this.hasAttribute('data-open') : matches.call(this, selector);
  });
}

/** In happy-dom what is put into a drawing would be HTML. */
function replaceInsertion(): () => void {
  const { insertAdjacentHTML } = Element.prototype;
  return replace(
    Element.prototype,
    'insertAdjacentHTML',
    function (this: Element, where: InsertPosition, markup: string) {
      if (this.localName !== 'svg') return insertAdjacentHTML.call(this, where, markup);
      const whole = document.createElement('div');
      whole.innerHTML = `<svg>${markup}</svg>`;
      this.append(...(whole.firstElementChild?.childNodes ?? []));
    },
  );
}

/** Puts something into its place; gives what puts it back. */
function replace(owner: object, name: string, value: unknown): () => void {
  return define(owner, name, { value, configurable: true, writable: true });
}

function replaceGetter(owner: object, name: string, read: (element: Element) => unknown): () => void {
  return define(owner, name, {
    configurable: true,
    get(this: Element) {
      return read(this);
    },
  });
}

function define(owner: object, name: string, descriptor: PropertyDescriptor): () => void {
  const before = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, descriptor);
  return () => {
    if (before) Object.defineProperty(owner, name, before);
    else Reflect.deleteProperty(owner, name);
  };
}
