import { Parser } from 'htmlparser2';
import { allSteps, type Steps } from '../steps.ts';

/** The text of a page as a reader sees it, a blank line between its blocks. No code of it runs and nothing is loaded. */
export function pageText(html: string): string {
  return allSteps(readPage(html));
}

/** The same, where that takes long. */
export function* readPage(html: string): Steps<string> {
  const paragraphs: string[] = [];
  let [paragraph, hidden, raised] = ['', 0, 0];
  const breakAt = (name: string) => {
    if (name === 'td' || name === 'th') paragraph += ' ';
    if (!blocks.has(name)) return;
    const text = paragraph
      .replace(/ +/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim();
    if (text !== '') paragraphs.push(text);
    paragraph = '';
  };
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (hidden > 0 || unseen.has(name) || attributes['hidden'] !== undefined) hidden++;
      if (name === 'sup') raised++;
      if (name === 'br') paragraph += '\n';
      else breakAt(name);
    },
    onclosetag: (name) => {
      if (hidden > 0) hidden--;
      if (name === 'sup') raised--;
      breakAt(name);
    },
    ontext: (text) => {
      if (hidden > 0) return;
      const line = text.replace(/[\t\n\f\r ]+/g, ' ');
      paragraph += raised > 0 ? line.replace(/\d/g, (digit) => raisedDigits.charAt(Number(digit))) : line;
    },
  });
  for (let at = 0; at < html.length; at += step) {
    parser.write(html.slice(at, at + step));
    yield;
  }
  parser.end();
  breakAt('body');
  return paragraphs.join('\n\n');
}

/** In characters. */
const step = 50_000;

/** What is in the file and not on the page, or not of its text. */
const unseen = new Set(
  'script style template noscript title textarea select option datalist iframe object canvas audio video svg math rp'.split(
    ' ',
  ),
);

// A note’s number that stands above the line, or a power, as `readArticle` knows them.
const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Elements before and behind which a line ends. */
const blocks = new Set(
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
