// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { formFor } from '../../../src/edit/client/controls.ts';
import type { Control, FormField, KnownNames, TextControl } from '../../../src/edit/form-model.ts';

const text = (some: Partial<TextControl> = {}): TextControl => ({
  ...{ kind: 'text', reads: 'text', isLong: false, names: null },
  ...some,
});
const field = (name: string, control: Control = text(), isNeeded = false): FormField => ({
  ...{ name, control, isNeeded },
  label: name.charAt(0).toUpperCase() + name.slice(1),
  help: `What \`${name}\` is.`,
});
const group = (...fields: FormField[]) => ({ kind: 'group' as const, fields });
const either: Control = {
  kind: 'either',
  groups: [
    { ...group(field('role'), field('person', text({ names: 'person' }), true)), by: 'person', label: 'Person' },
    { ...group(field('country', text(), true), field('role')), by: 'country', label: 'Country' },
  ],
};

const names = { person: [['ana', 'Ana Silva']], source: [['wire', 'The Wire']] } as unknown as KnownNames;

let data: Record<string, unknown>;
let changes: number;

/** The form of some fields, in a page. */
function show(fields: readonly FormField[], said: Record<string, unknown>): void {
  data = said;
  changes = 0;
  const ask = { find: () => Promise.resolve({ text: '', status: 'unknown', offered: [] }) } as never;
  document.body.replaceChildren(formFor(fields, data, { names, ask, changed: () => changes++ }));
}

const find = <Kind extends HTMLElement = HTMLInputElement>(selector: string) => {
  const found = document.querySelector<Kind>(selector);
  if (!found) throw new Error(`Nothing is ${selector}`);
  return found;
};
const at = <Kind extends HTMLElement = HTMLInputElement>(path: string) =>
  find<Kind>(`[data-path="${path}"] > [data-control], select[data-path="${path}"]`);

function type(path: string, value: string): void {
  at(path).value = value;
  at(path).dispatchEvent(new Event('input'));
}

function press(words: string): void {
  const button = [...document.querySelectorAll('button')].find(
    (each) => each.textContent === words || each.getAttribute('aria-label') === words,
  );
  if (!button) throw new Error(`No button says “${words}”`);
  button.click();
}

beforeEach(() => document.body.replaceChildren());

describe('what is typed is what the entry says', () => {
  test('of a text, a number where one is asked for, and nothing where a field is emptied that may be left out', () => {
    const place = [field('title', text(), true), field('latitude', text({ reads: 'number' })), field('role')];
    show(place, { title: 'Old', latitude: 1, role: 'host' });
    type('title', '2026');
    type('latitude', ' -61.4');
    type('role', '');
    expect(data).toEqual({ title: '2026', latitude: -61.4 });
    expect(changes).toBe(3);
    type('title', '');
    type('latitude', '61 north');
    expect(data).toEqual({ title: '', latitude: '61 north' });
  });

  test('of a choice, in which what the file says stands also where it can’t be chosen', () => {
    const kinds: Control = { kind: 'choice', options: ['talks', 'vote'] };
    const options = () => [...find('select').children].map(({ textContent }) => textContent);
    show([field('kind', kinds, true)], { kind: 'feast' });
    expect(options()).toEqual(['feast', 'talks', 'vote']);
    expect(find<HTMLSelectElement>('select').value).toBe('feast');
    show([field('kind', kinds, true)], { kind: '' });
    expect(options()).toEqual(['(none)', 'talks', 'vote']);
    show([field('kind', kinds)], { kind: 'vote' });
    expect(options()).toEqual(['(none)', 'vote', 'talks']);
    type('kind', 'talks');
    expect(data).toEqual({ kind: 'talks' });
    type('kind', '');
    expect(data).toEqual({});
  });

  test('of a yes or no: what was left out is left out again, and what was there is “no”', () => {
    const click = (said: Record<string, unknown>) => {
      show([field('draft', { kind: 'yes-or-no' })], said);
      const before = find('input[type=checkbox]').checked;
      find('input[type=checkbox]').click();
      find('input[type=checkbox]').click();
      return [before, data];
    };
    expect(click({})).toEqual([false, {}]);
    expect(click({ draft: false })).toEqual([false, { draft: false }]);
    expect(click({ draft: true })).toEqual([true, { draft: true }]);
  });

  test('of a list: parts are added and taken away, and the last one takes the field with it', () => {
    const people: Control = { kind: 'list', of: text({ names: 'person' }) };
    show([field('people', people)], { people: ['ana', 'bo'] });
    press('Add to people');
    expect(document.activeElement).toBe(at('people.2'));
    type('people.2', 'cy');
    expect(data).toEqual({ people: ['ana', 'bo', 'cy'] });
    press('Remove people 2');
    expect(data).toEqual({ people: ['ana', 'cy'] });
    expect(document.activeElement).toBe(at('people.1'));
    expect(at('people.1').value).toBe('cy');
    press('Remove people 2');
    expect(document.activeElement).toBe(at('people.0'));
    press('Remove people 1');
    expect(data).toEqual({});
    expect(document.activeElement?.textContent).toBe('Add to people');
    show([field('people', people, true)], { people: ['ana'] });
    press('Remove people 1');
    expect(data).toEqual({ people: [] });
  });

  test('of a group that is added, filled in and taken away', () => {
    const place = field('place', group(field('name', text(), true), field('note')));
    show([place], {});
    press('Add place');
    expect(data).toEqual({ place: { name: '' } });
    expect(document.activeElement).toBe(at('place.name'));
    type('place.name', 'Lisbon');
    type('place.note', 'old');
    expect(data).toEqual({ place: { name: 'Lisbon', note: 'old' } });
    press('Remove place');
    expect(data).toEqual({});
    press('Add place');
    expect(data).toEqual({ place: { name: '' } });
  });

  test('of one of several groups: another one begins empty and keeps what both have', () => {
    show([field('with', { kind: 'list', of: either })], { with: [{ person: 'ana', role: 'host' }] });
    const rows = () =>
      [...document.querySelectorAll<HTMLElement>('[data-path^="with.0."]')].map(({ dataset }) => dataset['path']);
    expect(rows()).toEqual(['with.0.person', 'with.0.role']);
    const who = find<HTMLSelectElement>('select');
    expect(who.value).toBe('person');
    who.value = 'country';
    who.dispatchEvent(new Event('change'));
    expect(data).toEqual({ with: [{ country: '', role: 'host' }] });
    expect(find<HTMLSelectElement>('select').value).toBe('country');
    type('with.0.country', 'PT');
    press('Add to with');
    expect(data).toEqual({ with: [{ country: 'PT', role: 'host' }, { person: '' }] });
  });
});

