/** The form of the ids of sentences, by which a page can tell an old one from a slip. */
export const sentenceIdForm = /^s-[0-9a-z]{6}(?:-\d+)?$/;

/**
 * Shows a link to the sentence that a reader points at, touches, or stands in with the keyboard; and says where an
 * address leads to a sentence that isn't on the page. Where readers can report mistakes, a link beside it begins the
 * report, with the sentence and its address.
 *
 * @param moved says so; it names the links, too, and has the beginning of a report's address
 */
export function offerPermalinks(moved: HTMLElement): void {
  const link = document.createElement('a');
  link.className = 'permalink';
  link.textContent = '¶';
  link.ariaLabel = moved.dataset['link'] ?? '';
  const { report, mistake = '' } = moved.dataset;
  const flag = document.createElement('a');
  flag.classList.add('permalink', 'report');
  flag.textContent = '⚑';
  flag.ariaLabel = flag.title = mistake;
  const show = ({ target }: Event) => {
    const sentence = target instanceof Element ? target.closest<HTMLElement>('[id^="s-"]') : null;
    if (!sentence || sentence === link.parentElement || !sentenceIdForm.test(sentence.id)) return;
    link.href = `#${sentence.id}`;
    (sentence.matches('tr') ? sentence.lastElementChild : sentence)?.append(link);
    if (report === undefined) return;
    const text = `${wordsOf(sentence)}\n${link.href}\n\n`;
    flag.href = `${report}${encodeURIComponent(`${mistake}: ${document.title}`)}&body=${encodeURIComponent(text)}`;
    link.after(flag);
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

/** Without marks and links. */
function wordsOf(sentence: HTMLElement): string {
  const copy = sentence.cloneNode(true) as HTMLElement;
  for (const sign of copy.querySelectorAll('.cite, .permalink')) sign.remove();
  return copy.textContent.replace(/\s+/g, ' ').trim();
}
