import { viewNames } from '../view-names.ts';
import { type KnownIds, parseView, type ViewState, viewParams } from '../view-state.ts';

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
