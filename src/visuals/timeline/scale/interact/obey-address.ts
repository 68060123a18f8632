import { readAddress } from '../../interact/address.ts';
import type { KnownIds } from '../../view-state.ts';
import { within } from '../view.ts';
import { choose, fetchFacets, minute, needsFacets } from './asked.ts';
import { showChoices } from './choices.ts';
import type { LargeScene } from './scene.ts';

/** Shows what the page’s address asks for; ids that there are not are passed over. */
export async function obeyAddress(scene: LargeScene): Promise<void> {
  const state = readAddress('', await knownIds(scene));
  const { whole } = scene.limits;
  const [from, to] = [state.from ?? whole.from, state.to ?? whole.to];
  if (to - from >= minute) scene.view = within({ from, to }, scene.limits);
  await choose(scene, state);
  showChoices(scene);
}

async function knownIds(scene: LargeScene): Promise<KnownIds> {
  const lanes = new Set(scene.store.columns.lanes.map(({ id }) => id));
  if (!needsFacets(readAddress('', {}))) return { lanes };
  const known = await fetchFacets(scene).catch(() => null);
  const ids = Object.entries(known?.choices ?? {}).map(([facet, all]) => [facet, new Set(all.map(({ id }) => id))]);
  return { ...Object.fromEntries(ids), lanes };
}
