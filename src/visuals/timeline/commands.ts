/** What a key, a button or a mark can ask of a timeline. */
export type Command =
  | 'zoom-in'
  | 'zoom-out'
  | 'zoom-whole'
  | 'pan-left'
  | 'pan-right'
  | 'picture'
  | 'list'
  | 'table'
  | 'details'
  | 'find';

interface KeyPress {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
}

const keys: Record<string, Command> = {
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

const arrows: Record<string, Command> = { ArrowLeft: 'pan-left', ArrowRight: 'pan-right' };

/** The command of a key that is pressed while the focus is on an event; `null` for all others. */
export function commandOfKey({ key, shiftKey, ctrlKey, altKey, metaKey }: KeyPress): Command | null {
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
