import type { FileMap } from './dossier-files.ts';

/** A file that may make a check slow: what it is a row of, and the file that it stands in. */
export interface Stalling {
  name: string;
  path: string;
  text: (size: number) => string;
}

/** The size in bytes of the largest file that is read, and a little less. */
export const largestFile = 999_000;

const person = 'content/people/runa-falk.md';
const briefing = 'content/briefings/two-cities-one-harbour.mdx';
const event = 'content/events/council-vote.md';
const figure = 'content/figures/crowd.md';
const initiative = 'content/initiatives/port-authority.md';
const site = 'content/site.yaml';
const source = 'seeds/island-radio.yaml';

/** What a body may be at most, and one of its paragraphs. */
const longest = { body: 199_000, paragraph: 19_000 };

const passage = 'The bridge will carry 12,000 crossings a day before the year is over';
const note = `[^a]: [Northern Wire](source:northern-wire) “${passage}”`;

/** Every shape, each in the dossier of `tests/fixtures/harbour/`. */
export const stallings = (): Stalling[] => [
  ...inParagraphs({
    numbers: '1 ',
    'sums of money': '$1 ',
    months: 'May ',
    'numbers and numbers': '1 and ',
    'halves of dates': '2026/02/',
    'openings of ranges': 'from 1 to ',
    'months of no year': 'in May ',
    dates: '4 February 2026, ',
    'dates in figures': '2026-02-04 ',
    'dates with a weekday': 'Monday, 4 February 2026 ',
    times: '9:30 a.m. ',
    'times of 24 hours': '12:00 ',
    noons: 'noon ',
    weekdays: 'Monday ',
    seasons: 'summer 2026 ',
    'openings of seasons': 'summer of, ',
    years: '2026 ',
    'weekdays before spaces': 'Monday, \t\t\t\t ',
    ranges: 'between 1 and 2 ',
    'number words': 'one hundred ',
    hundreds: 'hundred ',
    'number words and and': 'one hundred and ',
    scales: 'one million million ',
    thousands: '1,000,',
    decimals: '1.1.',
    'Indian numbers': '1,1',
    'narrow spaces': '1\u2009000\u2009',
    'half a': 'half a ',
    bounds: 'more than ',
    percents: '1% ',
    quotations: '“a b” ',
    'quoted numbers': '“1” ',
    'opening quotation marks': '“',
    'straight quotation marks': '"',
    apostrophes: "a' ",
    'single marks': "'a ",
    parentheses: '(',
    'parentheses in pairs': '()',
    stops: 'a. ',
    initials: 'A. ',
    abbreviations: 'Mr. ',
    questions: 'Q? ',
    'questions in quotations': '“Q?” A said. ',
    ellipses: '… ',
    dots: '. . . ',
    brackets: 'a] ',
    'one word': 'a',
    'one number': '1',
    'soft hyphens': 'a\u00AD ',
    'marks on letters': '\u0301',
    joiners: '👩\u200D',
    Han: '字',
    Thai: 'ก',
    spaces: 'a                                                                                          ',
    tabs: 'a\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t',
    lines: 'a\n',
    'numbered lines': '1\n',
    'hard breaks': 'a  \n',
    hyphens: 'a-',
    underscores: 'a_',
    commas: 'a,',
    colons: '1:',
    slashes: '1/',
    signs: '$',
    'minus signs': ' -1',
    'words of titles': 'The Five ',
    labels: 'Article 5 ',
  }),
  ...inParagraphs(
    {
      stars: '*a ',
      'stars and underscores': '*a_',
      'two stars and one': '**a*',
      'stars both ways': 'a**b*c',
      'stars and underscores in turn': '*_',
      'openings of links': '[a](',
      'links in angles': '[a](<b',
      'closings of links': '](',
      links: '[a](b)',
      'links in links': '[a [',
      references: '[a][b] ',
      'lone brackets': '[a ',
      'closing brackets': ' a]',
      images: '![a](b) ',
      'openings of images': '![a ',
      citations: '[^a]',
      'citations of nothing': '[^z] ',
      'citations without an end': '[^',
      ticks: '`a``b```',
      'single ticks': '` `` ',
      'openings of elements': '<a ',
      attributes: '<a b="',
      comments: '<!-- ',
      instructions: '<?',
      declarations: '<!A ',
      data: '<![CDATA[',
      angles: '<',
      addresses: 'https://a.b/ ',
      'addresses of www': 'www.a.b ',
      'openings of www': 'www.',
      'addresses in parentheses': 'https://a.b/(',
      'addresses without spaces': 'http://a.bhttp://',
      'addresses with entities': 'http://a.b/&amp;',
      'addresses of people': 'a@b.c ',
      'openings of addresses': 'a@',
      'addresses with dots': 'a.b@c.d',
      schemes: 'http:',
      tildes: '~~a ',
      'single tildes': '~a~~b',
      entities: '&amp;',
      'numbers of characters': '&#0;',
      ampersands: '&a',
      backslashes: '\\a',
      cells: '|a',
      'dashes of tables': '|-',
    },
    '',
  ),
  ...inBodies({
    'quotations of lines': ['', '> a\n\n'],
    'quotations in quotations': ['', `${'> '.repeat(28)}a\n`],
    'lazy lines': [`${'> '.repeat(28)}a\n`, 'a\n'],
    'list entries': ['', '- a\n'],
    'numbered entries': ['', '1. a\n'],
    'loose entries': ['', '- a\n\n'],
    'entries of many signs': ['', '- a\n+ a\n* a\n'],
    'entries in entries': ['', `${Array.from({ length: 28 }, (_, at) => `${'  '.repeat(at)}- a\n`).join('')}`],
    'entries in entries on one line': ['', `${'- '.repeat(28)}a\n`],
    'empty entries': ['', '-\n'],
    'entries behind blank lines': ['- a\n', '\n'],
    'indented entries': ['- a\n', '                    b\n'],
    tasks: ['', '- [ ] a\n'],
    'lines across': ['', '---\n\n'],
    headings: ['', '# a\n'],
    'headings of one word': ['', `# ${'a'.repeat(900)}\n`],
    fences: ['', '```\na\n```\n'],
    'fence without an end': ['```\n', 'a\n'],
    'indented code': ['', '    a\n'],
    elements: ['', '<div>\n\n'],
    'table of many rows': ['|a|b|\n|-|-|\n', '|a|b|\n'],
    'table of many long rows': ['|a|b|\n|-|-|\n', `|${'1 '.repeat(4000)}|b|\n`],
    tables: ['', '|a|b|\n|-|-|\n|a|b|\n\n'],
    'tables of many columns': ['', `${'|a'.repeat(4000)}|\n${'|-'.repeat(4000)}|\n\n`],
    'rows shorter than their table': [`${'|a'.repeat(4000)}|\n${'|-'.repeat(4000)}|\n`, '|a|\n'],
    'heads of tables without rows': ['', '|a\n|-\n'],
    definitions: ['', '[a]: b\n'],
    'definitions of many names': ['', (at) => `[a${at}]: b\n`],
    'definitions that are linked': ['', (at) => `[a${at}]: person:runa-falk\n\n[b][a${at}]\n\n`],
    'definition without an end': ['[a]: b "\n', 'c\n'],
    footnotes: ['', (at) => `[^b${at}]: a\n`],
    'footnotes that are cited': [
      '',
      (at) => `A[^b${at}].\n\n[^b${at}]: [Northern Wire](source:northern-wire) “${passage}”\n`,
    ],
    'footnotes of passages that are nowhere': [
      '',
      (at) => `A[^b${at}].\n\n[^b${at}]: [Northern Wire](source:northern-wire) “a ${passage} ${at}”\n`,
    ],
    'footnotes of one name': ['', '[^b]: a\n'],
    'footnotes without a source': ['', (at) => `A[^b${at}].\n\n[^b${at}]: a “b”\n`],
    'sentences that cite one footnote': ['', 'They said 12,000.[^a]\n\n'],
    'sentences that cite one footnote, in a row': ['', `${'They said 12,000.[^a] '.repeat(800)}\n\n`],
    'sentences that cite nothing': ['', 'They said 12,000.\n\n'],
    'sentences that cite what is nowhere': ['', (at) => `They said 12,000.[^z${at}]\n\n`],
    'passages in a footnote': ['A[^b].\n\n[^b]:\n', `    [Northern Wire](source:northern-wire) “${passage}”\n\n`],
    'numbers against passages': [
      `${'They said 13,000 and 14,000.[^b]\n\n'.repeat(1000)}[^b]:\n`,
      (at) => `    [Northern Wire](source:northern-wire) “${passage.slice(0, 30 + (at % 30))}”\n\n`,
    ],
    'numbers against a footnote of numbers': [
      `${'They said 13,000 and 14,000.[^b]\n\n'.repeat(1000)}[^b]: [Northern Wire](source:northern-wire) “${passage} `,
      '[12] … ',
    ],
    'dates against a footnote of dates': [
      `${'They said so on 4 May 1999 at 4 p.m.[^b]\n\n'.repeat(1000)}[^b]: [Northern Wire](source:northern-wire) “${passage} `,
      '[12 May 1999] … ',
    ],
    'links to people': ['', `${'A [b](person:c). '.repeat(1000)}\n\n`],
    'links to people, each another': ['', (at) => `A [b](person:c${at}).\n\n`],
    'links to countries': ['', `${'A [b](country:NO). '.repeat(1000)}\n\n`],
    'long footnote': ['A[^b].\n\n[^b]: [Northern Wire](source:northern-wire) “', 'a b '],
    'footnote of ellipses': ['A[^b].\n\n[^b]: [Northern Wire](source:northern-wire) “', 'a … '],
    'footnote of quotation marks': ['A[^b].\n\n[^b]: [Northern Wire](source:northern-wire) “', 'a” “'],
    'footnote of open quotation marks': ['A[^b].\n\n[^b]: [Northern Wire](source:northern-wire) ', '“'],
  }),
  ...inBodies(
    {
      components: ['', '<Meetings />\n\n'],
      'components of a record': ['', '<Figure id="crowd" />\n\n'],
      'components with attributes': ['', `<Figure ${'a="b" '.repeat(2000)}/>\n\n`],
      'components with lanes': ['', `<Timeline lanes="${'a,'.repeat(5000)}" />\n\n`],
      'open components': ['', '<Meetings>'],
      'components in components': ['', `${'<Meetings>'.repeat(25)}${'</Meetings>'.repeat(25)}\n\n`],
      'braces in pairs': ['', '{a} '],
      'braces in braces': ['', '{{'],
      'open braces': ['', '{a '],
      'braces of many lines': ['{\n', 'a\n'],
      'braces in attributes': ['', '<Figure a={'],
      imports: ['', "import a from 'b'\n\n"],
      exports: ['', 'export const a = 1\n\n'],
      'open imports': ['import {\n', 'a,\n'],
      closings: ['', '</a>'],
      'less-than signs': ['', 'a < b '],
    },
    briefing,
  ),
  ...inFields(),
  ...inYaml(),
];

