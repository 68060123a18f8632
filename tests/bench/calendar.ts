import type { RelationKind } from '../../src/core/model/record.ts';

/** An event's place in time as its front matter gives it. */
export interface PlannedDate {
  edtf: string | null;
  /** The clock and its zone, for a day. */
  time?: string;
  zone?: string;
  /** To the summit of the same round. */
  relation?: RelationKind;
}

/** What happens in a round of talks around a summit. */
export type Role = 'summit' | 'announcement' | 'agreement' | 'publication' | 'meeting';

const day = 24 * 3600 * 1000;

/**
 * How a round's event is dated, around the summit on the day that begins at `summit` (ms UTC). Rounds take turns
 * through all that EDTF and relations can say; the first, `turn` 0, is dated like most dossiers are.
 */
export function plannedDate(role: Role, summit: number, turn: number): PlannedDate {
  const kinds = dates[role](summit, turn);
  return kinds[turn % kinds.length] ?? { edtf: dayText(summit) };
}

type Dates = (summit: number, turn: number) => PlannedDate[];

const dates: Record<Role, Dates> = {
  summit: (at) => [
    { edtf: dayText(at), time: '09:30', zone: 'America/New_York' },
    { edtf: `${dayText(at)}/${dayText(at + day)}` },
    { edtf: dayText(at) },
    { edtf: `${dayText(at)}T08:00Z` },
  ],
  announcement: (at) => [
    { edtf: monthText(at - 100 * day) },
    { edtf: `${monthText(at - 70 * day)}~` },
    { edtf: seasonText(at - 120 * day) },
    { edtf: yearText(at - 200 * day) },
    { edtf: `${dayText(at - 20 * day)}/..` },
    { edtf: `${monthText(at - 60 * day)}?` },
    { edtf: `${monthText(at - 90 * day)}/${monthText(at - 40 * day)}` },
    { edtf: dayText(at - 33 * day) },
  ],
  agreement: (at) => [
    { edtf: `/${dayText(at)}`, relation: 'before' },
    { edtf: null, relation: 'before' },
    { edtf: `[${dayText(at - 9 * day)},${dayText(at - 7 * day)}]` },
    { edtf: `../${dayText(at + 3 * day)}` },
    { edtf: `${dayText(at - 5 * day)}%` },
  ],
  publication: (at) => [
    { edtf: dayText(at - 30 * day) },
    { edtf: `${dayText(at + 2 * day)}?` },
    { edtf: `{${dayText(at + day)},${dayText(at + 3 * day)}}` },
    { edtf: null, relation: 'after' },
    { edtf: `${dayText(at + 4 * day)}/` },
  ],
  meeting: (at, turn) => {
    const own = at + ((turn % 3) - 1) * day;
    const hour = String(8 + (turn % 9)).padStart(2, '0');
    return [
      { edtf: dayText(own) },
      { edtf: dayText(own), time: `${hour}:30`, zone: 'Europe/Vienna' },
      { edtf: dayText(own) },
      { edtf: dayText(own), time: `${hour}:00`, zone: 'Asia/Tokyo' },
      { edtf: dayText(at - day), relation: 'before' },
      { edtf: `${dayText(own)}~` },
      { edtf: null, relation: 'during' },
      { edtf: `${dayText(own)}/${dayText(own + 2 * day)}` },
      { edtf: dayText(own) },
    ];
  },
};

function dayText(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function monthText(time: number): string {
  return dayText(time).slice(0, 7);
}

function yearText(time: number): string {
  return dayText(time).slice(0, 4);
}

/** A season of the northern calendar. */
function seasonText(time: number): string {
  return `${yearText(time)}-${21 + Math.floor(new Date(time).getUTCMonth() / 3)}`;
}
