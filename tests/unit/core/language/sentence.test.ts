import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../../../src/core/language/sentence.ts';

const sentences = (text: string) => splitSentences(text, 'en').map((sentence) => sentence.text.trim());

/** Sentences are written apart by “|”, with the white space before it. */
const asWritten = (marked: string) => marked.split('|').map((sentence) => sentence.trim());

describe('splitSentences(text, language) by what languages shorten', () => {
  test.each([
    ['de', 'Am 3. Mai 2024 trafen sie sich zum 99. Mal. |Die Kosten lagen bei 3,5 Mio. Euro.'],
    ['de', 'Sie kamen z. B. aus Bonn, Nr. 5 der Liste, d. h. vom Rhein. |Dr. Weber blieb.'],
    ['de', 'Es waren 12. |Die Stadt zahlte. |Der XIV. Kongress endete 2024. |Das war alles.'],
    ['de', 'Das 2. Quartal war gut, das 3. ebenso. |Er ging bzw. fuhr usw. |Man sah ihn.'],
    ['fr', 'M. Le Goff et Mme Roux ont signé le 1er mai. |La ville, p. ex. le port, paie. |C’est fini.'],
    ['es', 'El Sr. Gómez y la Dra. Ruiz visitaron EE. UU. el 1.º de mayo. |Fue la 3.ª vez. |La ciudad pagó.'],
    ['it', 'Il dott. Rossi e la sig. Bianchi firmano all’art. 5. |La legge vale.'],
    ['nl', 'Dhr. Jansen kwam ca. 3 dagen later, d.w.z. te laat. |De rest bleef.'],
    ['en', 'It was the 3. |May came.'],
  ])('%s: %s', (language, marked) => {
    const text = marked.replaceAll('|', '');
    expect(splitSentences(text, language).map((sentence) => sentence.text.trim())).toEqual(asWritten(marked));
  });
});

describe('splitSentences(text, language)', () => {
  test.each([
    'The talks began. |The talks ended! |Did they? |They did.',
    'The U.S. Secretary met the U.K. Minister. |They left.',
    'He flew to the U.S. |The talks began.',
    'They met in Washington D.C. on Monday. |They left D.C. |It rained.',
    'The text of Feb. 4 replaced that of Jan. 12, 2026. |It was short.',
    'It was signed in Feb. |The rest is known. |In Jan. Ministers signed another.',
    'They met in D.C. |Mr. Rao left.',
    'S. Rao met J. D. Okoro. |Both signed.',
    'Dr. Silva, Prof. Okoro and Gen. Braun met Mr. Rao. |They signed.',
    'Some metals, e.g. cobalt, i.e. those named, etc. are rare. |Others are not.',
    'Acme Inc. Chairman Rao paid. |Beta Ltd. |The rest did not.',
    'A fund of $12.5 billion grew by 3.5% to No. 1. |It will last.',
    'They met at 9 a.m. Eastern time. |They left at 5 p.m. |Nobody spoke.',
    'He said “We agree.” |Then he left.',
    'He said "We agree." |Then he left.',
    '“We agree. We sign. We leave,” he said. |She nodded.',
    '“Who pays?” asked the minister. |Nobody knew.',
    '“Who pays?” Ana Silva asked. |Nobody knew.',
    'The pact (see annex. It is long.) was signed. |It holds.',
    'The pact was signed. |(It holds.) |They left.',
    'The fund (est. 2020) and (i.e. the pool) grew. |It holds.',
    'They agreed.\uFFFC |They signed.\uFFFC\uFFFC |They left.',
    'They agreed. \uFFFC |They signed.',
    'They agreed\uFFFC and, so it seems,\uFFFC signed.\uFFFC |They left.',
    'He said “We agree.”\uFFFC |Then he left.',
    'He flew to the U.S.\uFFFC |Ministers met.',
    'It was so… and yet not. |Wait... |More came.',
    'Is that so?! |No.',
    'Yahoo! announced it. |They left.',
    '1. The first point. |It is short.',
    'In 2026. |There were 54. |They left.',
    'One line\nand the next. |A second\nsentence.',
    'A heading\n\n|A paragraph. |And more.\r\n\r\n|The last',
    'It fell to 5. |Then it rose.',
    'They met (Rao (of D.C. Then) and Silva. Both came) twice. |It held.',
    'They met “by the lake. (It was cold.) They left” twice. |It held.',
    'A list (one. \n\n|Another) paragraph. |It held.',
    'Mr. Rao came. |123. Then more.',
    'A pact. |1234. |Then more.',
    'See art. 5 there. |They work in art. |Then they left.',
    'No full stop',
  ])('%j', (marked) => {
    const text = marked.replaceAll('|', '');
    expect(sentences(text)).toEqual(asWritten(marked));
  });

  test('no text has no sentences', () => expect(splitSentences('', 'en')).toEqual([]));

  test.each(['en', 'en-GB', 'de', 'xx', 'not a language', '', 'en-US-u-ss-standard', 'zh-Hant-TW'])(
    'language %j',
    (language) =>
      expect(splitSentences('One. Two.', language)).toEqual([
        { text: 'One. ', start: 0, end: 5 },
        { text: 'Two.', start: 5, end: 9 },
      ]),
  );
});

const pieces = fc.constantFrom(
  ...[
    'U.S.',
    'Dr.',
    'Feb.',
    '4',
    'e.g.',
    'Rao',
    'signed',
    'The',
    '.',
    '!',
    '?',
    '…',
    '“',
    '”',
    '"',
    '(',
    ')',
    '\uFFFC',
  ],
  ...[' ', ' ', ' ', '\n', '\n\n', '\r\n', '\u2029', '\u00A0', '1.', '\uD800', '日本。'],
);

test.each([
  ['prose', fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''))],
  ['any text', fc.string({ unit: 'binary', maxLength: 80 })],
])('the sentences together are the text: %s', (_, texts) =>
  fc.assert(
    fc.property(texts, (text) => {
      const split = splitSentences(text, 'en');
      expect(split.map((sentence) => sentence.text).join('')).toBe(text);
      expect(split.map(({ start }) => start)).toEqual([0, ...split.map(({ end }) => end)].slice(0, split.length));
      expect(split.every(({ text: part, start, end }) => part === text.slice(start, end) && part !== '')).toBe(true);
    }),
  ),
);

test('no sentence begins with a marker unless the text or a paragraph does', () =>
  fc.assert(
    fc.property(fc.array(pieces), (parts) => {
      const text = parts.join('').replace(/\s/g, ' ');
      expect(
        splitSentences(text, 'en')
          .slice(1)
          .filter((sentence) => sentence.text.trimStart().startsWith('\uFFFC')),
      ).toEqual([]);
    }),
  ));

test('no sentence is blank unless the text is', () =>
  fc.assert(
    fc.property(fc.array(pieces), (parts) => {
      const text = parts.join('');
      expect(splitSentences(text, 'en').filter((sentence) => sentence.text.trim() === '').length).toBe(
        text !== '' && text.trim() === '' ? 1 : 0,
      );
    }),
  ));

test.each(['U.S. ', '. \uFFFC', '(', '“', '\n\n', '1. '])('a long run of %j is split at once', (unit) => {
  const text = unit.repeat(50_000);
  expect(splitSentences(text, 'en').at(-1)?.end).toBe(text.length);
});