/** The dossier with the file of a shape in it. */
export function withStalling(good: FileMap, { path, text }: Stalling, size: number): FileMap {
  return new Map([...good, [path, Buffer.from(text(size))]]);
}

/** Rows of the same words, in as many paragraphs as a body may have, each of them cited; and one paragraph of it all. */
function inParagraphs(units: Record<string, string>, end = '.[^a]'): Stalling[] {
  return Object.entries(units).map(([name, unit]) => ({
    name,
    path: person,
    text: (size) => {
      const most = Math.min(size, longest.body);
      const paragraph = filled(unit, Math.min(longest.paragraph, most)).trimEnd() + end;
      const count = Math.max(1, Math.floor((most - 500) / (paragraph.length + 2)));
      return `${entry(person, fieldsWithout(person, ''))}\n${`${paragraph}\n\n`.repeat(count)}They said 12,000.[^a]\n\n${note}\n`;
    },
  }));
}

type Repeated = string | ((at: number) => string);

function inBodies(shapes: Record<string, [start: string, unit: Repeated]>, path = person): Stalling[] {
  return Object.entries(shapes).map(([name, [start, unit]]) => ({
    name: path === briefing ? `MDX: ${name}` : name,
    path,
    text: (size) =>
      `${entry(path, fieldsWithout(path, ''))}\n${start}${filled(unit, Math.min(size, longest.body) - start.length - 500)}\n\nThey said 12,000.[^a]\n\n${note}\n`,
  }));
}

