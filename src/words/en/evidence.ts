import type { QuotationStatus } from '../../core/evidence/quotation.ts';
import { counted, number } from './grammar.ts';

const statuses: Record<QuotationStatus, string> = {
  verified: 'Verified word for word',
  edited: 'Verified, shortened by the editors',
  missing: 'Not found in the source',
};

/** Quoted passages, and the sources that they are taken from. */
export const evidence = {
  title: 'Evidence',
  notes: 'Notes',
  note: (label: string) => `Source note ${label}`,
  close: 'Close',
  /** Before the sentences. */
  citedBy: 'Cited by',
  showAll: (count: number) => `All ${counted(count, 'note', 'notes')}, with their passages`,
  quoted: (passage: string) => `“${passage}”`,
  leftOut: (count: number) => `[${counted(count, 'word', 'words')} left out]`,
  seeInArticle: 'See it in the article',
  statuses,
  /** Before the words. */
  translation: 'Translation by the editors',
  quotedIn: 'Quoted in',
  /** Leads to a card of a passage or a figure. */
  card: 'Card to embed',
  embed: 'To show this in another page:',
  quotedInRecords: (count: number) => `Quoted in ${counted(count, 'record', 'records')}`,
  untitled: 'Untitled article',
  untitledUnsigned: 'Untitled, unsigned article',
  sourceDescription: (title: string) => `${title}: the passages quoted from it, and what rests on it.`,
  publisher: 'Publisher',
  author: 'Author',
  unsigned: 'Unsigned',
  published: 'Published',
  updated: 'Updated',
  language: 'Language',
  length: 'Length',
  words: (count: number) => counted(count, 'word', 'words'),
  address: 'Address',
  archived: 'Archived',
  readOn: 'Read on',
  rights: 'Rights',
  sourceNote: 'Note',
  notKnown: 'Not known',
  howMuch: 'How much is quoted',
  quotedShare: (quoted: number, all: number, share: string, budget: string) =>
    `${counted(quoted, 'word', 'words')} of ${number(all)}, or ${share}, stand in quotations on this site; the editors allow at most ${budget}.`,
  onlyHere: 'Quoted from this source only',
  aside: (what: string) => `Quoted aside: ${what}`,
  derived: (calculation: string) => `Worked out by the editors: ${calculation}`,
  restsOnIt: 'Rests on it',
  alsoRestsOnIt: 'Also rests on it',
  passages: 'Passages quoted',
  inOrder: 'In the order of the article.',
};
