import { list, number } from './grammar.ts';

/** How the dossier was made, and what its checks prove. */
export const about = {
  title: 'About',
  heading: 'About this dossier',
  description: (site: string) => `How ${site} was made, and what its checks prove.`,
  what: 'What it is',
  method: 'How a claim is checked',
  passages: (least: number, most: number) =>
    `Behind each sentence stands a passage of a source, ${number(least)} to ${number(most)} words long. Press the small number, and the passage opens with the name of its source. Before the site is built, a program looks every passage up in its source. If a single word isn’t there, nothing is published.`,
  seal: 'The articles themselves are not kept here, because they belong to others. What is kept of each is a seal: a number that was worked out from all of its words, and from which none can be read. A quoted passage comes with a proof that it stands in the sealed text, and where. Only somebody who has the article can make such a proof, and anybody can check it without the article.',
  verified: 'The words stand in the source in this order, without a change.',
  edited: (most: number) =>
    `They do, but the editors left words out or put some in brackets. How many are left out stands in the gap; it is never more than ${number(most)} at once, all in one paragraph.`,
  proof: 'What that proves',
  proven:
    'Each quoted word stands in the recorded article, in this order, at this place. To forge a proof, somebody would have to find other words with the same hash (128 bits of SHA-256), which nobody can.',
  recorded:
    'A seal proves what was recorded, not that it was published. Whether the editors recorded the true article can be seen only by who has the article.',
  limits: 'What it doesn’t prove',
  judgement:
    'That a passage stands in a source shows neither who spoke, nor in what context, nor that what was said is true. Whether the sentence in front of a passage sums it up fairly is a human judgement, and so is the choice of what to report.',
  inferred:
    'What no source says and the editors concluded is marked “The editors infer”, with the reason. Where a check was set aside for an entry, the page says so.',
  coverage: 'Coverage',
  caption: 'How well this dossier is sourced',
  citedSentences: 'Sentences of the briefings that are cited',
  verifiedQuotations: 'Quotations verified word for word',
  otherQuotations: 'Quotations shortened by the editors',
  singleSource: 'Facts quoted from one source only',
  ofAll: (part: number, whole: number) => `${number(part)} of ${number(whole)}`,
  ofAllShare: (part: number, whole: number, share: string) => `${number(part)} of ${number(whole)} (${share})`,
  /** Before and after the name of a source. */
  quotedShareOf: ['Share of', 'that is quoted'] as [before: string, after: string],
  atMost: (share: string, budget: string) => `${share} (at most ${budget})`,
  editors: 'Who made it',
  editorNames: (editors: readonly string[]) => `${list(editors)}.`,
  licence: 'Licence and data',
  /** Before, in and after the link to the page of the data. */
  data: [
    'Every record is also there',
    'as data',
    '. The pages set no cookies and ask no other server for anything, and all that they say can be read without scripts.',
  ] as [before: string, link: string, after: string],
};
