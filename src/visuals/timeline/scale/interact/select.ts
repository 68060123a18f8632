import { selectionOf } from '../selection.ts';
import type { LargeScene } from './scene.ts';

/** Shows these events, in the lanes that have any. */
export function select(scene: LargeScene, events: Uint32Array): void {
  scene.selection = selectionOf(scene.store.columns, events);
  const lanes = [...scene.selection.lanes.keys()].filter((lane) => scene.selection.lanes[lane]?.events.length !== 0);
  if (lanes.length > 0) scene.lanes = lanes;
}