/** A field that grows: where, what it opens with, what is repeated, what closes it. */
type Growing = [path: string, field: string, open: string, unit: Repeated, close?: string];

function inFields(): Stalling[] {
  return Object.entries(growing).map(([name, [path, field, open, unit, close = '']]) => ({
    name: `fields: ${name}`,
    path,
    text: (size) => {
      const start = `${fieldsWithout(path, field)}${field}:${open}`;
      return entry(path, start + filled(unit, size - start.length - close.length - 20) + close);
    },
  }));
}

const quoted = (words: string) => `\n  - {source: northern-wire, quote: ${words}`;
const inPassage = '\n  - source: northern-wire\n    quote: ';
const inReading = `${inPassage}${passage}\n    value: `;
const inLane = '\n  - title: b\n    ';

const growing: Record<string, Growing> = {
  'passages of a person': [person, 'evidence', '', `${quoted('a')}}`],
  'passages, each another': [
    person,
    'evidence',
    '',
    (at) => `${quoted(`the bridge will carry 12000 crossings a day ${at}`)}}`,
  ],
  'passages that are found': [person, 'evidence', '', `${quoted(passage)}}`],
  'passages of sources that are nowhere': [person, 'evidence', '', (at) => `\n  - {source: a${at}, quote: b}`],
  'passages without words': [person, 'evidence', '', '\n  - {source: northern-wire}'],
  'fields of passages': [person, 'evidence', '', '\n  - {sauce: northern-wire}'],
  'passages that are no group': [person, 'evidence', '', '\n  - a'],
  'unknown fields': [person, 'extra', ' a', (at) => `\nname${at}: a`],
  'unknown fields with long names': [person, 'extra', ' a', (at) => `\n${'ab'.repeat(90)}${at}: a`],
  'fields of one name': [person, 'name', ' a', '\nname: a'],
  waivers: [person, 'waivers', '', '\n  - {rule: numbers, reason: a}'],
  'waivers of no rule': [person, 'waivers', '', (at) => `\n  - {rule: a${at}, reason: a}`],
  'waivers of long rules': [person, 'waivers', '', (at) => `\n  - {rule: ${'numbers-'.repeat(24)}${at}, reason: a}`],
  participants: [event, 'participants', '', '\n  - {person: runa-falk}'],
  'participants without a name': [event, 'participants', '', '\n  - {role: a}'],
  'participants who are nowhere': [event, 'participants', '', (at) => `\n  - {person: a${at}}`],
  countries: [event, 'participants', '', '\n  - {country: NO}'],
  'countries that are none': [event, 'participants', '', '\n  - {country: XX}'],
  'countries in small letters': [event, 'participants', '', '\n  - {country: no}'],
  'events’ initiatives': [event, 'initiatives', ' [', (at) => `a${at}, `, ']'],
  'events’ initiatives, one name': [event, 'initiatives', ' [', 'port-authority, ', ']'],
  inferences: [event, 'inferences', '', '\n  - {field: date, about: the year, reason: 4 May 2024}'],
  'inferences of no field': [event, 'inferences', '', '\n  - {field: name, about: the year, reason: a}'],
  'readings of dates': [event, 'evidence', '', (at) => `${quoted(passage)}, date: ${1900 + (at % 100)}-04-17}`],
  readings: [figure, 'readings', '', `${quoted('a')}, value: 1}`],
  'readings that differ': [figure, 'readings', '', (at) => `${quoted(passage)}, value: ${at}}`],
  'events of a figure': [figure, 'events', ' [', (at) => `a${at}, `, ']'],
  'countries of an initiative': [initiative, 'countries', '', '\n  - NO'],
  'people of an initiative': [initiative, 'people', ' [', (at) => `a${at}, `, ']'],
  'people with long names': [initiative, 'people', ' [', (at) => `${'runa-'.repeat(38)}${at}, `, ']'],
  'key points': [briefing, 'keyPoints', '', '\n  - {text: It is 1, evidence: []}'],
  'key points of numbers': [briefing, 'keyPoints', '\n  - evidence: []\n    text: ', '1 '],
  corrections: [briefing, 'corrections', '', '\n  - {date: 2020-05-18, text: a}'],
  authors: [briefing, 'authors', ' [', 'A, ', ']'],
  sources: [briefing, 'sources', ' [', (at) => `a${at}, `, ']'],
  'sources, one name': [briefing, 'sources', ' [', 'northern-wire, ', ']'],
  lanes: [site, 'lanes', '', (at) => `\n  - {id: a${at}, title: b, kinds: [c${at}]}`],
  'lanes of one name': [site, 'lanes', '', '\n  - {id: a, title: b, kinds: [c]}'],
  kinds: [site, 'lanes', `${inLane}id: a\n    kinds: [`, 'a, ', ']'],
  'kinds, each another': [site, 'lanes', `${inLane}id: a\n    kinds: [`, (at) => `opening${at}, `, ']'],
  editors: [site, 'editors', ' [', 'A, ', ']'],
  'long name': [person, 'name', ' ', 'Runa '],
  'long name of one word': [person, 'name', ' ', 'a'],
  'long role of numbers': [person, 'role', ' ', '1 '],
  'long role of quotations': [person, 'role', ' ', '“a b” '],
  'long role of dates': [person, 'role', ' ', '4 May 2024 '],
  'long role of years': [person, 'role', ' ', 'In 2024 '],
  'long passage': [person, 'evidence', inPassage, 'the bridge will '],
  'long passage of one word': [person, 'evidence', inPassage, 'a'],
  'long passage of ellipses': [person, 'evidence', inPassage, 'a … '],
  'long passage of open brackets': [person, 'evidence', `${inPassage}a `, '['],
  'long passage of brackets': [person, 'evidence', `${inPassage}a `, '[a] '],
  'long passage of dots': [person, 'evidence', `${inPassage}a `, '. ', 'b'],
  'long passage of spaced brackets': [person, 'evidence', `${inPassage}a `, '[   ', 'b'],
  'long passage of spaces': [person, 'evidence', `${inPassage}"a [`, ' ', 'b"'],
  'long passage of soft hyphens': [person, 'evidence', `${inPassage}"a`, '\u00AD', 'b"'],
  'long source': [person, 'evidence', '\n  - quote: a\n    source: ', 'a'],
  'long source of hyphens': [person, 'evidence', '\n  - quote: a\n    source: ', 'a-', ' b'],
  'long title of times': [event, 'title', ' ', '4 May 2024 at 9 a.m. '],
  'long title of weekdays': [event, 'title', ' ', 'Monday, '],
  'long title of spaces': [event, 'title', ' "Monday', ' ', 'a"'],
  'long title of digits': [event, 'title', ' a ', '1'],
  'long title of commas': [event, 'title', ' a ', '1,'],
  'long kind': [event, 'kind', ' ', 'a'],
  'long date': [event, 'date', ' ', '2024-'],
  'long date of days': [event, 'date', ' "{', '2024-05-01,', '2024}"'],
  'long value': [figure, 'readings', inReading, '1 '],
  'long value of words': [figure, 'readings', inReading, 'one million '],
  'long value of spaces': [figure, 'readings', `${inReading}"`, ' ', '1"'],
  'long standfirst': [briefing, 'standfirst', ' >-', '\n  It is 1 on 4 May 2024.'],
  'long summary': [initiative, 'summary', ' ', 'country '],
  'long reason': [event, 'inferences', '\n  - field: date\n    about: the year\n    reason: ', '4 May 2024 '],
  'long inference': [event, 'inferences', '\n  - field: date\n    reason: a\n    about: ', 'year '],
  'long language': [site, 'language', ' ', 'a-'],
  'long address': [site, 'url', ' https://example.org/', 'a/'],
  'long host': [site, 'url', ' https://', 'a.'],
  'long lane': [site, 'lanes', `${inLane}kinds: [c]\n    id: `, 'a-', 'b'],
  'long about': [site, 'about', ' ', 'a '],
  'paragraphs of one sign': [source, 'seal', '\n  - version: 1\n    paragraphs: "', '0', '"'],
  'paragraphs in lines': [source, 'seal', '\n  - version: 1\n    paragraphs: 0', '\n      1'],
  seals: [source, 'seal', '', '\n  - {version: 1}'],
  'long note of a source': [source, 'note', ' ', 'a '],
};

