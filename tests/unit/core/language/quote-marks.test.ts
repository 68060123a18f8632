import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quotedSpans } from '../../../../src/core/language/quote-marks.ts';

const quoted = (text: string) => quotedSpans(text).map((span) => span.text);

describe('quotedSpans(text)', () => {
  test.each<[string, string, string[]]>([
    ['curly', 'She spoke of “a new start” there.', ['a new start']],
    ['straight', 'She spoke of "a new start" there.', ['a new start']],
    ['two in a sentence', 'Both “one pact” and "one fund" were named.', ['one pact', 'one fund']],
    ['one word', 'They discussed "de-risking".', ['de-risking']],
    [
      'curly opened, straight closed',
      'He flagged “excessive weight" and “undue haste".',
      ['excessive weight', 'undue haste'],
    ],
    ['straight opened, curly closed', 'He flagged "excessive weight” there.', ['excessive weight']],
    ['German', 'Er nannte es „einen Anfang“ und ging.', ['einen Anfang']],
    ['German and mixed', 'Er nannte es „einen Anfang" und ging.', ['einen Anfang']],
    ['French, with spaces', 'Il a dit « un début » hier.', ['un début']],
    ['guillemets the other way round', 'Er nannte es »einen Anfang« hier.', ['einen Anfang']],
    ['Swedish', 'Hon kallade det ”en början” där.', ['en början']],
    ['in parentheses', 'The fund ("the pool") grew.', ['the pool']],
    ['before a footnote marker', 'She called it “a start”\uFFFC then.', ['a start']],
    ['the full stop inside', 'It was “a start.” They left.', ['a start.']],
    ['nested', 'He said: “They call it ‘our way out’ now.”', ['They call it ‘our way out’ now.']],
    ['nested of one kind', 'He said "they call it "a way out" now".', ['they call it "a way out" now']],
    ['single marks around words', "The heading: 'A Way Out' at last", ['A Way Out']],
    ['single curly marks around words', 'The heading: ‘A Way Out’ at last', ['A Way Out']],
    ['single marks around one word', "The 'fund' is new.", []],
    ['a single opening mark before a digit', "The heading: '90 ships left' at last", []],
    ['a curly opening mark before a digit', 'The heading: ‘90 ships left’ at last', []],
    ['a single mark behind a space', "They said 'all is well ' there", []],
    ['a single closing mark before a letter', "They said 'all is well's there", []],
    [
      'closed by its true mark, over one that was never closed',
      '“They call it „a way out now” here.',
      ['They call it „a way out now'],
    ],
    ['nested in the second of two', 'A “one” and “two "three" four” too.', ['one', 'two "three" four']],
    [
      'seven that are never closed in one',
      `«They call it ${'“a '.repeat(7)}way» now.`,
      [`They call it ${'“a '.repeat(7)}way`],
    ],
    ['eight that are never closed in one', `«They call it ${'“a '.repeat(8)}way» now.`, []],
    ['two beside each other', '“One”“two”', ['One', 'two']],
    ['space beside the marks', 'He said “ one pact ” there.', ['one pact']],
    ['a double mark inside single ones', `The heading: 'A "Way" Out' at last`, [`A "Way" Out`]],
    ['possessives', "India's and Japan’s fund met the ministers' hopes and the allies’ needs.", []],
    [
      'a quotation with a possessive',
      "“The ministers' view of India's plan” won.",
      ["The ministers' view of India's plan"],
    ],
    ['a loose apostrophe before a quotation', `It's 'tis and "the ministers' view" too.`, ["the ministers' view"]],
    ['a single mark before a number of a name', 'They want ‘A4 paper’ today.', ['A4 paper']],
    ['decades', "From the '90s on, the ministers' plan held.", []],
    ['inches', 'A 5" pipe and a 7" pipe.', []],
    ['nothing between', 'An empty "" pair and “ ” too.', []],
    ['never closed', 'He said “that was all.', []],
    ['closed in another paragraph', 'He said “that was all.\n\nShe left” then.', []],
    ['each paragraph opened, the last one closed', '“One thing.\n\n“And another.”', ['And another.']],
  ])('%s', (_, text, expected) => expect(quoted(text)).toEqual(expected));
});

test.each([
  ['他说"你好世界"就走了', ['你好世界']],
  ['在2026年"open data"是目标。', ['open data']],
  ['市长说「桥已经通车」。', ['桥已经通车']],
  ['Er nannte es ‚ein altes Versprechen‘, sagte er.', ['ein altes Versprechen']],
  ['Il l’appelle ‹ une promesse ›.', ['une promesse']],
])('%s', (text, expected) => expect(quoted(text)).toEqual(expected));

const pieces = fc.constantFrom(
  '“',
  '”',
  '"',
  "'",
  '’',
  '‘',
  '„',
  '«',
  '»',
  '‹',
  '›',
  '「',
  '」',
  '＂',
  '‚',
  '说',
  ' ',
  '\n\n',
  'word',
  's',
  '.',
  '(',
  '7',
  '\uFFFC',
);

test('spans are slices in order that do not overlap, whatever the text', () =>
  fc.assert(
    fc.property(fc.array(pieces), (parts) => {
      const text = parts.join('');
      let last = 0;
      for (const span of quotedSpans(text)) {
        expect(span.text).toBe(text.slice(span.start, span.end));
        expect(span.text).toBe(span.text.trim());
        expect(span.start).toBeGreaterThan(last);
        last = span.end;
      }
    }),
  ));

test('any words in matching double marks are found', () => {
  const words = fc.stringMatching(/^[a-z]+(?: [a-z]+){0,4}$/);
  const marks = fc.constantFrom<[string, string]>(
    ['“', '”'],
    ['"', '"'],
    ['“', '"'],
    ['„', '“'],
    ['«', '»'],
    ['»', '«'],
    ['‹', '›'],
    ['›', '‹'],
    ['「', '」'],
    ['『', '』'],
    ['＂', '＂'],
    ['〝', '〞'],
    ['❝', '❞'],
  );
  fc.assert(
    fc.property(words, marks, words, (inside, [a, b], around) => {
      expect(quoted(`${around} ${a}${inside}${b} ${around}`)).toEqual([inside]);
    }),
  );
});

test.each(['“', '" a', "'a b ", '” "x'])('a long run of %j is read at once', (unit) =>
  expect(quotedSpans(unit.repeat(100_000)).length).toBeLessThan(100_000),
);
