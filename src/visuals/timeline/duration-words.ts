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

const numbers = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** The time between two instants (ms) in words, to the nearest unit: “two months”, “about three weeks”. */
export function durationWords(start: number, end: number): string {
  const duration = end - start;
  const unit = units.find(({ from }) => duration >= from) ?? units[5];
  const count = Math.max(1, Math.round(duration / unit.length));
  const words = `${numbers[count] ?? count} ${unit.name}${count === 1 ? '' : 's'}`;
  return isClose(duration / unit.length, count) ? words : `about ${words}`;
}

/** Whether a reader would not miss an “about”: calendar months and years vary by a few days. */
function isClose(exact: number, rounded: number): boolean {
  return Math.abs(exact - rounded) <= 0.05 * rounded;
}
