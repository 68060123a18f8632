import { csv } from './csv.ts';

/** An event as the timeline's data file has it. */
export interface TimelineRow {
  id: string;
  title: string;
  /** The date in words. */
  words: string;
  /** The first moment that is possible, and the first that is too late, in ms UTC; `null` where none is known. */
  earliest: number | null;
  latest: number | null;
  inferred: boolean;
  lane: string;
  participants: string[];
  countries: string[];
  sources: string[];
  url: string;
}

const header = 'id,title,date,earliest,before,inferred,lane,participants,countries,sources,url'.split(',');

/** One row an event, with several names in a cell parted by semicolons; `before` is the first moment too late. */
export function timelineCsv(rows: readonly TimelineRow[]): string {
  return csv([header, ...rows.map(cells)]);
}

function cells({ id, title, words, earliest, latest, inferred, ...row }: TimelineRow): string[] {
  const lists = [row.participants, row.countries, row.sources].map((names) => names.join('; '));
  return [id, title, words, timeText(earliest), timeText(latest), inferred ? 'yes' : 'no', row.lane, ...lists, row.url];
}

function timeText(time: number | null): string {
  return time === null ? '' : new Date(time).toISOString().replace(':00.000Z', 'Z');
}
