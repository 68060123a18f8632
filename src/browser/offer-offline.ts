/**
 * Shows the part in which readers have pages kept on their device. No worker is started, and nothing is kept, until a
 * reader presses the button; what makes it work is fetched then, or where pages are kept already.
 */
export function offerOffline(): void {
  const place = document.querySelector<HTMLElement>('.offline');
  const button = place?.querySelector('button');
  // Browsers have neither where the address isn't secure, or the reader wants no traces.
  if (!place || !button || !('serviceWorker' in navigator) || !('caches' in globalThis)) return;
  // Its room was kept, so that nothing below it moves.
  place.dataset['offered'] = '';
  let started: Promise<{ show(): Promise<void>; keep(): Promise<void> }> | undefined;
  const start = () => {
    // Where it can't be fetched, the next press tries again.
    started ??= import('./offline.ts').then(({ startOffline }) => startOffline(place));
    started.catch(() => (started = undefined));
    return started;
  };
  button.addEventListener(
    'click',
    () =>
      void start().then(
        ({ keep }) => keep(),
        () => {},
      ),
  );
  if (navigator.serviceWorker.controller)
    start().then(
      ({ show }) => show(),
      () => {},
    );
}
