import { sentenceIdForm } from '../core/model/id.ts';

/**
 * Shows a link to the sentence that a reader points at, touches, or stands in with the keyboard; and says where an
 * address leads to a sentence that isn't on the page.
 *
 * @param moved says so; it names the link, too
 */
export function offerPermalinks(moved: HTMLElement): void {
  const link = document.createElement('a');
  link.className = 'permalink';
  link.textContent = '¶';
  link.ariaLabel = moved.dataset['link'] ?? '';
  const show = ({ target }: Event) => {
    const sentence = target instanceof Element ? target.closest('[id^="s-"]') : null;
    if (!sentence || sentence === link.parentElement || !sentenceIdForm.test(sentence.id)) return;
    link.href = `#${sentence.id}`;
    (sentence.matches('tr') ? sentence.lastElementChild : sentence)?.append(link);
  };
  for (const type of ['pointerover', 'focusin', 'click']) document.addEventListener(type, show);
  const look = () => {
    const id = location.hash.slice(1);
    moved.hidden = !sentenceIdForm.test(id) || document.getElementById(id) !== null;
    if (!moved.hidden) moved.focus();
  };
  addEventListener('hashchange', look);
  look();
}
