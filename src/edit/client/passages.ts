import type { Ask } from './ask.ts';
import { button, make, settled } from './dom.ts';

/**
 * Looks the words of a quotation up while they are typed, says whether they stand in the source, and offers what the
 * article has.
 */
export function offerPassages(area: HTMLTextAreaElement, sourceOf: () => string, ask: Ask): HTMLElement {
  return passagesFor(area, ask, {
    wanted: () => ({ source: sourceOf(), words: area.value }),
    take: (words) => {
      area.value = words;
    },
  });
}

/** The same for the passage of the footnote that is being written: the one around the caret. */
export function offerFootnotes(area: HTMLTextAreaElement, ask: Ask): HTMLElement {
  const around = () => passageAround(area.value, area.selectionStart);
  return passagesFor(area, ask, {
    wanted: () => around(),
    take: (words) => {
      const found = around();
      if (found) area.setRangeText(inner(words), found.start, found.end, 'end');
    },
  });
}

interface Offering {
  wanted: () => { source: string; words: string } | null;
  take: (words: string) => void;
}

function passagesFor(area: HTMLTextAreaElement, ask: Ask, { wanted, take }: Offering): HTMLElement {
  const place = make('div', { class: 'passages', 'aria-live': 'polite' });
  let shown = '';
  const look = settled(200, async () => {
    const what = wanted();
    const key = JSON.stringify(what);
    if (key === shown) return;
    shown = key;
    if (what === null || what.source === '') return place.replaceChildren();
    const found = await ask.find({ source: what.source, words: what.words });
    // Meanwhile something else was typed.
    if (key !== shown || 'refused' in found) return;
    place.replaceChildren(
      make('p', { class: `verdict ${found.status}` }, found.text),
      make(
        'ul',
        { role: 'list' },
        ...found.offered.map((words) =>
          make(
            'li',
            {},
            button(words, () => {
              take(words);
              area.dispatchEvent(new Event('input', { bubbles: true }));
              area.focus();
            }),
          ),
        ),
      ),
    );
  });
  for (const event of ['input', 'focus', 'click', 'keyup']) area.addEventListener(event, look);
  return place;
}

/** `[Name](source:id) “words”` around a place of a text: the source, and where its words stand. */
function passageAround(
  text: string,
  caret: number,
): { source: string; words: string; start: number; end: number } | null {
  const from = text.lastIndexOf('\n', caret - 1) + 1;
  const end = text.indexOf('\n', caret);
  const line = text.slice(from, end < 0 ? text.length : end);
  for (const { 0: whole, 1: before = '', 2: source = '', 3: words = '', index } of line.matchAll(
    /(\(source:([^)\s]+)\)[^“"\n]*[“"])([^”"\n]*)/g,
  )) {
    const start = from + index + before.length;
    if (caret >= from + index && caret <= from + index + whole.length + 1)
      return { source, words, start, end: start + words.length };
  }
  return null;
}

/** Marks within a passage would end it. */
function inner(words: string): string {
  return words
    .replaceAll(/[“„«]/g, '‘')
    .replaceAll(/[”»]/g, '’')
    .replaceAll(/(?<=^|[\s(])"(?=\S)/g, '‘')
    .replaceAll('"', '’');
}
