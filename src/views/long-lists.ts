import { rememberedOf } from '../core/remembered.ts';
import { parseDate } from '../core/time/date.ts';
import { dateWords } from '../core/time/date-words.ts';
import type { Catalogue } from './catalogue.ts';
import type { ComparisonView } from './comparison.ts';
import type { EntryGroup, EntryView } from './entries.ts';
import type { EventRow } from './event-rows.ts';
import { type FrameView, frameOf } from './frame.ts';
import { type LinkView, linkTo } from './link.ts';
import type { MeetingGroupView } from './meetings.ts';
import { initialOf, type Part, partsOf, tooLong } from './parts.ts';
import type { QuotedView } from './passages.ts';
import { sentenceCase } from './words.ts';

/** What a part of a long list shows. */
type PartContent =
  | { kind: 'entries'; entries: EntryView[] }
  | { kind: 'meetings'; groups: MeetingGroupView[] }
  | { kind: 'passages'; passages: QuotedView[] }
  | { kind: 'comparisons'; comparisons: ComparisonView[] }
  | { kind: 'events'; rows: EventRow[] };

/** A page with a part of a list that is too long for the page it belongs to. */
export interface PartPage {
  /** As in its address, below the site's base and without slashes at its ends. */
  path: string;
  frame: FrameView;
  title: string;
  /** How much there is of it. */
  lead: string;
  content: PartContent;
  previous: LinkView | null;
  next: LinkView | null;
}

/** A page that is made whenever it is asked for, since all of a large site's would take much memory; its parts are kept. */
export interface PageOnUse<Page> {
  id: string;
  page: () => Page;
  parts: () => PartPage[];
}

export function pageOnUse<Page extends { continued: PartPage[] }>(id: string, make: () => Page): PageOnUse<Page> {
  let parts: PartPage[] | null = null;
  const page = () => {
    const made = make();
    parts = made.continued;
    return made;
  };
  return { id, page, parts: () => parts ?? page().continued };
}

/** A list of a page, which gets pages of its own where it is too long. */
export interface LongList {
  /** `null` where the page has this list alone, and its title says what is listed. */
  title: string | null;
  /** About how many bytes of HTML it takes on the page. */
  weight: number;
  parts: () => (Omit<Part<unknown>, 'rows'> & { count: number; content: PartContent })[];
}

/** The most bytes of the lists of a page, so that with all else it has no more than 300,000. */
const mostBytes = 150_000;

/**
 * The lists that leave a page because together they are too long for it: in their place links to their parts, by the
 * name of the list, which stands in the addresses too; and the pages with the parts.
 */
export function spread(
  catalogue: Catalogue,
  owner: LinkView,
  lists: Readonly<Record<string, LongList>>,
  most: number = mostBytes,
): { moved: Partial<Record<string, EntryView[]>>; pages: PartPage[] } {
  const weights = Object.fromEntries(Object.entries(lists).map(([name, { weight }]) => [name, weight]));
  const long = tooLong(weights, most);
  const spreads = Object.entries(lists)
    .filter(([name]) => long.has(name))
    .map(([name, list]) => ({ name, ...spreadList(catalogue, owner, name, list) }));
  return {
    moved: Object.fromEntries(spreads.map(({ name, links }) => [name, links])),
    pages: spreads.flatMap(({ pages }) => pages),
  };
}

function spreadList(catalogue: Catalogue, owner: LinkView, name: string, { title, parts }: LongList) {
  const { words } = catalogue;
  const all = parts().map(({ id, label, ...part }) => {
    return { ...part, link: { text: label, href: `${owner.href}${name}/${encodeURIComponent(id)}/` } };
  });
  const links = all.map(({ link, count }): EntryView => {
    return { link, detail: words.lists.entries(count), lane: null };
  });
  const pages = all.map(({ link, count, content }, at): PartPage => {
    const heading = words.parts.title(owner.text, title, link.text);
    const lead = words.parts.lead(count, at + 1, all.length);
    return {
      path: decodeURI(link.href.slice(catalogue.base.length, -1)),
      frame: partFrame(catalogue, owner, link.href, heading, lead),
      title: heading,
      lead,
      content,
      previous: all[at - 1]?.link ?? null,
      next: all[at + 1]?.link ?? null,
    };
  });
  return { links, pages };
}

function partFrame(catalogue: Catalogue, owner: LinkView, href: string, title: string, description: string): FrameView {
  const path = href.slice(catalogue.base.length);
  const frame = frameOf(catalogue, { title, description, path, section: path.slice(0, path.indexOf('/')) });
  const isSection = frame.crumbs.some((crumb) => crumb.href === owner.href);
  return isSection ? frame : { ...frame, crumbs: [...frame.crumbs, owner] };
}

