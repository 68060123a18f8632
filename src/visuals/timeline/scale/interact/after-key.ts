import { countBelow, type LaneIndex } from '../lane-index.ts';
import type { LargeScene } from './scene.ts';

type Here = Pick<LargeScene, 'selection' | 'goal' | 'store' | 'view'>;

/** The event that a key leads to; `null` for a key that leads nowhere, or where there are no events. */
export function placeAfterKey({ selection, goal, store, view }: Here, key: string): number | null {
  const { events, lanes } = selection;
  if (events.length === 0) return null;
  const at = Math.min(countBelow(events, goal ?? 0), events.length - 1);
  const { start, lane } = store.columns;
  const startsBefore = (time: number) => countBelow(events, countBelow(start, time));
  switch (key) {
    case 'ArrowRight':
      return events[Math.min(at + 1, events.length - 1)] ?? null;
    case 'ArrowLeft':
      return events[Math.max(at - 1, 0)] ?? null;
    case 'ArrowDown':
    case 'ArrowUp':
      return neighbourInLanes(lanes, lane[goal ?? 0] ?? 0, goal ?? 0, key === 'ArrowDown' ? 1 : -1);
    case 'Home':
      return events[Math.min(startsBefore(view.from), events.length - 1)] ?? null;
    case 'End':
      return events[Math.max(0, startsBefore(view.to) - 1)] ?? null;
    default:
      return null;
  }
}

/** The next event of the lane, or the first of the lane below; likewise upwards. */
function neighbourInLanes(lanes: LaneIndex[], lane: number, current: number, by: 1 | -1): number {
  const own = lanes[lane]?.events ?? new Uint32Array();
  const next = own[countBelow(own, current) + by];
  if (next !== undefined) return next;
  for (let other = lane + by; other >= 0 && other < lanes.length; other += by) {
    const events = lanes[other]?.events;
    if (events && events.length > 0) return (by > 0 ? events[0] : events.at(-1)) ?? current;
  }
  return current;
}

/** The event at which somebody who comes to the drawing starts: the current one, if it is in view. */
export function startPlace(scene: LargeScene): number | null {
  const { current, view, store } = scene;
  const time = store.columns.start[current ?? -1];
  return time !== undefined && time >= view.from && time <= view.to ? current : placeAfterKey(scene, 'Home');
}
