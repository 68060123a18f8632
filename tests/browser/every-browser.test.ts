import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, inject } from 'vitest';
import { builtPages } from '../build/built-pages.ts';
import { eachBrowser } from './each-browser.ts';

const { url } = inject('site');

/** The page with the most notes: the dossier's lead briefing. */
const lead = builtPages(inject('site'))
  .map(({ path, html }) => ({ path, notes: html.split('class="note"').length }))
  .sort((a, b) => b.notes - a.notes)[0]?.path;

describe.each([
  { width: 1280, height: 800 },
  { width: 1280, height: 420 },
  { width: 768, height: 800 },
  { width: 360, height: 640 },
])('in a window of $width × $height px', (size) => {
  eachBrowser(
    'each note opens in the window and can be read to its end, wherever its mark is',
    async (page, browser) => {
      await page.open(`${url}${lead}`, size);
      for (const [at, times] of [
        ['start', 1],
        ['center', 1],
        ['end', 1],
        ['center', 12],
      ] as const) {
        const { opened, faults } = await page.evaluate(openNotes, at, times, browser === 'WebKit' ? 6 : 1);
        expect(opened).toBeGreaterThan(6);
        expect(faults).toEqual([]);
      }
    },
  );
});

/**
 * Runs in the page. Opens one note of so many with its mark at a place of the window, its passage so many times as long.
 * WebKit lays the whole page out anew for each, so that it takes long there.
 */
function openNotes(at: ScrollLogicalPosition, times: number, oneOf: number): { opened: number; faults: string[] } {
  const all = document.querySelectorAll<HTMLButtonElement>('.cite button');
  const marks = [...all].filter((_, i) => i % oneOf === 0);
  const isInside = ({ top, right, bottom, left }: DOMRect) =>
    top >= -1 && left >= -1 && right <= innerWidth + 1 && bottom <= innerHeight + 1;
  const faults = marks.flatMap((mark) => {
    const note = document.getElementById(mark.getAttribute('popovertarget') ?? '') as HTMLElement;
    const passage = note.querySelector('blockquote') as HTMLElement;
    const words = passage.textContent;
    if (times > 1) passage.textContent = words.repeat(times);
    mark.scrollIntoView({ block: at, behavior: 'instant' });
    mark.click();
    const box = note.getBoundingClientRect();
    const close = note.querySelector('.note-close') as HTMLElement;
    close.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const isRead = isInside(close.getBoundingClientRect()) && close.getBoundingClientRect().height > 0;
    note.hidePopover();
    if (times > 1) passage.textContent = words;
    const what = `${mark.textContent}: ${Math.round(box.top)} to ${Math.round(box.bottom)}`;
    return isInside(box) && isRead ? [] : [what];
  });
  return { opened: marks.length, faults };
}

eachBrowser('no mark begins a line, at any width', async (page) => {
  await page.open(`${url}${lead}`, { width: 700, height: 800 });
  expect(await page.evaluate(strayMarks)).toEqual([]);
});

/** Runs in the page. The marks that don't stand in the line of the letter before them, in columns of many widths. */
function strayMarks(): string[] {
  const stray: string[] = [];
  for (let width = 320; width < 700; width += 19) {
    document.body.style.width = `${width}px`;
    for (const mark of document.querySelectorAll('.cite')) {
      const before = document.createRange();
      let words: Node | null | undefined = mark.previousSibling;
      while (words && words.nodeType !== Node.TEXT_NODE) words = words.lastChild;
      const length = words?.textContent?.trimEnd().length ?? 0;
      if (!words || length === 0) continue;
      before.setStart(words, length - 1);
      before.setEnd(words, length);
      const [letter, own] = [before.getBoundingClientRect(), mark.getBoundingClientRect()];
      if (own.left < letter.left || own.top > letter.bottom) stray.push(`${width}: ${mark.textContent?.trim()}`);
    }
  }
  return stray;
}

eachBrowser(
  'paper has every passage and the words of every drawing, and no empty page',
  async (page) => {
    for (const path of ['countries/', 'figures/countries-attending/', lead]) {
      await page.open(`${url}${path}`);
      const words = await page.evaluate(printedWords);
      const document = await getDocumentProxy(new Uint8Array(await page.pdf()));
      const { text } = await extractText(document, { mergePages: false });
      const printed = text.map(letters);
      expect(printed.filter((words) => words.length < 100)).toEqual([]);
      expect(words.length).toBeGreaterThan(2);
      expect(words.map(letters).filter((some) => !printed.join('').includes(some))).toEqual([]);
    }
  },
  ['Chromium', 'Firefox'],
);

/** Those that stand in a document as they are: f, i and l may be drawn as one, and marks otherwise. */
function letters(text: string): string {
  return text.replace(/[^a-z]|[fil]/gi, '');
}

/** Runs in the page. What can't be missed on paper; of a passage, which may go over to another page, its first words. */
function printedWords(): string[] {
  const words = [...document.querySelectorAll('.places-name, .visual-broad .readings-value, .note blockquote')];
  return words.map(({ textContent }) => (textContent ?? '').trim().slice(0, 24));
}

eachBrowser(
  'no page complains',
  async (page) => {
    const paths = ['', 'timeline/', 'compare/', lead, 'embed/timeline/'];
    for (const path of paths) {
      await page.open(`${url}${path}`);
      await page.until(() => document.querySelector('readout-timeline:not([data-ready])') === null);
      expect(page.complaints(), path).toEqual([]);
    }
  },
  ['Chromium', 'Firefox'],
);
