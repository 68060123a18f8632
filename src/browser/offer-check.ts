/** Shows the part in which readers check their copy of an article; what it works with is fetched when it is opened. */
export function offerCheck(): void {
  for (const place of document.querySelectorAll<HTMLElement>('.check')) {
    place.hidden = false;
    const details = place.querySelector('details');
    details?.addEventListener('toggle', () => {
      // Where it can't be fetched, the next opening tries again.
      if (details.open)
        import('./copy-check.ts').then(
          ({ startCheck }) => startCheck(place),
          () => {},
        );
    });
  }
}
