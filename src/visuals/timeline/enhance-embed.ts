/**
 * Tells the page around this one how high it is, in px, whenever that changes: a message of the form
 * `{type: 'readout:height', height}`. It says nothing else, so any page may hear it.
 */
export function reportHeight(): void {
  if (window.parent === window) return;
  const report = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    window.parent.postMessage({ type: 'readout:height', height }, '*');
  };
  new ResizeObserver(report).observe(document.body);
}
