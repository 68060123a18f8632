import { addressOf } from '../../interact/address.ts';
import { copyText, snippetOf } from '../../interact/copying.ts';
import { stateOf } from './asked.ts';
import { type LargeScene, part } from './scene.ts';

/** Copies the page’s address with this view. */
export async function copyLink(scene: LargeScene): Promise<void> {
  part(scene, 'spoken').textContent = await copyText(addressOf('', stateOf(scene)));
}

/** Copies the markup that embeds this view. */
export async function copySnippet(scene: LargeScene): Promise<void> {
  part(scene, 'spoken').textContent = await copyText(await showSnippet(scene));
}

/** Writes the markup that embeds this view, where the timeline can be embedded; `null` where it can’t be fetched. */
export async function showSnippet(scene: LargeScene): Promise<string | null> {
  if (scene.element.dataset['embed'] === undefined) return null;
  const snippet = await snippetOf(scene.element, stateOf(scene));
  if (snippet !== null) part<HTMLTextAreaElement>(scene, 'snippet').value = snippet;
  return snippet;
}
