import { parse, stringify } from 'yaml';
import type { FileMap } from '../dossier-files.ts';
import { briefing, call, entry, type Files, type HostileInput, input, passage, person } from './input.ts';
import { addresses } from './links.ts';

/** Payloads in every field that takes text, of every kind of record, of sources and of the site. */
export function fieldInputs(good: FileMap): HostileInput[] {
  const records = Object.entries(writers(good)).flatMap(([kind, write]) =>
    Object.entries(payloads).map(([name, payload], at) =>
      input('text in every field', `${kind}: ${name}`, write(payload, `${kind}-${at}`)),
    ),
  );
  const site = Object.keys(siteFields('')).map((field) => inSite(field, siteFields(polyglot)[field], good));
  const values = Object.entries(siteValues).map(([name, values]) =>
    input('values in site.yaml', name, { 'content/site.yaml': siteWith(values, good) }, true),
  );
  return [...records, ...addressInputs(good), ...site, ...values, ...valueInputs()];
}

/** No numbers, dates or quotation marks in pairs, which the rules would look for in the passages. */
const payloads: Record<string, string> = {
  'an element': `<img src=x onerror=${call}> Falk`,
  'a script': `<script>${call}</script> Falk`,
  'the end of an attribute': `" onfocus=${call} autofocus x= Falk`,
  'the end of a title': `</title><svg onload=${call}> Falk`,
  'the end of a script': `</script><script>${call}</script> Falk`,
  'the end of an attribute in single marks': `' onmouseover=${call} x= Falk`,
  entities: `&lt;img src=x onerror=${call}&gt; &quot;&#60;svg onload=${call}&#62; Falk`,
  'a template': `{{constructor.constructor(\`${call}\`)()}} \${${call}} <%=${call}%> Falk`,
  'a formula': `=HYPERLINK(evil.example) Falk`,
  'a formula behind signs': `x;=cmd|A!B,+cmd|A!B\t@SUM(A) Falk`,
  'a command in a log': `::error file=a::b ##[error] Falk`,
  'words that objects have': `__proto__ constructor Falk`,
  'markup of SVG': `]]></text><foreignObject><img src=x onerror=${call}></foreignObject> Falk`,
  Markdown: `[a](javascript:${call}) <javascript:${call}> **b** Falk`,
  'code in a style': `</style><style>*{background:url(//evil.example/x)}</style> Falk`,
  'a backslash': `\\" \\u003cscript\\u003e \\x3cimg src=x onerror=${call}\\x3e Falk`,
};

/** All of it at once, for what a dossier has once. */
const polyglot = `'><svg onload=${call}></title></textarea></style></script><script>${call}</script>{{${call}}}<img src=x onerror=${call}> <!-- -->`;

type Write = (payload: string, id: string) => Files;

function writers(good: FileMap): Record<string, Write> {
  const source = parse(textOf(good, 'seeds/harbour-gazette.yaml'));
  const json = JSON.stringify;
  const quoted = `evidence: [{source: harbour-gazette, quote: "${passage}"}]`;
  return {
    person: (text, id) => ({ [`content/people/${id}.md`]: person({ name: json(`${id} ${text}`), role: json(text) }) }),
    event: (text, id) => ({
      [`content/events/${id}.md`]: entry({
        title: json(text),
        name: json(text),
        kind: 'opening',
        during: 'bridge-reopening',
        place: `{name: ${json(text)}, latitude: 61.4, longitude: -3.2}`,
        participants: `[{person: runa-falk, role: ${json(text)}}]`,
        inferences: `[{about: ${json(text)}, reason: ${json(text)}}]`,
      }),
      [`content/events/after-${id}.md`]: entry({
        title: 'An event of nine',
        kind: 'opening',
        after: id,
        waivers: `[{rule: numbers, reason: ${json(text)}}]`,
      }),
    }),
    figure: (text, id) => ({
      [`content/figures/${id}.md`]: entry({
        title: json(text),
        unit: json(text),
        readings: '[{source: harbour-gazette, quote: closed them in December 2023 after four rounds, value: four}]',
      }),
      [`content/briefings/with-${id}.mdx`]: briefing(`<Figure id="${id}" />`),
    }),
    initiative: (text, id) => ({
      [`content/initiatives/${id}.md`]: entry({ title: json(text), summary: json(text), people: '[runa-falk]' }),
    }),
    briefing: (text, id) => ({
      [`content/briefings/${id}.mdx`]: briefing('<Timeline />\n\n<Meetings />\n\n<SourceMatrix />', {
        title: json(text),
        standfirst: json(text),
        authors: `[${json(text)}]`,
        keyPoints: `[{text: ${json(text)}, ${quoted}}]`,
        corrections: `[{date: 2024-05-18, text: ${json(text)}}]`,
      }),
    }),
    source: (text, id) => ({
      [`seeds/${id}.yaml`]: stringify({
        ...source,
        name: `${id} ${text}`,
        title: text,
        publisher: text,
        author: text,
        rights: text,
        note: text,
      }),
      [`content/people/cites-${id}.md`]: person(
        { name: `"Cites ${id} Falk"` },
        `The mayors cut a ribbon.[^a]\n\n[^a]: [${source.name}](source:harbour-gazette) “${passage}”`,
      ),
    }),
  };
}

function addressInputs(good: FileMap): HostileInput[] {
  const source = parse(textOf(good, 'seeds/harbour-gazette.yaml'));
  return addresses.map((address, at) =>
    input('addresses of sources', address, {
      [`seeds/address-${at}.yaml`]: stringify({ ...source, name: `Address ${at}`, url: address, archivedUrl: address }),
    }),
  );
}

