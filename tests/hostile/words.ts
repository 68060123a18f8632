import { call, entry, type HostileInput, input, passage, person } from './input.ts';

/** False quotations, characters that hide something, orders to who reads a report, and shapes that stall. */
export function wordInputs(): HostileInput[] {
  return [
    ...Object.entries(falseQuotes).map(([name, quote], at) =>
      input('false quotations', name, { [`content/people/false-${at}.md`]: quoting(quote, at) }, true),
    ),
    ...Object.entries(falseWords).map(([name, body], at) =>
      input(
        'false words and numbers',
        name,
        { [`content/people/words-${at}.md`]: person({ name: `"Words ${at} Falk"` }, cited(body)) },
        true,
      ),
    ),
    ...Object.entries(characters).flatMap(([name, character], at) => [
      input('characters in a body', name, {
        [`content/people/character-${at}.md`]: person(
          { name: `"Character ${at} Falk"` },
          `The mayor ${character}cut it.`,
        ),
      }),
      input('characters in a field', name, {
        [`content/people/letter-${at}.md`]: person({ name: JSON.stringify(`Letter ${at} ${character} Falk`) }),
      }),
      input('characters behind references', name, {
        [`content/people/reference-to-${at}.md`]: person(
          { name: `"Reference to ${at} Falk"` },
          `The mayor ${[...character].map((one) => `&#${one.codePointAt(0)};`).join('')}cut it.`,
        ),
      }),
    ]),
    ...Object.entries(orders).map(([name, text], at) =>
      input('orders to a log', name, {
        [`content/people/order-${at}.md`]: person({ name: '"Runa Falk"', role: '[' }, text),
      }),
    ),
    ...Object.entries(shapes).map(([name, body], at) =>
      input('shapes that stall', name, {
        [`content/people/shape-${at}.md`]: person({ name: `"Shape ${at} Falk"` }, body),
      }),
    ),
  ];
}

function quoting(quote: string, at: number): string {
  return entry({
    name: `"False ${at} Falk"`,
    evidence: `[{source: harbour-gazette, quote: ${JSON.stringify(quote)}}]`,
  });
}

/** Each says something that the source doesn't. */
const falseQuotes: Record<string, string> = {
  'words of nobody': 'Mayor Runa Falk of Port Selwyn admitted that the bridge had been sold to a company of friends',
  'one word changed': passage.replace('blue', 'red'),
  'one word left out': passage.replace('blue ', ''),
  'one word more': passage.replace('blue', 'very blue'),
  'two words in another order': passage.replace('blue ribbon', 'ribbon blue'),
  'another name': passage.replace('Oskar', 'Olaf'),
  'a word of look-alike letters': passage.replace('blue', 'bluе'),
  'a word with a letter that nobody sees': passage.replace('blue', 'bl\u200Bue red'),
  'a word in full width': passage.replace('blue', 'ｒｅｄ'),
  'a word behind a soft hyphen': passage.replace('blue', 're\u00ADd'),
  'a word behind an entity': passage.replace('blue', '&#114;ed'),
  'a word with marks': passage.replace('blue', 'r\u0301ed'),
  'a bracket with a claim': passage.replace('blue', '[and admitted] red'),
  'a bracket in a bracket': passage.replace('blue', '[[a] red'),
  'a bracket without an end': passage.replace('blue', '[red'),
  'an end without a bracket': passage.replace('blue', 'red]'),
  'pieces in another order':
    'cut a blue ribbon in the middle of the span … Mayor Runa Falk of Port Selwyn and Mayor Oskar Lindqvist',
  'a joint over a paragraph': 'ended only last month and cost the two councils a little more than they had hoped for',
  'the words of another source': 'We made 1,640 crossings by night, and I could tell you a story about most of them.',
  'an override': `${passage} \u202Edetcerroc saw`,
  nothing: '',
  'punctuation alone': '… … … … … … … … … …',
};

function cited(sentence: string): string {
  return `${sentence}[^a]\n\n[^a]: [Northern Wire](source:northern-wire) “‘The bridge will carry 12,000 crossings a day before the year is over,’ Falk predicted.”`;
}

