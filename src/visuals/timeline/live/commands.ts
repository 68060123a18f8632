import { wholeTime } from '../view.ts';
import { closer, fitting, wholeView, zoomed } from '../view-moves.ts';
import type { Facet, Form } from '../view-names.ts';
import { usualState } from '../view-state.ts';
import { copy } from './address.ts';
import { openCard } from './card.ts';
import { linkAt, placeAt } from './focus.ts';
import { formShown } from './form.ts';
import { glideTo, panBy, takeUp } from './motion.ts';
import { save } from './save.ts';
import { part, type Scene, viewNow } from './scene.ts';
import { change } from './show.ts';
import { togglePanel } from './tools.ts';

type Action = (scene: Scene, origin: HTMLElement) => unknown;

/** What keys and buttons do, by the names that buttons have in `data-do`. */
const commands = {
  'zoom-in': (scene, origin) => zoomBy(scene, 0.5, origin),
  'zoom-out': (scene, origin) => zoomBy(scene, 2, origin),
  'zoom-whole': showWhole,
  'pan-left': (scene) => panBy(scene, -0.25),
  'pan-right': (scene) => panBy(scene, 0.25),
  fit,
  picture: (scene) => setForm(scene, 'picture'),
  list: (scene) => setForm(scene, 'list'),
  table: (scene) => setForm(scene, 'table'),
  find: (scene) => {
    togglePanel(scene, 'explore', true);
    part(scene, 'find-text').focus();
  },
  details: showDetails,
  'close-card': (scene) => part(scene, 'card').hidePopover(),
  'show-found': (scene) => {
    togglePanel(scene, 'explore', false);
    part(scene, 'state').scrollIntoView({ block: 'start' });
    part(scene, 'explore-button').focus({ preventScroll: true });
  },
  unset,
  clear: (scene) => change(scene, { ...usualState, zone: scene.state.zone, form: scene.state.form }),
  'save-svg': (scene) => save(scene, 'svg'),
  'save-png': (scene) => save(scene, 'png'),
  'save-csv': (scene) => save(scene, 'csv'),
  'copy-link': (scene) => copy(scene, 'link'),
  'copy-embed': (scene) => copy(scene, 'embed'),
} satisfies Record<string, Action>;

export function runCommand(scene: Scene, name: string, origin: HTMLElement): unknown {
  if (!Object.hasOwn(commands, name))
    throw new Error(`Unexpected data-do="${name}", expected one of ${Object.keys(commands)}.`);
  const action: Action = commands[name as keyof typeof commands];
  return action(scene, origin);
}

function setForm(scene: Scene, form: Form): Promise<void> {
  return change(scene, { form });
}

/** From an event around that, so that it keeps its place; else in to where most events are, and out from the middle. */
async function zoomBy(scene: Scene, factor: number, origin: HTMLElement): Promise<void> {
  const limits = takeUp(scene);
  if (limits === null) return;
  const place = origin.closest('[data-event]') ? await placeAt(scene, origin) : null;
  const now = viewNow(scene);
  const middle = limits.axis.time((limits.axis.x(now.from) + limits.axis.x(now.to)) / 2);
  const time = place === null ? middle : scene.painter.timeOf(place);
  const at = Math.max(now.from, Math.min(time, now.to));
  const next =
    factor < 1 ? closer(now, scene.painter.times, place === null ? null : at, limits) : zoomed(now, factor, at, limits);
  glideTo(scene, next);
}

/** All of the time again. */
function showWhole(scene: Scene): unknown {
  const limits = takeUp(scene);
  return limits ? glideTo(scene, wholeView(limits)) : change(scene, wholeTime);
}

/** The time of the events that are chosen. */
function fit(scene: Scene): void {
  const limits = takeUp(scene);
  if (limits) glideTo(scene, fitting(scene.painter.extent(), limits));
}

async function showDetails(scene: Scene, origin: HTMLElement): Promise<void> {
  const opener = origin.closest<HTMLElement>('[data-details], [data-event]');
  const place = (opener && (await placeAt(scene, opener))) ?? scene.current?.place ?? null;
  if (place === null) return;
  const link = opener ?? (formShown(scene.element) === 'picture' ? await linkAt(scene, place) : null);
  await openCard(scene, place, link ?? scene.element);
}

/** Takes back one choice. */
function unset(scene: Scene, origin: HTMLElement): unknown {
  const button = origin.closest<HTMLButtonElement>('[data-do="unset"]');
  const facet = button?.dataset['facet'];
  if (!button || facet === undefined) return undefined;
  if (facet === 'find') return change(scene, { find: '' });
  return change(scene, { [facet]: scene.state[facet as Facet].filter((id) => id !== button.value) });
}
