import { zoneName } from '../../core/time/zone.ts';
import type { TickUnit } from './tick-units.ts';

/** The language of texts, a BCP 47 tag, and the zone by whose clocks they are. */
interface Speech {
  locale: string;
  zone: string;
}

/** Each of the times (ms) in one form. */
export function formatted(
  times: number[],
  form: Intl.DateTimeFormatOptions | undefined,
  { locale, zone }: Speech,
): string[] {
  const format = new Intl.DateTimeFormat(locale, { ...form, timeZone: zone });
  return times.map((time) => format.format(time));
}

/**
 * What the labels of a unit leave out, for each of its forms. Beside hours it says whose they are; the last form has
 * the offset of a zone in place of a name that may have no room.
 */
export function contextsOf({ contexts, isClock }: TickUnit, times: number[], speech: Speech): string[][] {
  const texts = contexts.map((form) => formatted(times, form, speech));
  if (!isClock) return texts;
  const named = texts.map((form) => form.map((text) => `${text} ${zoneName(speech.zone)}`));
  if (speech.zone === 'UTC') return named;
  return [...named, formatted(times, { ...contexts.at(-1), timeZoneName: 'shortOffset' }, speech)];
}
