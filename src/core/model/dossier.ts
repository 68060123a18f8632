import type { RecordOf } from './record.ts';
import { type Folders, folderOf, type RecordKind } from './reference.ts';
import type { Theme } from './theme.ts';

/** A row of the timeline: the kinds of event that share it. */
interface Lane {
  id: string;
  title: string;
  kinds: string[];
  /** Whether those who take part in such an event have met each other. */
  meetings: boolean;
}

/** What `content/site.yaml` says of the whole. */
export interface Site {
  title: string;
  description: string;
  language: string;
  /** Where the site will stand, with its path, or `null` while nobody knows. */
  url: string | null;
  /** Where readers report mistakes: a mail address or a web address; `null` where nobody is to be written to. */
  reports: string | null;
  /** The briefing that the home page opens with. */
  lead: string | null;
  lanes: Lane[];
  /** The largest share of a source's words that the site may quote, between 0 and 1. */
  quotationBudget: number;
  /** Who made the dossier, for the foot of each page. */
  editors: string[];
  /** On what terms the summaries may be used; `null`: nothing is said. */
  licence: string | null;
  about: string;
  /** Words of the interface that this dossier says otherwise, by their names. */
  words?: Readonly<Record<string, string>> | undefined;
  /** Colours of its own. */
  theme?: Theme | undefined;
}

/** The records of each kind, under the name of its folder. */
export type RecordLists = { [Kind in RecordKind as Folders[Kind]]: RecordOf[Kind][] };

/** The whole content after loading: plain data that every page, visual and export is made from. */
export interface Dossier extends RecordLists {
  site: Site;
}

export function recordsOf<Kind extends RecordKind>(dossier: RecordLists, kind: Kind): readonly RecordOf[Kind][] {
  return dossier[folderOf(kind)] as readonly unknown[] as RecordOf[Kind][];
}
