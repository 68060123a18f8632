import { leadingEdge } from '../position.ts';
import type { Scene } from './scene.ts';
import { wholeLayout } from './show.ts';

/** The px of the whole drawing at which an event stands; `null` where the filters leave it out. */
export function placeOf(scene: Scene, id: string): number | null {
  const blocks = wholeLayout(scene).lanes.flatMap((lane) => lane.blocks);
  const entry = blocks.flatMap(({ entries }) => entries).find(({ event }) => event.id === id);
  return entry === undefined ? null : leadingEdge(entry.mark);
}
