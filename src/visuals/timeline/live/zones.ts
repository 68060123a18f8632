import type { ViewState } from '../view-state.ts';
import type { Store } from './scene.ts';

/** The zone by whose clocks all times are; `null`: each by those of its own event, and the axis in UTC. */
export function zoneOf({ hasClocks }: Pick<Store, 'hasClocks'>, { zone }: Pick<ViewState, 'zone'>): string | null {
  if (zone === 'event' || !hasClocks) return null;
  return zone === 'reader' ? Intl.DateTimeFormat().resolvedOptions().timeZone : zone;
}

/** That of the axis. */
export function axisZone(store: Pick<Store, 'hasClocks'>, state: Pick<ViewState, 'zone'>): string {
  return zoneOf(store, state) ?? 'UTC';
}
