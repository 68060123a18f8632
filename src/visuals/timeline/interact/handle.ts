import { commandOfKey, isMove } from '../commands.ts';
import { goesToFound } from './claims.ts';
import { runCommand } from './command-table.ts';
import { grab } from './grab.ts';
import { findNow, input } from './inputs.ts';
import { brush, slide, wheel } from './pointer.ts';
import { focusEvent, moveFocus, setStop } from './roving.ts';
import type { Scene } from './scene.ts';
import { showSnippet } from './share.ts';
import { addZones, togglePanel } from './tools.ts';
import { reveal } from './zooming.ts';

/** Does what an event of the page asks of the timeline. */
export function handle(scene: Scene, event: Event): void {
  const target = event.target as HTMLElement;
  if (event instanceof KeyboardEvent) pressed(scene, event, target);
  else if (event instanceof WheelEvent) wheel(scene, event);
  else if (event.type === 'pointerdown') pointed(scene, event as PointerEvent, target);
  else if (event.type === 'click') clicked(scene, event as MouseEvent, target);
  else if (event.type === 'focusin') focused(scene, target);
  else input(scene, event);
}

function pressed(scene: Scene, event: KeyboardEvent, target: HTMLElement): void {
  const id = target.closest<HTMLElement>('[data-event]')?.dataset['event'];
  if (target.dataset['edge'] !== undefined) slide(scene, event);
  else if (id !== undefined) pressedOn(scene, event, target, id);
  else if (target.matches('.timeline-status')) pressedOn(scene, event, target, nearest(scene));
  else if (goesToFound(event)) focusFound(scene, target as HTMLInputElement);
}

/** From where keys move on while no event is in view; empty where none is chosen at all. */
function nearest({ shown, current }: Scene): string {
  return (shown.find(({ id }) => id === current) ?? shown[0])?.id ?? '';
}

/** The first event that has what was typed. */
function focusFound(scene: Scene, field: HTMLInputElement): void {
  findNow(scene, field);
  const first = scene.shown[0]?.id;
  if (first !== undefined) focusEvent(scene, first, (id) => reveal(scene, id));
}

function pressedOn(scene: Scene, event: KeyboardEvent, target: HTMLElement, id: string): void {
  const command = commandOfKey(event);
  if (command) runCommand(scene, command, target);
  else if (isMove(event)) moveFocus(scene, event.key, id, (other) => reveal(scene, other));
}

function pointed(scene: Scene, event: PointerEvent, target: HTMLElement): void {
  if (target.closest('.timeline-overview')) brush(scene, event);
  else if (target.closest('.timeline-live, .timeline-wide, .timeline-medium')) grab(scene, event);
}

function clicked(scene: Scene, event: MouseEvent, target: HTMLElement): void {
  const { dataset } = target.closest<HTMLElement>('[data-do], [data-toggles], [data-details]') ?? target;
  if (dataset['toggles'] !== undefined) toggle(scene, dataset['toggles']);
  else if (dataset['details'] !== undefined) runCommand(scene, 'details', target);
  else if (dataset['do'] !== undefined) runCommand(scene, dataset['do'], target);
  else if (event.defaultPrevented) runCommand(scene, 'details', target);
}

function toggle(scene: Scene, panel: string): void {
  togglePanel(scene, panel);
  if (panel === 'saving') void showSnippet(scene);
}

function focused(scene: Scene, target: HTMLElement): void {
  if (target.matches('.timeline-zone')) addZones(scene);
  const id = target.closest<HTMLElement>('[data-event]')?.dataset['event'];
  if (id === undefined) return;
  scene.current = id;
  setStop(scene);
}
