import { describe, expect, test } from 'vitest';
import { lexiconOf } from '../../../../src/core/foreign/lexicon.ts';
import { readText, relativeWords } from '../../../../src/core/foreign/read-text.ts';
import { supporter } from '../../../../src/core/quantity/support.ts';
import { givenIn } from '../../../../src/core/time/date-facts.ts';

/** Whether a passage in another language has all numbers, dates and times of an English sentence. */
function bearsOut(language: string, evidence: string, claim: string): boolean {
  const [given, claimed] = [readText(evidence, language), readText(claim, 'en')];
  if (given === null || claimed === null) throw new Error(`Unexpected language ${language}, expected a known one`);
  const minutes = given.times.flatMap((time) => time.minutes);
  return (
    claimed.quantities.every(supporter(given.quantities)) &&
    claimed.dates.every(givenIn(given.dates)) &&
    claimed.times.every((time) => time.minutes.some((minute) => minutes.includes(minute)))
  );
}

test('in Hindi “before that” is no first', () => {
  const read = (text: string) => readText(text, 'hi')?.quantities.length;
  expect(['उससे पहले एक परीक्षण हुआ', 'सबसे पहले', 'पहले स्थान पर'].map(read)).toEqual([0, 0, 1]);
});

describe('a passage bears out an English sentence, and not its falsification', () => {
  test.each<[string, string, string[], string[]]>([
    ['de', 'mehr als 100.000 Euro', ['more than €100,000'], ['more than €100', 'more than $100,000']],
    ['de', 'um 3,18 Prozent', ['by 3.18 per cent'], ['by 318 per cent', 'by 3.18 percentage points']],
    ['de', 'am 4. Februar 2031', ['on 4 February 2031', 'in February'], ['on 5 February', 'on 4 March 2031']],
    ['de', 'vom 7. bis 9. Mai', ['on 8 May', 'from 7 to 9 May'], ['on 10 May', 'from 7 to 10 May']],
    [
      'de',
      'vierundfünfzig Länder, zwölftausend Tonnen',
      ['54 countries', '12,000 tonnes'],
      ['45 countries', '12 tonnes'],
    ],
    ['de', '2,5 Milliarden Dollar um 17.42 Uhr', ['$2.5 billion at 5:42 p.m.'], ['$2.5 million', 'at 5:24 p.m.']],
    ['de', 'zwei Drittel, die Hälfte', ['two-thirds', 'half of the seats'], ['a third of the seats']],
    ['de', 'im dritten Quartal 2031, Anfang Mai', ['in Q3 2031', 'in early May'], ['in Q2 2031', 'in late May']],
    ['fr', '16 000 hectares', ['16,000 hectares'], ['16 hectares', '16,000 acres']],
    ['fr', 'soixante personnes, soixante-dix-sept', ['60 people', 'seventy-seven'], ['70 people']],
    ['fr', '12,5 millions d’euros', ['€12.5 million'], ['€125 million', '€12.5 billion']],
    ['fr', 'du 7 au 9 mai 2031 à 17h42', ['on 8 May 2031 at 17:42'], ['on 8 May 2030', 'at 17:24']],
    ['fr', 'au XIXe siècle, le 1er mai', ['in the 19th century', 'on 1 May'], ['in the 18th century', 'on 11 May']],
    ['hi', '50 से अधिक देश', ['more than 50 countries'], ['fewer than 50 countries', 'more than 500 countries']],
    ['hi', '12 करोड़ रुपये', ['120 million rupees', '12 crore rupees'], ['12 million rupees', '12 lakh rupees']],
    ['hi', 'साढ़े तीन लाख, ५४ लोग', ['350,000', '54 people'], ['35,000', '45 people']],
    ['hi', '7 से 9 मई 2031', ['on 8 May 2031'], ['on 10 May 2031']],
    ['es', '100.000 euros el 4 de febrero de 2031', ['€100,000 on 4 February 2031'], ['€100', 'on 4 March 2031']],
    ['es', 'tres mil millones de dólares', ['$3 billion'], ['$3 million', '$3,000']],
    ['ar', '٥٤ شخصا في 7 مايو 2031', ['54 people on 7 May 2031'], ['45 people', 'on 7 June 2031']],
    ['ar', 'أكثر من 3 ملايين دولار', ['more than $3 million'], ['more than $3 billion']],
    [
      'ar',
      'في القرن العشرين وفي القرن الحادي والعشرين',
      ['in the 20th century', 'in the 21st century'],
      ['in the 22nd century'],
    ],
    ['zh', '12亿美元', ['$1.2 billion'], ['$12 billion', '$120 million']],
    ['zh', '2031年5月7日至9日，第三季度', ['on 8 May 2031', 'in the third quarter'], ['on 10 May 2031', 'in Q1']],
    [
      'zh',
      '超过50个国家，百分之三十',
      ['more than 50 countries', '30 per cent'],
      ['more than 15 countries', '13 per cent'],
    ],
  ])('%s: %s', (language, evidence, right, wrong) => {
    expect(right.filter((claim) => !bearsOut(language, evidence, claim))).toEqual([]);
    expect(wrong.filter((claim) => bearsOut(language, evidence, claim))).toEqual([]);
  });
});

test('a language that Readout doesn’t know is not read', () => {
  expect(readText('hamabi pertsona', 'eu')).toBeNull();
});

// CLDR changes with Node’s version, and what the check says mustn’t: these are the names that the readers count on.
test.each([
  ['de', 'januar februar märz april mai juni juli august september oktober november dezember'],
  ['fr', 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'],
  ['es', 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'],
  ['hi', 'जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर'],
  ['ar', 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'],
])('the months of %s are known', (tag, names) => {
  const lexicon = lexiconOf(tag);
  const values = names.split(' ').map((name) => lexicon?.months.get(lexicon.cut(name)[0]?.form ?? '')?.[0]?.meaning);
  expect(values).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
});

test.each(['de', 'fr', 'es', 'hi', 'ar', 'zh'])('a long text in %s is read soon', (language) => {
  const started = performance.now();
  for (const unit of ['7 ', '7. Mai ', '1.', 'und ', 'bis ', '一', '12万', 'mil ', 'सौ ', '1 000 '])
    readText(unit.repeat(5000), language);
  expect(performance.now() - started).toBeLessThan(5000);
});

test.each(['ar', 'de', 'es', 'fr', 'hi', 'zh'])(
  'in %s “today” and “last year” are as far away as Unicode’s data says',
  (tag) => {
    const format = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
    const { days, months, years } = relativeWords(tag);
    const tables = { day: days, month: months, year: years } as const;
    const known = (Object.keys(tables) as (keyof typeof tables)[]).flatMap((unit) =>
      [-1, 0, 1].flatMap((away) => {
        const phrase = format.format(away, unit);
        // “कल” is yesterday and tomorrow.
        const isClear = phrase !== format.format(-away, unit) || away === 0;
        const found = tables[unit][phrase] ?? tables[unit][phrase.replace('-', ' - ')];
        return found === undefined || !isClear ? [] : [[phrase, found, away] as const];
      }),
    );
    expect(known.filter(([, found, away]) => found !== away)).toEqual([]);
    expect(known.length).toBeGreaterThanOrEqual(2);
    for (const table of Object.values(tables)) expect(Object.values(table)).toEqual(expect.arrayContaining([-1, 0]));
  },
);
