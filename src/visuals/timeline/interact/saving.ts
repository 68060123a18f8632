/** An event as a row of a table of its own. */
export interface SavedEvent {
  id: string;
  title: string;
  words: string;
  earliest: number | null;
  latest: number | null;
  inferred: boolean;
  lane: string;
  participants: string[];
  countries: string[];
  sources: string[];
  url: string;
}

/** What turns a view into files and markup; handed in, as visuals know no exports. */
export interface Saving {
  timelineCsv: (events: readonly SavedEvent[]) => string;
  svgFile: (markup: string) => string;
  paintAttributes: (computed: (property: string) => string, isText: boolean) => [string, string][];
  fileName: (title: string, ending: string) => string;
  embedSnippet: (address: string, title: string) => string;
}
