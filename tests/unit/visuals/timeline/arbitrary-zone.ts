import fc from 'fast-check';

const hour = 3600 * 1000;

/** Zones of all kinds: far offsets, halves and quarters of an hour, clocks changed at midnight or by half an hour. */
const zones = [
  'UTC',
  'Africa/Cairo',
  'America/Havana',
  'America/New_York',
  'America/Santiago',
  'America/St_Johns',
  'Asia/Beirut',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Tehran',
  'Atlantic/Azores',
  'Australia/Lord_Howe',
  'Europe/Berlin',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  '+05:30',
  '-09:30',
];

export const arbitraryZone = fc.constantFrom(...zones);

/** Ms of an hour in UTC, at changes of the clock as often as between them. */
export const arbitraryHour = fc.oneof(
  fc.integer({ min: Date.UTC(1995, 0, 1) / hour, max: Date.UTC(2027, 0, 1) / hour }).map((hours) => hours * hour),
  fc
    .tuple(
      fc.constantFrom(
        Date.UTC(2026, 2, 29),
        Date.UTC(2026, 9, 25),
        Date.UTC(2026, 2, 8),
        Date.UTC(2026, 10, 1),
        Date.UTC(2026, 3, 5),
        Date.UTC(2026, 8, 6),
        Date.UTC(2011, 11, 30),
      ),
      fc.integer({ min: -48, max: 48 }),
    )
    .map(([change, hours]) => change + hours * hour),
);

/** `2026-02-04 09:30` by the zone's clocks, as they are told by the browser. */
export function clockIn(zone: string, time: number): string {
  return new Date(time).toLocaleString('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
}
