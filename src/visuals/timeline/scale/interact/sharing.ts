import { addressOf } from '../../interact/address.ts';
import { viewParams } from '../../view-state.ts';
import { stateOf } from './asked.ts';
import { type LargeScene, part } from './scene.ts';

/** Copies the page’s address with this view. */
export function copyLink(scene: LargeScene): Promise<void> {
  return copy(scene, addressOf('', stateOf(scene)));
}

/** Copies the markup that embeds this view. */
export async function copySnippet(scene: LargeScene): Promise<void> {
  await showSnippet(scene);
  await copy(scene, part<HTMLTextAreaElement>(scene, 'snippet').value);
}

/** Writes the markup that embeds this view, where the timeline can be embedded. */
export async function showSnippet(scene: LargeScene): Promise<void> {
  const { label = '', embed } = scene.element.dataset;
  if (embed === undefined) return;
  const { embedSnippet } = await scene.loadSaving();
  const address = new URL(embed, location.href);
  address.search = String(viewParams(stateOf(scene)));
  part<HTMLTextAreaElement>(scene, 'snippet').value = embedSnippet(address.href, label);
}

async function copy(scene: LargeScene, text: string): Promise<void> {
  const done = await navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
  part(scene, 'spoken').textContent = done ? 'Copied.' : 'The browser doesn’t allow copying here.';
}
