/** A plain click of a pointer on a mark; from the keyboard, or with a modifier, it follows the link. */
export function opensCard(event: MouseEvent): boolean {
  const isPlain = event.type === 'click' && isOfPointer(event) && event.button === 0;
  const isModified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  return isPlain && !isModified && (event.target as Element).closest('svg [data-event]') !== null;
}

/** By its `detail` alone Firefox can’t be told, which counts a click of the keyboard as one too. */
function isOfPointer(click: MouseEvent): boolean {
  const { pointerType } = click as Partial<PointerEvent>;
  return pointerType === undefined ? click.detail > 0 : pointerType !== '';
}

export function isOnPicture(target: Element): boolean {
  return target.closest('.timeline-drawing, .timeline-overview') !== null;
}

/** Also on the words that hold the focus where no event is in view. */
export function isOnEvent(target: Element): boolean {
  return target.closest('[data-event]') !== null || target.matches('.timeline-status');
}

/** Enter in the search field, which takes the focus to what is found; Firefox would press that too, were it not claimed. */
export function goesToFound(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && !event.isComposing && (event.target as Element).matches('.timeline-find-text');
}
