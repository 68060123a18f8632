import { addressOf } from './address.ts';
import { copyText, snippetOf } from './copying.ts';
import { type Scene, say } from './scene.ts';

/** Copies the page's address with this view, or the markup that embeds it. */
export async function copy(scene: Scene, what: 'link' | 'embed'): Promise<void> {
  const { element, prefix, state } = scene;
  say(scene, await copyText(what === 'link' ? addressOf(prefix, state) : await snippetOf(element, state)));
}

/** Writes the markup that embeds this view into its field, where the timeline can be embedded and that is open. */
export async function showSnippet({ element, state }: Scene): Promise<void> {
  const field = element.querySelector<HTMLTextAreaElement>('.timeline-saving:not([hidden]) .timeline-snippet');
  if (field) field.value = (await snippetOf(element, state)) ?? '';
}
