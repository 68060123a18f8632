/** What a key can ask of a timeline, by the names of the commands. */
const keys: Record<string, string> = {
  '+': 'zoom-in',
  '=': 'zoom-in',
  '-': 'zoom-out',
  _: 'zoom-out',
  '0': 'zoom-whole',
  l: 'list',
  t: 'table',
  p: 'picture',
  d: 'details',
  '/': 'find',
};

const arrows: Record<string, string> = { ArrowLeft: 'pan-left', ArrowRight: 'pan-right' };

type KeyPress = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/** The command of a key that is pressed while the focus is on an event; `null` for all others. */
export function commandOfKey({ key, shiftKey, ctrlKey, altKey, metaKey }: KeyPress): string | null {
  if (ctrlKey || altKey || metaKey) return null;
  const table = shiftKey && key.startsWith('Arrow') ? arrows : keys;
  const name = key.length === 1 ? key.toLowerCase() : key;
  return Object.hasOwn(table, name) ? (table[name] ?? null) : null;
}

/** Whether a key moves between events, instead of scrolling the page. */
export function isMove({ key, shiftKey, ctrlKey, altKey, metaKey }: KeyPress): boolean {
  if (shiftKey || ctrlKey || altKey || metaKey) return false;
  return /^(Arrow(Up|Down|Left|Right)|Home|End)$/.test(key);
}

/** Whether what a browser would do itself must be stopped at once, before the code that acts is here. */
export function isClaimed(event: Event, isZoomed: boolean): boolean {
  const target = event.target as Element;
  if (event instanceof WheelEvent) {
    const isZoom = event.ctrlKey || event.metaKey;
    const isSideways = isZoomed && Math.abs(event.deltaX) > Math.abs(event.deltaY);
    return (isZoom || isSideways) && target.closest('.timeline-drawing, .timeline-live, .timeline-overview') !== null;
  }
  if (event instanceof KeyboardEvent)
    return goesToFound(event) || (isOnEvent(target) && (isMove(event) || commandOfKey(event) !== null));
  return event instanceof MouseEvent && opensCard(event);
}

/** A plain click of a pointer on a mark; from the keyboard, or with a modifier, it follows the link. */
function opensCard(event: MouseEvent): boolean {
  const isPlain = event.type === 'click' && isOfPointer(event) && event.button === 0;
  const isModified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  return isPlain && !isModified && (event.target as Element).closest('svg [data-event], .timeline-cursor') !== null;
}

/** By its `detail` alone Firefox can’t be told, which counts a click of the keyboard as one too. */
function isOfPointer(click: MouseEvent): boolean {
  const { pointerType } = click as Partial<PointerEvent>;
  return pointerType === undefined ? click.detail > 0 : pointerType !== '';
}

/** Also on the words that hold the focus where no event is in view. */
function isOnEvent(target: Element): boolean {
  return target.closest('[data-event]') !== null || target.matches('.timeline-status');
}

/** Enter in the search field, which takes the focus to what is found; Firefox would press that too, were it not claimed. */
export function goesToFound(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && !event.isComposing && (event.target as Element).matches('.timeline-find-text');
}
