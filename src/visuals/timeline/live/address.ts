import { viewNames } from '../view-names.ts';
import { type KnownIds, parseView, type ViewState, viewParams } from '../view-state.ts';
import { type Scene, say } from './scene.ts';

/** The state that the page's address gives to the timeline whose parameters begin with `prefix`. */
export function readAddress(prefix: string, known: KnownIds): ViewState {
  const params = new URLSearchParams(location.search);
  const own = viewNames.flatMap((name) => params.getAll(prefix + name).map((value) => [name, value]));
  return parseView(new URLSearchParams(own), known);
}

/** The page's address with a state; the other parameters stay. */
export function addressOf(prefix: string, state: ViewState, hash = location.hash): string {
  const url = new URL(location.href);
  for (const name of viewNames) url.searchParams.delete(prefix + name);
  for (const [name, value] of viewParams(state)) url.searchParams.append(prefix + name, value);
  url.hash = hash;
  return url.href;
}

/** Without a step in the browser's history. Where a browser refuses, as it does many changes at once, the view stands. */
export function writeAddress(prefix: string, state: ViewState): void {
  const next = addressOf(prefix, state);
  if (next === location.href) return;
  try {
    history.replaceState(history.state, '', next);
  } catch {}
}

/**
 * Copies the page's address with this view, or the markup that embeds it. Away from a secure connection there is no
 * clipboard at all.
 */
export async function copy(scene: Scene, what: 'link' | 'embed'): Promise<void> {
  const { prefix, state, voice } = scene;
  const text = what === 'link' ? addressOf(prefix, state) : await snippetOf(scene);
  if (text === null) return say(scene, voice.tools.notFetched);
  const isCopied = await Promise.resolve(navigator.clipboard?.writeText(text)).then(
    () => navigator.clipboard !== undefined,
    () => false,
  );
  say(scene, isCopied ? voice.tools.copied : voice.tools.notCopied);
}

/** Writes the markup that embeds this view into its field, where the timeline can be embedded and that is open. */
export async function showSnippet(scene: Scene): Promise<void> {
  const field = scene.element.querySelector<HTMLTextAreaElement>('.timeline-saving:not([hidden]) .timeline-snippet');
  if (field) field.value = (await snippetOf(scene)) ?? '';
}

/**
 * The markup that embeds a view of this timeline alone: what else stands in the page's address is that page's own.
 * `null` where its words can't be fetched.
 */
async function snippetOf({ element: { dataset }, state }: Scene): Promise<string | null> {
  const saving = await import('../../../core/embed-snippet.ts').catch(() => null);
  const address = new URL(dataset['embed'] ?? '', location.href);
  address.search = viewParams(state).toString();
  return saving?.embedSnippet(address.href, dataset['label'] ?? '', 700) ?? null;
}
