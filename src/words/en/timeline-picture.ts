import { counted, number } from './grammar.ts';

const day = 24 * 3600 * 1000;

/** Units in ms, and the shortest duration that is said in them. */
const units = [
  { name: 'year', length: 365.2425 * day, from: 700 * day },
  { name: 'month', length: 30.436875 * day, from: 45 * day },
  { name: 'week', length: 7 * day, from: 14 * day },
  { name: 'day', length: day, from: 1.5 * day },
  { name: 'hour', length: day / 24, from: day / 24 },
  { name: 'minute', length: day / 1440, from: 0 },
] as const;

const numbers = 'no,one,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve'.split(',');

/** So many ms to the nearest unit: “two months”, “about three weeks”. Nobody misses an “about” within a twentieth. */
function duration(ms: number): string {
  const unit = units.find(({ from }) => ms >= from) ?? units[5];
  const exact = ms / unit.length;
  const count = Math.max(1, Math.round(exact));
  const words = `${numbers[count] ?? count} ${unit.name}${count === 1 ? '' : 's'}`;
  return Math.abs(exact - count) <= 0.05 * count ? words : `about ${words}`;
}

const events = (count: number) => counted(count, 'event', 'events');

/** What the picture of a timeline says, and the list beside it. */
export const timelinePicture = {
  events,
  duration,
  later: (ms: number) => `${duration(ms)} later`,
  density: {
    whole: (count: number, range: string, bar: number, most: number) =>
      `${events(count)}, ${range}. A bar stands for ${duration(bar)}; the highest is ${events(most)}.`,
    begin: (count: number) => `${number(count)} begin`,
    beginByBar: (count: number, bar: number, most: number) =>
      `${number(count)} begin, a bar for ${duration(bar)}: up to ${number(most)}`,
    longer: (count: number, others: number) => `${events(count)}, and ${number(others)} that may reach into view`,
  },
};
