import type { Facet } from '../view-names.ts';
import type { Scene } from './scene.ts';
import { change } from './show.ts';

/** Ms without a key after which what is typed is looked for. */
const pause = 150;

/** What a field of the toolbar says becomes a part of the state. */
export function input(scene: Scene, { type, target }: Event): void {
  const field = target as HTMLElement;
  if (type === 'input' && field instanceof HTMLInputElement && field.matches('.timeline-find-text')) find(scene, field);
  if (type !== 'change') return;
  if (field instanceof HTMLSelectElement) change(scene, { zone: field.value });
  if (field instanceof HTMLInputElement && field.dataset['facet'] !== undefined) choose(scene, field);
}

function find(scene: Scene, field: HTMLInputElement): void {
  clearTimeout(scene.finding);
  scene.finding = window.setTimeout(() => findNow(scene, field), pause);
}

/** Without a wait for the next key. */
export function findNow(scene: Scene, field: HTMLInputElement): void {
  clearTimeout(scene.finding);
  const find = field.value.trim();
  if (find !== scene.state.find) change(scene, { find });
}

function choose(scene: Scene, { dataset, value, checked }: HTMLInputElement): void {
  const facet = dataset['facet'] as Facet;
  const others = scene.state[facet].filter((id) => id !== value);
  change(scene, { [facet]: checked ? [...others, value].sort() : others });
}
