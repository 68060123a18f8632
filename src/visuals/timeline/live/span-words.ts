import { dayLength } from '../../../core/time/calendar.ts';
import type { TimeWindow } from '../view.ts';
import { axisZone, type Scene } from './scene.ts';

/** Ms from which a view says its days alone. */
const long = 4 * dayLength;

const hours = { timeStyle: 'short' } as const;

/** Writes a side of a view of so many ms: with hours where that is short. */
export function sideFormat(language: string, zone: string, duration: number): Intl.DateTimeFormat {
  return formatOf(language, zone, { dateStyle: 'long', ...(duration < long && hours) });
}

/** From when to when the view goes. A view that ends at midnight ends with the day before. */
export function spanWords({ store, state, voice: { tools } }: Scene): string {
  const { from, to }: TimeWindow = state;
  const zone = axisZone(store, state);
  const write = (style: Intl.DateTimeFormatOptions) => formatOf(store.language, zone, style);
  const clock = write({ timeStyle: 'short', hourCycle: 'h23' });
  const isMidnight = (time: number) => clock.format(time).startsWith('00:00');
  const isByDay =
    !store.hasClocks || from === null || to === null || to - from >= long || (isMidnight(from) && isMidnight(to));
  const format = write({ dateStyle: 'medium', ...(!isByDay && hours) });
  const last = to === null || !isByDay ? to : to - 1;
  if (from === null) return tools.until(format.format(last ?? 0));
  return last === null ? tools.from(format.format(from)) : format.formatRange(from, last);
}

function formatOf(language: string, timeZone: string, style: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat([language === 'en' ? 'en-GB' : language, 'en-GB'], {
    ...style,
    timeZone,
    calendar: 'gregory',
  });
}