/** Events go by their years, other records by their first letters where these are in order, else by number. */
export function entryList(catalogue: Catalogue, title: string | null, entries: readonly EntryView[]): LongList {
  const { words } = catalogue;
  const years = yearsByAddress(catalogue);
  const isEvents = entries.every(({ link }) => years.has(link.href));
  const letter = ({ link }: EntryView) => initialOf(link.text, catalogue.language, words.parts.noLetter);
  const isByName = entries.every(({ link }, at) => {
    const before = entries[at - 1];
    return !before || before.link.text.localeCompare(link.text, catalogue.language) <= 0;
  });
  const year = ({ link }: EntryView) => years.get(link.href) ?? { id: undated, label: words.parts.undated };
  const groupOf = isEvents ? year : isByName ? letter : undefined;
  return longList(catalogue, title, entries, {
    html: 1,
    row: 120,
    groupOf,
    contentOf: (rows) => ({ kind: 'entries', entries: rows }),
  });
}

/** Entries under a heading. */
type Group = Pick<EntryGroup, 'id' | 'heading' | 'entries'>;

/** The lists of some groups, by names that begin with `name`. */
export function groupLists(
  catalogue: Catalogue,
  name: string,
  title: string | null,
  groups: readonly Group[],
): Record<string, LongList> {
  return Object.fromEntries(
    groups.map(({ id, heading, entries }) => [
      `${name}-${id}`,
      entryList(catalogue, title === null ? heading : catalogue.words.parts.group(title, heading), entries),
    ]),
  );
}

/** The groups with links to their parts where they are too long. */
export function shownGroups<Some extends Group>(
  name: string,
  groups: readonly Some[],
  moved: Partial<Record<string, EntryView[]>>,
): Some[] {
  return groups.map((group) => ({ ...group, entries: moved[`${name}-${group.id}`] ?? group.entries }));
}

/** A picture goes with them where they stay on their page. */
export function meetingList(catalogue: Catalogue, title: string, groups: readonly MeetingGroupView[]): LongList {
  const rows = groups.flatMap(({ party, rows: own }) => own.map((row) => ({ party, row })));
  const list = longList(catalogue, title, rows, {
    html: 2,
    row: 0,
    contentOf: (some) => ({
      kind: 'meetings',
      groups: [...Map.groupBy(some, ({ party }) => party).entries()].map(([party, own]) => ({
        party,
        rows: own.map(({ row }) => row),
      })),
    }),
  });
  return { ...list, weight: list.weight * 3 };
}

export function passageList(catalogue: Catalogue, title: string, passages: readonly QuotedView[]): LongList {
  return longList(catalogue, title, passages, {
    html: 2,
    row: 200,
    contentOf: (rows) => ({ kind: 'passages', passages: rows }),
  });
}

export function comparisonList(catalogue: Catalogue, title: string, comparisons: readonly ComparisonView[]): LongList {
  return longList(catalogue, title, comparisons, {
    html: 2,
    row: 500,
    contentOf: (rows) => ({ kind: 'comparisons', comparisons: rows }),
  });
}

export function eventList(catalogue: Catalogue, title: string | null, rows: readonly EventRow[]): LongList {
  return longList(catalogue, title, rows, { html: 1, row: 130, contentOf: (some) => ({ kind: 'events', rows: some }) });
}

interface Shape<Row> {
  /** Bytes of HTML for each byte of a row's data, and for each row. */
  html: number;
  row: number;
  groupOf?: ((row: Row) => { id: string; label: string }) | undefined;
  contentOf: (rows: Row[]) => PartContent;
}

function longList<Row>({ words }: Catalogue, title: string | null, rows: readonly Row[], shape: Shape<Row>): LongList {
  const { html, row, groupOf, contentOf } = shape;
  const weigh = (one: Row) => encoder.encode(JSON.stringify(one)).length * html + row;
  return {
    title,
    weight: rows.reduce((sum, one) => sum + weigh(one), 0),
    parts: () =>
      partsOf(rows, { weigh, most: mostBytes, groupOf, words: words.parts }).map(({ id, label, rows: own }) => {
        return { id, label, count: own.length, content: contentOf(own) };
      }),
  };
}

const encoder = new TextEncoder();
const undated = 'undated';

/** The year in which each event begins, or by which it was, by the address of its page. */
const yearsByAddress = rememberedOf((catalogue: Catalogue) => {
  const entries = [...catalogue.events.keys()].map((id): [string, { id: string; label: string }] => {
    const when = catalogue.when.get(id);
    const time = when?.earliest ?? when?.latest ?? null;
    return [
      linkTo(catalogue, { kind: 'event', id }).href,
      time === null ? { id: undated, label: catalogue.words.parts.undated } : yearOf(time, catalogue.language),
    ];
  });
  return new Map(entries);
});

export function yearOf(time: number, language: string): { id: string; label: string } {
  const year = new Date(time).getUTCFullYear();
  const id = `${year < 0 ? '-' : ''}${Math.abs(year).toString().padStart(4, '0')}`;
  const date = parseDate(id);
  return { id, label: date ? sentenceCase(dateWords(date, language)) : id };
}
