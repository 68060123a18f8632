// @vitest-environment happy-dom
import { beforeAll, describe, expect, test } from 'vitest';
import { offerPermalinks } from '../../../src/browser/permalinks.ts';

const moved = () => document.querySelector('.moved') as HTMLElement;
const link = () => document.querySelector<HTMLAnchorElement>('.permalink');

beforeAll(() => {
  document.body.innerHTML = `<p class="moved" hidden data-link="Link to this sentence" tabindex="-1">Moved</p>
    <p><span id="s-ab12cd"><em>One.</em></span> <span id="s-other-thing">Two.</span> Three.</p>
    <table><tr id="s-ef34gh"><td>4</td><td>5</td></tr></table>`;
  offerPermalinks(moved());
});

const tell = (type: string, selector: string) =>
  document.querySelector(selector)?.dispatchEvent(new Event(type, { bubbles: true }));

describe('the link to a sentence', () => {
  test.each(['pointerover', 'focusin', 'click'])('stands in the sentence in which there is a %s', (type) => {
    link()?.remove();
    tell(type, 'em');
    expect(link()?.parentElement?.id).toBe('s-ab12cd');
    expect([link()?.getAttribute('href'), link()?.ariaLabel]).toEqual(['#s-ab12cd', 'Link to this sentence']);
  });

  test('stands in the last cell of a row, and stays there', () => {
    tell('pointerover', 'td');
    expect([link()?.parentElement?.textContent, link()?.getAttribute('href')]).toEqual(['5¶', '#s-ef34gh']);
    tell('pointerover', '.permalink');
    tell('pointerover', 'p:last-of-type');
    tell('pointerover', '#s-other-thing');
    expect(link()?.parentElement?.textContent).toBe('5¶');
  });

  test('isn’t put anew into the sentence that has it', () => {
    tell('pointerover', 'em');
    const records = new MutationObserver(() => {});
    records.observe(document.body, { childList: true, subtree: true });
    tell('pointerover', 'em');
    expect(records.takeRecords()).toEqual([]);
  });

  test('takes no notice of what no element tells', () => {
    expect(() => document.dispatchEvent(new Event('click'))).not.toThrow();
  });
});

describe('that a sentence isn’t here any more', () => {
  test.each([
    ['#s-999999', true],
    ['#s-ab12cd', false],
    ['', false],
    ['#moved', false],
  ])('is said for %s: %s', (hash, isSaid) => {
    document.body.focus();
    location.hash = hash;
    dispatchEvent(new Event('hashchange'));
    expect(moved().hidden).toBe(!isSaid);
    expect(document.activeElement === moved()).toBe(isSaid);
  });
});
