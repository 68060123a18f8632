import type { Scene } from './scene.ts';
import { axisZone } from './zone.ts';

/** Ms from which a view says its days alone. */
const long = 4 * 24 * 3600 * 1000;

/** Writes a side of a view of so many ms: with hours where that is short. */
export function sideFormat(scene: Scene, duration: number): Intl.DateTimeFormat {
  return formatOf(scene, { dateStyle: 'long', ...(duration < long && hours) });
}

/** From when to when the view goes. A view that ends at midnight ends with the day before. */
export function spanWords(scene: Scene): string {
  const { from, to } = scene.state;
  const isLong = from === null || to === null || to - from >= long;
  const isByDay = isLong || (isMidnight(scene, from) && isMidnight(scene, to));
  const format = formatOf(scene, { dateStyle: 'medium', ...(!isByDay && hours) });
  const last = to === null || !isByDay ? to : to - 1;
  if (from === null) return `to ${format.format(last ?? 0)}`;
  return last === null ? `from ${format.format(from)}` : format.formatRange(from, last);
}

const hours = { timeStyle: 'short' } as const;

function isMidnight(scene: Scene, time: number): boolean {
  return formatOf(scene, { timeStyle: 'short', hourCycle: 'h23' }).format(time).startsWith('00:00');
}

function formatOf(scene: Scene, style: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(scene.element.dataset['locale'], { ...style, timeZone: axisZone(scene) });
}
