import { remembered } from '../remembered.ts';

/** Whether `zone` is an IANA time zone or an offset such as `+05:30`. */
export function isZone(zone: string): boolean {
  try {
    return Boolean(zoneFormat(zone));
  } catch {
    return false;
  }
}

const zoneFormat = remembered((zone) => new Intl.DateTimeFormat('en-US', { timeZone: zone }));
