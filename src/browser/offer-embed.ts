import { embedSnippet } from '../core/embed-snippet.ts';

/** On a page to embed that stands in no frame: shows the markup that puts it into another page. */
export function offerEmbed(): void {
  const place = document.querySelector<HTMLElement>('.embed-how');
  const field = place?.querySelector('textarea');
  if (window.parent !== window || !place || !field) return;
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  field.value = embedSnippet(location.href.replace(/[?#].*$/, ''), document.title, height);
  place.hidden = false;
}
