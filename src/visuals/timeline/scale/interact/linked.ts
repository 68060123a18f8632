import { addressed } from '../../interact/link-target.ts';
import { countBelow } from '../lane-index.ts';
import { go } from './acting.ts';
import { type LargeScene, part } from './scene.ts';
import type { Store } from './store.ts';

/** Gives the focus to the event that the page’s address names, and scrolls to it; to no other part of the page. */
export async function showLinked(scene: LargeScene): Promise<void> {
  const id = addressed();
  if (id === '' || document.getElementById(id) !== null) return;
  const place = await placeOf(scene.store, id).catch(() => null);
  if (place === null || !isChosen(scene, place)) return;
  await go(scene, place);
  part(scene, 'cursor').scrollIntoView({ block: 'center' });
}

/** Where an event stands, by its id; `null` where there is none. Fetches all words. */
async function placeOf({ allTexts, columns, texts }: Store, id: string): Promise<number | null> {
  await allTexts();
  for (let place = 0; place < columns.count; place++) if (texts(place)?.id === id) return place;
  return null;
}

function isChosen({ selection: { events } }: LargeScene, place: number): boolean {
  return events[countBelow(events, place)] === place;
}
