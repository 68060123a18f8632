/**
 * Calls `move` as the pointer that came `down` moves, and `end` when it is let go or lost. A pointer that was let go
 * before anybody listened is found out when it moves without a button.
 */
export function whileHeld(down: PointerEvent, move: (event: PointerEvent) => void, end: () => void): void {
  const held = new AbortController();
  const letGo = () => {
    held.abort();
    end();
  };
  const listen = (type: 'pointermove' | 'pointerup' | 'pointercancel', hear: (event: PointerEvent) => void) =>
    window.addEventListener(type, (event) => event.pointerId === down.pointerId && hear(event), held);
  listen('pointermove', (event) => (event.buttons === 0 ? letGo() : move(event)));
  listen('pointerup', letGo);
  listen('pointercancel', letGo);
}
