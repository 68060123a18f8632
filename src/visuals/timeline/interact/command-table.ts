import type { Command } from '../commands.ts';
import type { Facet, Form } from '../view-names.ts';
import { wholeView } from '../view-state.ts';
import { openCard } from './card.ts';
import { viewNow } from './motion.ts';
import { placeOf } from './place.ts';
import { linkOf } from './roving.ts';
import { save } from './save.ts';
import { part, type Scene } from './scene.ts';
import { copy } from './share.ts';
import { change } from './show.ts';
import { panBy, showWhole, zoomBy } from './zooming.ts';

/** What only a button asks. */
type ButtonCommand =
  | 'close-card'
  | 'unset'
  | 'clear'
  | 'save-svg'
  | 'save-png'
  | 'save-csv'
  | 'copy-link'
  | 'copy-embed';

type Action = (scene: Scene, origin: HTMLElement) => unknown;

/** What keys and buttons do, by the names that buttons have in `data-do`. */
const commands: Record<Command | ButtonCommand, Action> = {
  'zoom-in': (scene, origin) => zoomBy(scene, 0.5, centreOf(scene, origin)),
  'zoom-out': (scene, origin) => zoomBy(scene, 2, centreOf(scene, origin)),
  'zoom-whole': (scene) => showWhole(scene),
  'pan-left': (scene) => panBy(scene, -0.25),
  'pan-right': (scene) => panBy(scene, 0.25),
  picture: (scene) => setForm(scene, 'picture'),
  list: (scene) => setForm(scene, 'list'),
  table: (scene) => setForm(scene, 'table'),
  find: (scene) => part(scene, 'find-text').focus(),
  details: (scene, origin) => showDetails(scene, origin),
  'close-card': (scene) => part(scene, 'card').hidePopover(),
  unset: (scene, origin) => unset(scene, origin),
  clear: (scene) => change(scene, { ...wholeView, zone: scene.state.zone, form: scene.state.form }),
  'save-svg': (scene) => save(scene, 'svg'),
  'save-png': (scene) => save(scene, 'png'),
  'save-csv': (scene) => save(scene, 'csv'),
  'copy-link': (scene) => copy(scene, 'link'),
  'copy-embed': (scene) => copy(scene, 'embed'),
};

export function runCommand(scene: Scene, name: string, origin: HTMLElement): void {
  if (!isCommand(name)) throw new Error(`Unexpected data-do="${name}", expected one of ${Object.keys(commands)}.`);
  commands[name](scene, origin);
}

function isCommand(name: string): name is keyof typeof commands {
  return Object.hasOwn(commands, name);
}

function setForm(scene: Scene, form: Form): void {
  change(scene, { form });
}

/** Where a key was pressed: zooming leaves that event in its place, or what is in view of it. */
function centreOf(scene: Scene, origin: HTMLElement): number | null {
  const id = origin.closest<HTMLElement>('[data-event]')?.dataset['event'];
  const x = id === undefined ? null : placeOf(scene, id);
  const { x0, x1 } = viewNow(scene);
  return x === null ? null : Math.max(x0, Math.min(x, x1));
}

function showDetails(scene: Scene, origin: HTMLElement): void {
  const opener = origin.closest<HTMLElement>('[data-details], [data-event]');
  const id = opener?.dataset['details'] ?? opener?.dataset['event'] ?? scene.current;
  const place = opener ?? (id === null ? undefined : linkOf(scene, id));
  if (id !== null && place !== undefined) openCard(scene, id, place);
}

/** Takes back one choice. */
function unset(scene: Scene, origin: HTMLElement): void {
  const button = origin.closest<HTMLButtonElement>('[data-do="unset"]');
  const facet = button?.dataset['facet'];
  if (!button || facet === undefined) return;
  if (facet === 'find') change(scene, { find: '' });
  else change(scene, { [facet]: scene.state[facet as Facet].filter((id) => id !== button.value) });
}
