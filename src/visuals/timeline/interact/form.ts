import { type Form, forms } from '../view-names.ts';

/** The form on the screen: the chosen one, or what the room suggests. */
export function formShown(timeline: HTMLElement): Form {
  const chosen = forms.find((form) => form === timeline.dataset['form']);
  if (chosen !== undefined) return chosen;
  const list = timeline.querySelector('.timeline-list');
  return list === null || getComputedStyle(list).display === 'none' ? 'picture' : 'list';
}

/** Makes the buttons for the forms say which one that is. */
export function showForm(timeline: HTMLElement): void {
  const shown = formShown(timeline);
  for (const form of forms)
    timeline.querySelector(`.timeline-tools [data-do="${form}"]`)?.setAttribute('aria-pressed', String(form === shown));
  timeline.querySelector('.timeline-tools')?.setAttribute('data-shows', shown);
}
