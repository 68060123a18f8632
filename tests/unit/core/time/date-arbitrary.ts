import fc from 'fast-check';

const digits = (length: number, max: number) => (value: number) => String(value % (max + 1)).padStart(length, '0');
const year = fc.integer({ min: 1, max: 9999 }).map(digits(4, 9999));
const month = fc.integer({ min: 1, max: 12 }).map(digits(2, 12));
const day = fc.integer({ min: 1, max: 31 }).map(digits(2, 31));
const clock = fc.tuple(
  fc.integer({ min: 0, max: 23 }),
  fc.integer({ min: 0, max: 59 }),
  fc.constantFrom('Z', '+05:30', '-08:00'),
);
const season = fc.constantFrom('21', '22', '23', '24', '33', '36', '40', '41');
const qualifier = fc.constantFrom('', '', '?', '~', '%');

const timed = fc
  .tuple(year, month, day, clock)
  .map(([y, m, d, [hour, minute, zone]]) => `${y}-${m}-${d}T${digits(2, 23)(hour)}:${digits(2, 59)(minute)}${zone}`);

const single = fc.oneof(
  fc.tuple(year, qualifier).map((parts) => parts.join('')),
  fc.tuple(year, fc.oneof(month, season), qualifier).map(([y, m, q]) => `${y}-${m}${q}`),
  fc.tuple(year, month, day, qualifier).map(([y, m, d, q]) => `${y}-${m}-${d}${q}`),
  timed,
);

const endpoint = fc.oneof({ weight: 4, arbitrary: single }, { weight: 1, arbitrary: fc.constantFrom('', '..') });
const interval = fc.tuple(endpoint, endpoint).map((ends) => ends.join('/'));
const range = fc.tuple(single, single).map((ends) => ends.join('..'));
const members = fc.array(fc.oneof(single, range), { minLength: 1, maxLength: 4 }).map((texts) => texts.join(','));

const set = fc.oneof(
  members.map((texts) => `[${texts}]`),
  members.map((texts) => `{${texts}}`),
  single.map((text) => `[..${text}]`),
  single.map((text) => `[${text}..]`),
);

/** EDTF such as Readout takes, and now and then a day or an order that there isn't. */
export const expressions: fc.Arbitrary<string> = fc.oneof(single, interval, set);
