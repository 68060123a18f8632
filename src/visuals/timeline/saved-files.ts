import { csv } from '../../core/csv.ts';

/** An event as a row of the saved table has it. */
export interface SavedEvent {
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
export function timelineCsv(rows: readonly SavedEvent[]): string {
  return csv([header, ...rows.map(cells)]);
}

function cells({ id, title, words, earliest, latest, inferred, ...row }: SavedEvent): string[] {
  const lists = [row.participants, row.countries, row.sources].map((names) => names.join('; '));
  return [id, title, words, timeText(earliest), timeText(latest), inferred ? 'yes' : 'no', row.lane, ...lists, row.url];
}

function timeText(time: number | null): string {
  return time === null ? '' : new Date(time).toISOString().replace(':00.000Z', 'Z');
}

/** Properties of a style sheet that are attributes in SVG, with the value that needs no attribute. */
const properties: Record<string, string> = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linejoin': 'miter',
  'stroke-linecap': 'butt',
  'stroke-opacity': '1',
  opacity: '1',
  'paint-order': 'normal',
};

const textProperties: Record<string, string> = {
  'font-family': '',
  'font-size': '',
  'font-weight': '400',
  'letter-spacing': 'normal',
};

/** The attributes that paint an element as a style sheet does, from its computed style; texts have more of them. */
export function paintAttributes(computed: (property: string) => string, isText: boolean): [string, string][] {
  const all = isText ? { ...properties, ...textProperties } : properties;
  return Object.entries(all)
    .map(([name, usual]): [string, string, string] => [name, computed(name), usual])
    .filter(([, value, usual]) => value !== '' && value !== usual)
    .map(([name, value]) => [name, value]);
}

/** A file of its own: `markup` is one `svg` element with its namespace, of characters that XML allows. */
export function svgFile(markup: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${markup}\n`;
}

/** A name for a file from a title: “Timeline of all events” gives `timeline-of-all-events.svg`. */
export function fileName(title: string, ending: string): string {
  const name = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return `${[...name].slice(0, 60).join('') || 'timeline'}.${ending}`;
}
