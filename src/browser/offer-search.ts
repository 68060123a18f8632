/** Shows the form of the search. What it works with is fetched when it is used, or where the address has a search. */
export function offerSearch(): void {
  const place = document.querySelector<HTMLElement>('.search');
  const field = place?.querySelector('input');
  if (!place || !field) return;
  place.hidden = false;
  // Where it can't be fetched, the next use tries again.
  const start = () =>
    import('./search.ts').then(
      ({ startSearch }) => startSearch(place),
      () => {},
    );
  // A window that isn't in front says nothing of what gets its focus.
  for (const type of ['focusin', 'input']) place.addEventListener(type, start);
  if (new URLSearchParams(location.search).size > 0 || field.value !== '') start();
  if (location.hash === '#search-for') field.focus();
}