test('fields that are needed or say something stand first, and the others behind a line that names them', () => {
  const all = [field('a', text(), true), field('b'), field('c'), field('d')];
  show(all, { c: 'said' });
  const paths = (selector: string) =>
    [...document.querySelectorAll<HTMLElement>(`${selector} [data-path]`)].map(({ dataset }) => dataset['path']);
  expect(paths('body')).toEqual(['a', 'c', 'b', 'd']);
  expect(paths('details')).toEqual(['b', 'd']);
  expect(find('summary').textContent).toBe('More: b, d');
  show(all.slice(0, 1), { a: 'x' });
  expect(document.querySelector('details')).toBeNull();
});

test('a field that no form knows, and a value that its control can’t show, are shown and can be taken away', () => {
  const fields = [
    field('tags', { kind: 'list', of: text() }),
    field('draft', { kind: 'yes-or-no' }),
    field('place', group(field('name'))),
  ];
  show(fields, { tags: { a: 1 }, draft: 'maybe', place: 'Lisbon', odd: null });
  expect(
    [...document.querySelectorAll('p > code')]
      .map(({ textContent }) => textContent)
      .filter((said) => !/^(?:tags|draft|place)$/.test(said ?? '')),
  ).toEqual(['{"a":1}', 'maybe', 'Lisbon', '']);
  for (const name of ['tags', 'draft', 'place', 'odd']) press(`Remove ${name}`);
  expect(data).toEqual({});
  press('Add to tags');
  expect(data).toEqual({ tags: [''] });
});

test('a long text has several lines, ids are offered with names, and the name of an id stands beside it', () => {
  show(
    [
      field('quote', text({ isLong: true })),
      field('lines'),
      field('person', text({ names: 'person' })),
      field('n', text({ reads: 'number' })),
    ],
    {
      ...{ quote: 'x', lines: 'a\nb', person: 'ana', n: 2 },
    },
  );
  expect(['quote', 'lines', 'person'].map((path) => at(path).tagName)).toEqual(['TEXTAREA', 'TEXTAREA', 'INPUT']);
  expect(at('person').getAttribute('list')).toBe('ids-person');
  expect(
    [at('person'), at('n')].map((input) => [input.getAttribute('spellcheck'), input.getAttribute('inputmode')]),
  ).toEqual([
    ['false', null],
    [null, 'decimal'],
  ]);
  expect([...find('#ids-person').children].map((option) => (option as HTMLOptionElement).value)).toEqual(['ana']);
  const note = () => find('[data-path=person] .note').textContent;
  expect(note()).toBe('Ana Silva');
  type('person', 'bo');
  expect(note()).toBe('');
  type('person', 'ana');
  expect(note()).toBe('Ana Silva');
  expect(find('[data-path=person] .help').innerHTML).toBe('What <code>person</code> is.');
  expect(find('[data-path=person] label').getAttribute('for')).toBe(at('person').id);
});
