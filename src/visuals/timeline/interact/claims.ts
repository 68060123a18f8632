/** A plain click of a pointer on a mark; from the keyboard, or with a modifier, it follows the link. */
export function opensCard(event: MouseEvent): boolean {
  const isPlain = event.type === 'click' && event.detail > 0 && event.button === 0;
  const isModified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  return isPlain && !isModified && (event.target as Element).closest('svg [data-event]') !== null;
}

export function isOnPicture(target: Element): boolean {
  return target.closest('.timeline-drawing, .timeline-overview') !== null;
}

/** Also on the words that hold the focus where no event is in view. */
export function isOnEvent(target: Element): boolean {
  return target.closest('[data-event]') !== null || target.matches('.timeline-status');
}
