import type { Chance } from '../bench/random.ts';
import { type Edit, type Mutator, pickSite, replaced, type Site, type Texts } from './edit.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const numberWords = ['two', 'three', 'four', 'five', 'seven', 'nine', 'twelve', 'twenty'];

/** Lines of prose: those of bodies that are no footnote, and titles, standfirsts, summaries and key points. */
const line = '(?:^(?:title|standfirst|summary|  - text): .*?|^(?![ \\t]*(?:- )?\\w+:|\\[\\^|---).*?)';

/** Edits of sentences at what their passages must bear out. */
export const proseMutators: Record<string, Mutator> = {
  'prose: digit of a number changed': (texts, chance) =>
    editWord('prose: digit of a number changed', texts, chance, '\\d[\\d,.]*\\d|\\d', (number) =>
      otherDigit(number, chance),
    ),
  'prose: number word changed': (texts, chance) =>
    editWord(
      'prose: number word changed',
      texts,
      chance,
      '(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)\\b',
      () => chance.pick(numberWords),
    ),
  'prose: month changed': (texts, chance) =>
    editWord('prose: month changed', texts, chance, `(?:${months.join('|')})\\b`, () => chance.pick(months)),
  'prose: weekday changed': (texts, chance) =>
    editWord('prose: weekday changed', texts, chance, `(?:${weekdays.join('|')})\\b`, () => chance.pick(weekdays)),
  'prose: word of a direct quotation changed': (texts, chance) =>
    editWord(
      'prose: word of a direct quotation changed',
      texts,
      chance,
      '(?<=“[^”\\n]*)\\p{L}{3,}(?=[^“\\n]*”)',
      (word) => `${word.slice(0, -1)}${word.endsWith('x') ? 'y' : 'x'}`,
    ),
};

function editWord(
  kind: string,
  texts: Texts,
  chance: Chance,
  word: string,
  change: (word: string) => string,
): Edit | null {
  const pattern = new RegExp(`(?<=${line})(?<![\\w:/.-]|[#(/][\\w/.-]*)(?<site>${word})(?![^\\s()]*\\))`, 'dgmu');
  const site = pickSite(texts, pattern, chance, /^content\/(?!site\.yaml)/);
  if (site === null) return null;
  const old = (texts.get(site.path) ?? '').slice(site.start, site.end);
  const put = change(old);
  return replaced(kind, texts, site, put, standsInPassage(texts, site, put));
}

/** Where the passages of the same file say it too, the sentence is one that they bear out as well. */
function standsInPassage(texts: Texts, { path }: Site, words: string): string | undefined {
  const passages = (texts.get(path) ?? '').match(/^ +(?:- )?quote: .+$|\) “[^\n]+?”/gm)?.join('\n') ?? '';
  const stands = new RegExp(`(?<![\\w,.])${words.replace(/[.,]/g, '\\$&')}(?![\\w,]|\\.\\d)`, 'i').test(passages);
  return stands ? 'the passages of the entry say that too' : undefined;
}

function otherDigit(number: string, chance: Chance): string {
  const at = chance.pick([...number].flatMap((sign, index) => (/\d/.test(sign) ? [index] : [])));
  return number.slice(0, at) + chance.pick([...'123456789']) + number.slice(at + 1);
}
