import { type LargeScene, part } from './scene.ts';

/** Says how many events are chosen, and where that isn’t what a reader asked for. */
export function showCount(scene: LargeScene): void {
  const { selection, store, numbers, isBehind } = scene;
  const all = numbers.format(store.columns.count);
  const words =
    selection.events.length < store.columns.count
      ? `${numbers.format(selection.events.length)} of ${all} events`
      : `${all} events`;
  const failure = '. What was chosen couldn’t be fetched; choose again to try again.';
  part(scene, 'status').textContent = isBehind ? words + failure : words;
}
