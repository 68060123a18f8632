import { addressed } from '../../interact/link-target.ts';
import { countBelow } from '../lane-index.ts';
import { go } from './acting.ts';
import { type LargeScene, part } from './scene.ts';

/** Gives the focus to the event that the page’s address names, and scrolls to it; to no other part of the page. */
export async function showLinked(scene: LargeScene): Promise<void> {
  const id = addressed();
  if (id === '' || document.getElementById(id) !== null) return;
  const place = await scene.store.placeOf(id).catch(() => null);
  if (place === null || !isChosen(scene, place)) return;
  await go(scene, place);
  part(scene, 'cursor').scrollIntoView({ block: 'center' });
}

function isChosen({ selection: { events } }: LargeScene, place: number): boolean {
  return events[countBelow(events, place)] === place;
}
