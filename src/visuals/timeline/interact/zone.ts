import type { TimelineData, TimelineDatum } from '../data.ts';
import { placedInZone } from '../zone-when.ts';
import { eventInZone } from '../zone-words.ts';
import type { Scene } from './scene.ts';

/** Whether a time of the clock is known of any event, so that zones differ. */
export function hasClocks({ data }: Pick<Scene, 'data'>): boolean {
  return data.events.some(({ clock, when }) => clock !== undefined || when.moments !== undefined);
}

/** The zone by whose clocks all times are; `null`: each by those of its own event, and the axis in UTC. */
export function zoneOf({ data, state }: Pick<Scene, 'data' | 'state'>): string | null {
  if (state.zone === 'event' || !hasClocks({ data })) return null;
  return state.zone === 'reader' ? Intl.DateTimeFormat().resolvedOptions().timeZone : state.zone;
}

/** That of the axis. */
export function axisZone(scene: Pick<Scene, 'data' | 'state'>): string {
  return zoneOf(scene) ?? 'UTC';
}

/** The events at their places in time and in the words of the zone. */
export function eventsInZone({ events, language }: TimelineData, zone: string | null): TimelineDatum[] {
  return events.map((event) => placedInZone(eventInZone(event, zone, language), zone));
}