/** In the fields of site.yaml that take text, each once, so that all can stand in one site. */
function siteFields(text: string): Record<string, unknown> {
  return { title: `Title ${text}`, description: text, editors: [text], licence: text, about: text };
}

function inSite(field: string, value: unknown, good: FileMap): HostileInput {
  return input('text in site.yaml', field, { 'content/site.yaml': siteWith({ [field]: value }, good) });
}

function siteWith(values: object, good: FileMap): string {
  return stringify({ ...parse(textOf(good, 'content/site.yaml')), ...values });
}

const lane = { id: 'bridge', title: 'The bridge', kinds: ['opening'] };

/** What would lead the whole site elsewhere, or break every page of it. */
const siteValues: Record<string, object> = {
  ...Object.fromEntries(
    [
      'https://example.org//evil.example/',
      'https://example.org/\\evil.example/',
      'https://example.org/\\\\evil.example/',
      'https://example.org/%2fevil.example/',
      'https://example.org/a//b/',
      'https://example.org/./',
      'https://example.org/../',
      'https://example.org/%2e%2e/',
      'https://example.org/é/',
      'https://example.org/%22/',
      'https://example.org/{}/',
      'https://example.org/[id]/',
      'https://example.org/a b/',
      `https://example.org/"onload=${call}/`,
      'https://example.org/?a',
      'https://example.org/#a',
      'https://user:secret@example.org/',
      'https://@example.org/',
      'http:example.org',
      '//example.org/',
      `javascript:${call}`,
      `data:text/html,<script>${call}</script>`,
      'file:///etc/',
      'ftp://example.org/',
      'example.org',
      'https://',
      'https://exa\u200Bmple.org/',
      'https://example.org/\n',
    ].map((url) => [`url: ${url}`, { url }]),
  ),
  'a lead elsewhere': { lead: '../people/runa-falk' },
  'a lead that every object has': { lead: '__proto__' },
  'a budget without an end': { quotationBudget: Number.POSITIVE_INFINITY },
  'a budget of more than all': { quotationBudget: 9 },
  'a budget that is none': { quotationBudget: -1 },
  'no lanes': { lanes: [] },
  'a lane with markup for an id': { lanes: [{ ...lane, id: `"><img src=x onerror=${call}>` }] },
  'a lane that every object has': { lanes: [{ ...lane, id: '__proto__' }] },
  'a language with markup': { language: `en"onload=${call}` },
  'a field for Astro': { vite: { plugins: [] } },
  'a field for every object': { constructor: { prototype: { polluted: true } } },
};

/** Values that are no text: numbers, dates, places, and ids. */
function valueInputs(): HostileInput[] {
  const event = (fields: Record<string, string>) =>
    entry({ title: 'A hostile event', kind: 'opening', during: 'bridge-reopening', ...fields });
  const events: Record<string, Record<string, string>> = {
    'a date without an end': { date: '.inf' },
    'a date that is none': { date: '.nan' },
    'a date far away': { date: '"Y170000002"' },
    'a date before all': { date: '"-99999999-01-01"' },
    'a day that no month has': { date: '2024-02-31' },
    'a date with markup': { date: `"2024<script>${call}</script>"` },
    'a date of thousands': { date: `"[${'2024-05-10,'.repeat(20)}2024-05-11]"` },
    'a range backwards': { date: '2024-05-11/2024-05-10' },
    'a time with markup': { date: '2024-05-11', time: `"09:30<script>${call}"`, zone: 'UTC' },
    'a zone that is a path': { date: '2024-05-11', time: '"09:30"', zone: '../../etc/passwd' },
    'a zone that every object has': { date: '2024-05-11', time: '"09:30"', zone: 'constructor' },
    'a place beyond the poles': { place: '{name: A, latitude: 91, longitude: 0}' },
    'a place without an end': { place: '{name: A, latitude: .inf, longitude: .nan}' },
    'a place in exponents': { place: '{name: A, latitude: 1e-300, longitude: -1e-300}' },
    'a place at the edge': { place: '{name: A, latitude: 90, longitude: 180}' },
    'a place in hexadecimal digits': { place: '{name: A, latitude: 0x1F, longitude: 0o17}' },
    'a kind with markup': { kind: `"<img src=x onerror=${call}>"` },
    'a kind that every object has': { kind: 'constructor' },
    'an event during itself': { during: 'event-values-18' },
    'an event during a path': { during: '../people/runa-falk' },
    'a participant by a path': { participants: '[{person: ../events/falk-speech}]' },
    'a participant that every object has': { participants: '[{person: __proto__}]' },
    'a country with markup': { participants: `[{country: "<b", role: a}]` },
    'a country that is none': { participants: '[{country: ZZ, role: a consul}]' },
    'an initiative by a path': { initiatives: '[../../seeds/harbour-gazette]' },
    'fields of two kinds': { readings: '[]' },
  };
  const values = [
    '.inf',
    '-.inf',
    '.nan',
    '1e999',
    '0x7fffffffffffffff',
    '"9"',
    `"<b>"`,
    '{}',
    '[]',
    'null',
    `"${'9'.repeat(199)}"`,
    '"4e9 rounds"',
    '"-four"',
  ];
  return [
    ...Object.entries(events).map(([name, fields], at) =>
      input('values of events', name, { [`content/events/event-values-${at}.md`]: event(fields) }),
    ),
    ...values.map((value, at) =>
      input('values of figures', value.slice(0, 40), {
        [`content/figures/value-${at}.md`]: entry({
          title: 'A hostile figure',
          unit: 'rounds',
          readings: `[{source: harbour-gazette, quote: closed them in December 2023 after four rounds, value: ${value}}]`,
        }),
      }),
    ),
  ];
}

function textOf(good: FileMap, path: string): string {
  return Buffer.from(good.get(path) ?? '').toString();
}