const named = 'Mayor Runa Falk of Port Selwyn and Mayor Oskar Lindqvist of Ebbaholm cut a blue ribbon';
const evidence = ` [{source: northern-wire, quote: "${passage}"}]`;

/** Fields that fit, of each file that has one growing. */
const fields: Record<string, Record<string, string>> = {
  [person]: { name: ' Runa Falk', role: ' Mayor', evidence: ` [{source: harbour-gazette, quote: "${named}"}]` },
  [event]: { title: ' A vote', kind: ' vote', during: ' bridge-reopening', evidence },
  [figure]: { title: ' A', unit: ' b', readings: evidence.replace('}]', ', value: 12000}]') },
  [initiative]: { title: ' A', summary: ' B', people: ' [runa-falk]', evidence },
  [briefing]: {
    title: ' A',
    standfirst: ' B',
    date: ' 2024-05-16',
    authors: ' [C]',
    sources: ' [northern-wire]',
    keyPoints: ` [{text: D, evidence:${evidence}}]`,
  },
  [site]: {
    title: ' A',
    description: ' B',
    lead: ' two-cities-one-harbour',
    lanes: ' [{id: c, title: D, kinds: [vote]}]',
    editors: ' [E]',
    about: ' F',
  },
  [source]: {
    name: ' A',
    title: ' null',
    publisher: ' null',
    author: ' null',
    published: ' 2024-05',
    updated: ' null',
    language: ' en',
    url: ' null',
    archivedUrl: ' null',
    accessed: ' 2024-05-15',
    rights: ' B',
    seal: ` [{version: 1, words: 10, paragraphs: "0", check: "${'0'.repeat(32)}", hash: "${'0'.repeat(64)}"}]`,
  },
};

