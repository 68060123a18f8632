import { type Literal, signed } from '../rules/dossier.ts';

const lead = { briefings: { lead: {} } };
const note = `[^accord]: [Wire](source:wire) “${signed}”`;
const cited = (sentence: string, quote?: string) => ({
  ...(quote && { articles: { note: `${quote}.` } }),
  briefings: {
    lead: { body: `${sentence}[^accord]\n\n${quote ? `[^accord]: [Note](source:note) “${quote}”` : note}` },
  },
});
const quoting = (quote: string) => ({ events: { accord: { evidence: [{ source: 'wire', quote }] } } });
const entry = (fields: string, body = '') => `---\n${fields}\n---\n\n${body}\n`;

/** A mistake for each rule, small enough to be shown on the rule's page. */
export const examples: Record<string, Literal> = {
  quotation: quoting('signed an accord on cheaper ferries in Lisbon on Tuesday'),
  'quotation-length': quoting('ferries'),
  gaps: quoting('ministers for the sea of [three countries] signed an accord on cleaner ferries'),
  proofs: { frozen: true, files: { 'seeds/wire.proofs': 'A note between the proofs.\n' } },
  'quoted-words': cited('They signed an “accord on steam ferries”.'),
  numbers: {
    figures: {
      ferries: {
        readings: [{ source: 'wire', quote: 'fund of $2 billion for more than 30 new ferries', value: 'more than 40' }],
      },
    },
  },
  derived: {
    briefings: {
      lead: {
        body: 'The fund pays for 40 ferries in all.[^fund]\n\n[^fund]: [Wire](source:wire) “fund of $2 billion for more than 30 new ferries” derived: 30 + 10',
      },
    },
  },
  dates: cited('They signed on 4 March 2026.'),
  weekdays: cited('They signed on Monday, 3 March 2026.'),
  participants: {
    people: { 'kari-lund': { name: 'Kari Lund' } },
    events: { accord: { participants: [{ person: 'kari-lund' }] } },
  },
  misspelt: cited(
    'Kari Lundt announced a fund.',
    'Her colleague Kari Lund of Norway announced a fund of $2 billion for more than 30 new ferries',
  ),
  contradiction: cited(
    'Traffic on the ferries rose by 12 per cent.',
    'Traffic on the ferries of the two ports fell by 12 per cent in a year, the wardens said',
  ),
  direction: cited(
    'They rejected an accord on cleaner ferries in Lisbon.',
    'The council of the two ports approved an accord on cleaner ferries in Lisbon',
  ),
  negation: cited('They have not signed an accord.'),
  hedges: cited(
    'They signed an accord on cleaner ferries.',
    'The ministers may sign an accord on cleaner ferries, they said',
  ),
  scope: cited('All ministers signed an accord.'),
  swapped: cited(
    'The accord has 12 ferries for Norway and 31 for Portugal.',
    'Norway gets 31 ferries, while Portugal gets 12 of them, the accord says',
  ),
  unrelated: cited('A hospital train reached the mountain villages.'),
  unread: {
    ...cited('They signed 12 accords.', 'hamabi akordio sinatu zituzten ministroek Lisboan'),
    sources: { note: { language: 'eu' } },
  },
  names: cited('The accord was signed by Kari Lund.'),
  references: { people: { 'ana-silva': {} }, events: { accord: { participants: [{ person: 'anna-silva' }] } } },
  http: { briefings: { lead: { body: `They signed [an accord](http://accord.example/).[^accord]\n\n${note}` } } },
  uncited: { briefings: { lead: { body: `They signed an accord.[^accord] Both were pleased.\n\n${note}` } } },
  silences: cited('The article does not say who signed it.'),
  budget: { site: { quotationBudget: 0.1 }, ...quoting(signed) },
  unquoted: {
    articles: { note: 'The harbour office closed at noon because of the wind.' },
    events: { accord: { evidence: [{ source: 'note', quote: 'The harbour office closed at noon' }] } },
  },
  ids: { people: { 'ana-silva': {}, 'minister-silva': {} } },
  orphans: { ...lead, people: { 'ana-silva': {} } },
  chronology: { events: { accord: {}, visit: { date: '2026-03-04', before: 'accord' } } },
  future: { briefings: { lead: { date: '2027-04-01' } } },
  'source-text': { texts: { daily: 'Another article, saved under this name by mistake.' } },
  file: { ...lead, files: { 'content/people/Ana Silva.md': entry('name: Ana Silva') } },
  characters: { people: { 'ana-silva': { role: 'Minister \u202Efor the sea' } } },
  yaml: { files: { 'content/people/ana-silva.md': entry('name: Ana Silva\nrole: Minister: for the sea') } },
  schema: {
    files: {
      'content/people/ana-silva.md': entry(`names: Ana Silva\nevidence:\n  - source: wire\n    quote: ${signed}`),
    },
  },
  markup: { briefings: { lead: { body: '<div>They signed.</div>' } } },
  format: { files: { 'content/site.yaml': 'format: 2\ntitle: Ports\n' } },
  citation: { briefings: { lead: { body: `They signed an accord.[^acord]\n\n${note}` } } },
  waiver: {
    events: { accord: { waivers: [{ rule: 'quotation', words: 'signed', reason: 'It was said like this.' }] } },
  },
};
