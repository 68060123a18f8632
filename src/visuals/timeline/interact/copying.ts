import { type ViewState, viewParams } from '../view-state.ts';

/**
 * Copies a text; what to say of that, also where the text couldn't be fetched. Away from a secure connection there is no
 * clipboard at all.
 */
export async function copyText(text: string | null): Promise<string> {
  if (text === null) return 'What this needs couldn’t be fetched. Try again.';
  try {
    await navigator.clipboard.writeText(text);
    return 'Copied.';
  } catch {
    return 'The browser doesn’t allow copying here.';
  }
}

/**
 * The markup that embeds a view of this timeline alone: what else stands in the page's address is that page's own.
 * `null` where its words can't be fetched.
 */
export async function snippetOf({ dataset }: HTMLElement, state: ViewState): Promise<string | null> {
  const saving = await import('../saved-files.ts').catch(() => null);
  const address = new URL(dataset['embed'] ?? '', location.href);
  address.search = viewParams(state).toString();
  return saving?.embedSnippet(address.href, dataset['label'] ?? '') ?? null;
}
