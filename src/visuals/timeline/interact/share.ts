import { viewParams } from '../view-state.ts';
import { addressOf } from './address.ts';
import { labelOf, type Scene, say } from './scene.ts';

/** Copies the page's address with this view, or the markup that embeds it. */
export async function copy(scene: Scene, what: 'link' | 'embed'): Promise<void> {
  const text = what === 'link' ? addressOf(scene.prefix, scene.state) : await snippetOf(scene);
  say(scene, text !== null && (await isCopied(text)) ? 'Copied.' : 'The browser doesn’t allow copying here.');
}

/** Away from a secure connection there is no clipboard at all. */
async function isCopied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Writes the markup that embeds this view into its field, where the timeline can be embedded and that is open. */
export async function showSnippet(scene: Scene): Promise<void> {
  const field = scene.element.querySelector<HTMLTextAreaElement>('.timeline-saving:not([hidden]) .timeline-snippet');
  if (field) field.value = (await snippetOf(scene)) ?? '';
}

/**
 * Of this timeline's view alone: what else stands in the page's address is that page's own. `null` where the words of
 * the markup can't be fetched.
 */
async function snippetOf(scene: Scene): Promise<string | null> {
  const saving = await scene.loadSaving().catch(() => null);
  const address = new URL(scene.element.dataset['embed'] ?? '', location.href);
  address.search = viewParams(scene.state).toString();
  return saving?.embedSnippet(address.href, labelOf(scene)) ?? null;
}
