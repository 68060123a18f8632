import type { RootContent } from 'mdast';
import type { Verdict } from '../evidence/quotation.ts';
import type { Seal } from '../evidence/seal.ts';
import type { Quantity } from '../quantity/quantity.ts';
import type { CalendarDate } from '../time/date.ts';
import type { Reference } from './reference.ts';
import type { CorrectedSentence } from './sentence-id.ts';

/** A quoted passage and what came of looking it up in its source. */
export interface Evidence {
  source: string;
  quote: string;
  passage: Verdict;
  /** What the passage speaks of instead of the matter: it is shown, and bears nothing out. */
  aside?: string;
  /** What the editors worked out of its numbers: “12 + 26”. */
  derived?: string;
  /** The passage in the language of the entry, by the editors. */
  translation?: string;
}

/** A footnote: one or more passages that stand behind the sentence that it follows. */
export interface Citation {
  /** Counted from 1 in the order of first mention. */
  number: number;
  /** The editor's label, as in `[^label]`. */
  label: string;
  evidence: Evidence[];
}

/**
 * How words of a body are meant: a sentence of the editors’, a heading, a row of a table, or words of a source in a
 * block quotation.
 */
export type SentenceForm = 'prose' | 'heading' | 'row' | 'quoted';

interface Sentence {
  form: SentenceForm;
  text: string;
  /** Numbers of the citations that stand in or right behind the sentence. */
  citations: number[];
}

/** Literal attributes only: an attribute without a value is `true`. */
export type ComponentAttributes = Record<string, string | true>;

/**
 * A body in the order of reading: text as a syntax tree (mdast), and components that the page fills in. The tree has no
 * places, comments or definitions; the `identifier` of a footnote marker is the number of its citation.
 */
export type ProsePart =
  | { kind: 'text'; blocks: RootContent[] }
  | { kind: 'component'; name: string; attributes: ComponentAttributes };

export interface Prose {
  parts: ProsePart[];
  citations: Citation[];
  sentences: Sentence[];
  references: Reference[];
  /** Of links that lead to no record: on the web, or within the site. */
  addresses: string[];
}

/** A judgement of the editors that no source states, with its reason. */
export interface Inference {
  /** The field of the record that rests on it, if it is one. */
  field: 'date' | 'place' | 'participants' | null;
  about: string;
  reason: string;
}

/** A finding of a content rule that is set aside in one entry, with the reason that readers are shown. */
export interface Waiver {
  rule: string;
  /** What the rule found: “two”. */
  words: string;
  reason: string;
}

/** A source that doesn't say something, as an editor found who read it. */
export interface Silence {
  source: string;
  /** What it doesn't say; `null` where it says nothing of the matter at all. */
  about: string | null;
  /** The day on which it was last read for it. */
  read: string;
}

/** What was said of a record on a day (`2026-02-04`) after its publication. */
interface DatedNote {
  date: string;
  text: string;
}

/** What became of a record after it was published. */
interface RecordHistory {
  /** What was wrong, and is right now. */
  corrections: (DatedNote & CorrectedSentence)[];
  /** What else changed. */
  changes: DatedNote[];
}

/** What every record has that is written as a Markdown file. */
export interface EntryRecord extends RecordHistory {
  id: string;
  body: Prose;
  waivers: Waiver[];
  inferences?: Inference[];
  silent?: Silence[];
  /** The day from which readers see it; they do at once where there is none. */
  publishOn?: string | undefined;
}

/** Facts about an article and the seal of its text; `null` where the article doesn't say. */
export interface Source extends RecordHistory {
  id: string;
  /** The editors' short name for it, for footnotes. */
  name: string;
  /** What sentences call it, where that isn't its name: “the overview”. */
  inSentences?: string | undefined;
  title: string | null;
  publisher: string | null;
  author: string | null;
  published: string | null;
  updated: string | null;
  language: string;
  url: string | null;
  archivedUrl: string | null;
  accessed: string;
  rights: string;
  /** The largest share of its words that may be quoted, where it isn't that of the site. */
  quotationBudget?: number | undefined;
  /** What a reader should know about this source. */
  note: string | null;
  /** Whether its text is sealed with a random secret as well, without which nothing can be proved. */
  secret?: true | undefined;
  /** Of its text, one for each copy of it that the editors recorded; the first is the usual one. */
  seal: Seal[];
}

/** A sentence in an entry's front matter with the passages behind it. */
export interface Statement {
  text: string;
  evidence: Evidence[];
}

export interface Briefing extends EntryRecord {
  title: string;
  standfirst: string;
  date: string;
  authors: string[];
  sources: string[];
  /** Of its text, where it isn't the dossier's. */
  language: string | null;
  /** The id of the briefing that it is a translation of. */
  translationOf: string | null;
  keyPoints: Statement[];
  /** What the sources tell differently. */
  differences: Statement[];
  draft: boolean;
}

export type Participant =
  | { kind: 'person'; person: string; role: string | null }
  | { kind: 'organisation'; organisation: string; role: string | null }
  /** Somebody whom the sources name by office and country only. */
  | { kind: 'unnamed'; country: string; role: string }
  | { kind: 'delegation'; country: string };

export interface Location {
  name: string;
  country: string | null;
  /** Degrees, WGS 84. */
  latitude: number;
  longitude: number;
}

/** A date as one passage gives it. */
export interface DateReading {
  date: CalendarDate;
  evidence: Evidence;
}

export type RelationKind = 'before' | 'after' | 'during';

/** A place in time that the sources give by another event. */
export interface Relation {
  kind: RelationKind;
  event: string;
}

export interface EventRecord extends EntryRecord {
  title: string;
  /** What other events' dates call it: “the ministerial”. */
  name: string | null;
  kind: string;
  /** `null` where the sources give no date at all, only a relation. */
  date: CalendarDate | null;
  relation: Relation | null;
  location: Location | null;
  participants: Participant[];
  /** Whether the first participant met the others, and nobody says that these met each other. */
  oneWithEach: boolean;
  initiatives: string[];
  evidence: Evidence[];
  /** The dates that single passages give, where the editors noted them. */
  dateReadings: DateReading[];
  inferences: Inference[];
}

export interface Person extends EntryRecord {
  name: string;
  country: string | null;
  /** The office, in the sources' words. */
  role: string | null;
  evidence: Evidence[];
}

/** A ministry, a court, a company, a team, a bloc: who acts as a body. */
export interface Organisation extends EntryRecord {
  name: string;
  /** What the sources call it in short: NATO. */
  short: string | null;
  /** What it is, in a word or two: ministry, court, company. */
  type: string | null;
  country: string | null;
  evidence: Evidence[];
}

export interface Initiative extends EntryRecord {
  title: string;
  summary: string;
  /** Countries, people and organisations whose undertaking it is, so far as the sources say. */
  countries: string[];
  people: string[];
  organisations: string[];
  evidence: Evidence[];
  inferences: Inference[];
}

/** One value of a figure, as one passage gives it. */
interface Reading {
  /** In the editors' words: “more than 50”, “$12 billion”. */
  text: string;
  value: Quantity;
  evidence: Evidence;
}

export interface Figure extends EntryRecord {
  title: string;
  /** What is counted or measured, in the plural: “countries”. */
  unit: string;
  readings: Reading[];
  events: string[];
  initiatives: string[];
  inferences: Inference[];
}

/** The record of each kind. */
export interface RecordOf {
  briefing: Briefing;
  event: EventRecord;
  person: Person;
  organisation: Organisation;
  initiative: Initiative;
  figure: Figure;
  source: Source;
}
