import { list, number } from './grammar.ts';

/** How the dossier was made, and what its checks prove. */
export const about = {
  title: 'About',
  heading: 'About this dossier',
  description: (site: string) => `How ${site} was made, and what its checks prove.`,
  what: 'What it is',
  method: 'How a claim is checked',
  passages: (least: number, most: number) =>
    `Behind each sentence stands a passage of a source, ${number(least)} to ${number(most)} words long as a rule. Press the small number, and the passage opens with the name of its source. Before the site is built, a program looks every passage up in its source. If a single word isn’t there, nothing is published.`,
  fingerprint:
    'The articles themselves are not kept here, because they belong to others. What is kept of each is a fingerprint: one hexadecimal digit for every three words in a row. The text can’t be read back from it in practice, but a quotation can be held against it.',
  verified: 'The words stand in the source in this order, without a change.',
  edited: 'They do, but the editors left words out (…) or put some in brackets.',
  unverifiable: (words: number) => `A piece has fewer than ${number(words)} words and could match by chance.`,
  proof: 'What that proves',
  measured: `It catches invented quotations and most altered ones. Measured on articles of about ${number(900)} words:`,
  falsePasses: [
    `an invented quotation of eight words passes about once in ${number(18_000)} times;`,
    'one with a word changed well inside it passes in about 0.03% of cases;',
    'with the first or the last word changed, in about 6%; over all words, in about 2%.',
  ],
  limits: 'What it doesn’t prove',
  judgement:
    'That a passage stands in a source shows neither who spoke, nor in what context, nor that what was said is true. Whether the sentence in front of a passage sums it up fairly is a human judgement, and so is the choice of what to report. The fingerprint is no encryption: somebody with a good guess at the text could confirm it.',
  inferred:
    'What no source says and the editors concluded is marked “The editors infer”, with the reason. Where a check was set aside for an entry, the page says so.',
  coverage: 'Coverage',
  caption: 'How well this dossier is sourced',
  citedSentences: 'Sentences of the briefings that are cited',
  verifiedQuotations: 'Quotations verified word for word',
  otherQuotations: 'Quotations shortened or too short to verify',
  singleSource: 'Facts that rest on one source only',
  ofAll: (part: number, whole: number) => `${number(part)} of ${number(whole)}`,
  ofAllShare: (part: number, whole: number, share: string) => `${number(part)} of ${number(whole)} (${share})`,
  both: (first: number, second: number) => `${number(first)} and ${number(second)}`,
  /** Before and after the name of a source. */
  quotedShareOf: ['Share of', 'that is quoted'] as [before: string, after: string],
  atMost: (share: string, budget: string) => `${share} (at most ${budget})`,
  editors: 'Who made it',
  editorNames: (editors: readonly string[]) => `${list(editors)}.`,
  licence: 'Licence and data',
  /** Before, in and after the link to the data. */
  data: [
    'Every record is also there',
    'as data (JSON)',
    '. The pages set no cookies and ask no other server for anything, and all that they say can be read without scripts.',
  ] as [before: string, link: string, after: string],
};