const falseWords: Record<string, string> = {
  'another number': 'Falk expects 13,000 crossings.',
  'a number in words': 'Falk expects thirteen thousand crossings.',
  'a number with a soft hyphen in its word': 'Falk expects 12,000 mil&shy;lion crossings.',
  'a number with a soft hyphen': 'Falk expects 12,0&shy;00 mil\u00ADlion crossings.',
  'a number with a comment in it': 'Falk expects 13<!-- -->,000 crossings.',
  'a number with marks of emphasis in it': 'Falk expects 1**3**,000 crossings.',
  'a number with a link in it': 'Falk expects 1[3](https://example.org/),000 crossings.',
  'a number behind entities': 'Falk expects &#49;3,000 crossings.',
  'a word with a comment in it': 'Falk expects 12,000 mil<!-- -->lion crossings.',
  'a word with emphasis in it': 'Falk expects 12,000 mil*lio*n crossings.',
  'a word with a mark of direction in it': 'Falk expects 12,000 mil&lrm;lion crossings.',
  'a word with a variant in it': 'Falk expects 12,000 mil\uFE0Flion crossings.',
  'an amount': 'Falk expects $12,000 a day.',
  'a date': 'Falk expects 12,000 crossings by 4 March 2025.',
  'a date with a soft hyphen': 'Falk expects 12,000 crossings by 4 Mar&shy;ch 2025.',
  'a month with a soft hyphen': 'Falk expects 12,000 crossings in Jan&shy;uary.',
  'a weekday with a soft hyphen': 'Falk expects 12,000 crossings on Mon&shy;day.',
  'a quotation': 'Falk “resigned at once and apologised” that day.',
  'a quotation in other marks': 'Falk «resigned at once and apologised» that day.',
  'a quotation in straight marks': 'Falk "resigned at once and apologised" that day.',
  'a quotation over emphasis': 'Falk “resigned **at once** and apologised” that day.',
  'a quotation behind entities': 'Falk &ldquo;resigned at once and apologised&rdquo; that day.',
};

const characters: Record<string, string> = {
  NUL: '\0',
  bell: '\x07',
  backspace: '\b',
  escape: '\x1b[31m',
  'a control of eight bits': '\x9b',
  delete: '\x7f',
  'a line separator': '\u2028',
  'a paragraph separator': '\u2029',
  'an override': '\u202E',
  'an embedding': '\u202B',
  'an isolate without its end': '\u2067',
  'an end without an isolate': '\u2069',
  'a space without width': '\u200B',
  'a joiner': '\u200D',
  'a word joiner': '\u2060',
  'a mark of the byte order': 'a\uFEFF',
  'a filler': '\u3164',
  'letters of tags': '\u{E0041}\u{E0042}',
  'a variant': '\uFE0F',
  'a private letter': '\uE000',
  'a letter that isn’t one': '\uFFFE',
  'a replacement': '\uFFFD',
  'an object': '\uFFFC',
  'a heap of marks': 'a\u0335\u0321\u0322\u0327\u0328\u0300',
  'an annotation': '\uFFF9',
  'a musical control': '\u{1D173}',
  'a shorthand control': '\u{1BCA0}',
  'letters from right to left': 'נמל',
};

const orders: Record<string, string> = {
  'an error': '::error::a',
  'a value': '::set-output name=a::b',
  'an end of commands': '::stop-commands::a',
  'an old command': '##[error]a',
  'a command of another host': '##vso[task.setvariable variable=a]b',
  'a colour': '\x1b[31mred',
  'a title of the window': '\x1b]0;title\x07',
  'a link of the terminal': '\x1b]8;;https://evil.example\x07a\x1b]8;;\x07',
  'the clipboard': '\x1b]52;c;YQ==\x07',
  'a clean screen': '\x1bc\x9b2J',
  'a line over the one before': 'a\rNo problems',
  'a line of another system': 'a\u2028::error::b',
  'a password in a link': '[a](https://user:hunter2@example.org/)',
  'a token in a link': '[a](https://ghp_hunter2@example.org/)',
  'a password behind a long name': `[a](https://${'u'.repeat(80)}:hunter2@example.org/)`,
  'a password in a link that runs': '[a](javascript://user:hunter2@example.org/)',
  'a password in HTML': '<a href="https://user:hunter2@example.org/">',
};

const shapes: Record<string, string> = Object.fromEntries(
  [
    '[',
    '![',
    '*a_',
    '**',
    '`',
    '``` ',
    '<',
    '<!--',
    '&',
    '&a',
    '&#',
    '\\',
    '~',
    '|',
    '|-',
    '> ',
    '- ',
    '1. ',
    '# ',
    '[^a]',
    '[^a]: ',
    '“',
    '"',
    "'a ",
    '(',
    '{',
    '$1 ',
    'May ',
    '1 and ',
    '2026/02/',
    'from 1 to ',
    '1,',
    '1.',
    'a@',
    'http://a.',
    'www.',
    '\t',
    ' ',
    '\n',
    '---\n',
    'a\n=\n',
    '[a]: b\n',
    '[a][',
    '](',
    '<a ',
    'a. ',
    'Mr. ',
    '… ',
    '[…] ',
    '&shy;',
    call,
  ].map((unit) => [`${JSON.stringify(unit)} in a row`, unit.repeat(Math.ceil(1500 / unit.length))]),
);