function fieldsWithout(path: string, field: string): string {
  const others = Object.entries(fields[path] ?? {}).filter(([name]) => name !== field);
  return others.map(([name, value]) => `${name}:${value}\n`).join('');
}

/** A file of these fields, and no text. */
function entry(path: string, yaml: string): string {
  return path.endsWith('.yaml') ? `${yaml}\n` : `---\n${yaml}\n---\n`;
}

function inYaml(): Stalling[] {
  const shapes: Record<string, [string, Repeated]> = {
    'brackets in brackets': ['title: ', '['],
    'brackets in pairs': ['title: [', '[],'],
    'braces in braces': ['title: ', '{a: '],
    'braces in pairs': ['title: [', '{},'],
    'lists in lists on a line': ['title:\n  ', '- '],
    'list entries': ['title:', '\n- a'],
    'empty entries': ['title:', '\n-'],
    fields: ['', (at) => `a${at}: b\n`],
    'fields in a list': ['title: {', (at) => `a${at}: b, `],
    comments: ['', '# a\n'],
    'comments behind values': ['', (at) => `a${at}: b # c\n`],
    'comments without a space': ['title: a', '#'],
    'blank lines': ['title: a', '\n'],
    'blank lines in a text': ['title: >-\n', '\n  a\n'],
    spaces: ['title: a', ' '],
    tabs: ['title: a', '\t'],
    'lines of a text': ['title: >-', '\n  a'],
    'lines of a plain text': ['title: a', '\n  a'],
    'lines of a quoted text': ['title: "a', '\n  a'],
    escapes: ['title: "', '\\n'],
    'bad escapes': ['title: "', '\\q'],
    'escapes of characters': ['title: "', '\\u0041'],
    'single quotation marks': ["title: '", "''"],
    'lone quotation marks': ['title: ', '"" '],
    anchors: ['title:', (at) => `\n- &a${at} b`],
    'anchors in a row': ['title: ', '&a '],
    aliases: ['a: &a b\ntitle:', '\n- *a'],
    tags: ['title:', '\n- !a b'],
    'tags in a row': ['title: ', '!a '],
    'long tag': ['title: !', 'a'],
    'question marks': ['', '? '],
    'keys that are lists': ['', (at) => `? [a${at}]\n: b\n`],
    colons: ['title: ', ': '],
    'colons in keys': ['', 'a: '],
    documents: ['title: a\n', '...\n'],
    directives: ['', '%a b\n'],
    commas: ['title: [', ','],
    'long plain text': ['title: ', 'a b '],
    'long key': ['', 'a'],
    mistakes: ['title: a\n', (at) => `b${at}: [\n`],
    numbers: ['title: ', '1'],
    dates: ['title: [', '2024-01-01,'],
    'deep fields': ['', (at) => `${' '.repeat(at)}a:\n`],
  };
  return Object.entries(shapes).flatMap(([name, [start, unit]]) =>
    [person, site].map((path) => ({
      name: `YAML: ${name}${path === site ? ', in site.yaml' : ''}`,
      path,
      text: (size: number) => {
        const yaml = start + filled(unit, size - start.length - 20);
        return entry(path, yaml);
      },
    })),
  );
}

function filled(unit: Repeated, size: number): string {
  if (typeof unit === 'string') return unit.repeat(Math.max(1, Math.floor(size / Buffer.byteLength(unit))));
  const parts: string[] = [];
  for (let at = 0, length = 0; length < size; at++) {
    const part = unit(at);
    if (length + part.length > size) break;
    parts.push(part);
    length += part.length;
  }
  return parts.join('');
}
