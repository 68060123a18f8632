import { counted, number } from './grammar.ts';

/** Readers hold their own copy of an article against its seal and the passages quoted from it. */
export const checking = {
  title: 'Check it yourself',
  lead: 'Do you have the article? Paste it, and your browser looks whether it is the text that the editors sealed, and whether each passage that this site quotes from it stands there. Nothing that you paste leaves your browser.',
  open: 'Paste or drop the article',
  label: 'The article’s text, or its page as a browser saves it (HTML)',
  file: 'Or choose a file (.txt, .html)',
  check: 'Check',
  busy: 'Checking …',
  nothing: 'There is no text to check yet.',
  noWords: 'There are no words in it.',
  tooLong: (most: number) =>
    `This has more than ${number(most)} characters, too many to look through here. Paste the article alone.`,
  tooLarge: (megabytes: number) =>
    `This file has more than ${number(megabytes)} MB, too many to look through here. Paste the article’s text.`,
  unreadable: 'This file can’t be read as text. Save the page as HTML, or paste the article’s text.',
  notLoaded: 'What the check needs couldn’t be fetched. Try again when you are online.',
  /** @param edition counted from 1 */
  sealed: (edition: number, editions: number, found: string, around: number) => {
    const which =
      editions > 1 ? `a sealed text (edition ${number(edition)} of ${number(editions)})` : 'the sealed text';
    const more = around > 0 ? ` Around it ${counted(around, 'other word stands', 'other words stand')}.` : '';
    return `This is ${which}: ${found}.${more}`;
  },
  unsealed: (found: string) => `This isn’t the sealed text; ${found}.`,
  found: (count: number, all: number) =>
    `${number(count)} of ${counted(all, 'passage', 'passages')} ${count === 1 ? 'stands' : 'stand'} in it`,
  wordForWord: (found: string) => `${found} word for word`,
  shortened: (found: string, count: number) => `${found}, ${number(count)} of them shortened by the editors`,
  whyUnsealed: (words: number, sealed: readonly number[]) =>
    `It has ${counted(words, 'word', 'words')}, the sealed text ${sealed.map(number).join(' or ')}. A single word more, less or other makes another text: a caption, say, or a correction. What is found here stands in what you pasted; only the sealed text shows that it stands in the one that the editors recorded.`,
  sameText: 'Word for word it is the text that the editors recorded. Who published it, a seal can’t say.',
  missing: (count: number) => `${counted(count, 'passage that doesn’t', 'passages that don’t')} stand in it`,
  standing: (count: number) => `${counted(count, 'passage', 'passages')} in it`,
  verdicts: { verified: 'Stands there word for word', missing: 'Doesn’t stand there' },
  edited: (words: number) =>
    words > 0
      ? `Stands there, with ${counted(words, 'word', 'words')} left out`
      : 'Stands there, but for words in brackets',
  /** @param from the first word and the paragraph are counted from 1 */
  where: (from: number, to: number, paragraph: number | null) =>
    `${paragraph === null ? '' : `paragraph ${number(paragraph)}, `}words ${number(from)} to ${number(to)}`,
  alike: 'Most like it',
  nothingAlike: 'Nothing in it is like this.',
};
