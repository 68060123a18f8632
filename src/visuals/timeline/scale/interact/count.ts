import { type LargeScene, part } from './scene.ts';

/** Says how many events are chosen. */
export function showCount(scene: LargeScene): void {
  const { selection, store, numbers } = scene;
  const all = numbers.format(store.columns.count);
  const words =
    selection.events.length < store.columns.count
      ? `${numbers.format(selection.events.length)} of ${all} events`
      : `${all} events`;
  part(scene, 'status').textContent = words;
}
