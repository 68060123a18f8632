import type { Control, FormField, GroupControl, KnownNames, TextControl } from '../form-model.ts';
import type { Ask } from './ask.ts';
import { button, counter, make } from './dom.ts';
import { offerPassages } from './passages.ts';

/** What controls need to know of the page around them. */
export interface Setting {
  names: KnownNames;
  ask: Ask;
  /** Called after each change of a value. */
  changed: () => void;
  nextId: () => string;
}

/** A place for a value: in a group by its name, in a list by its place. */
interface Cell {
  path: string;
  get: () => unknown;
  /** `undefined` takes the field away. */
  set: (value: unknown) => void;
}

type Group = Record<string, unknown>;

/** A form for fields; what is typed is written into `data` at once. */
export function formFor(fields: readonly FormField[], data: Group, given: Omit<Setting, 'nextId'>): HTMLElement {
  const setting = { ...given, nextId: counter('field-') };
  return make('div', {}, ...listsOfIds(given.names), ...fieldsFor(fields, data, '', setting));
}

/** For each kind of record, the ids that fields may say, with their titles. */
function listsOfIds(names: KnownNames): HTMLElement[] {
  return Object.entries(names).map(([kind, known]) =>
    make('datalist', { id: `ids-${kind}` }, ...known.map(([id, name]) => make('option', { value: id }, name))),
  );
}

/** Fields that are needed or say something; the others stand behind a line that opens them. */
function fieldsFor(fields: readonly FormField[], data: Group, above: string, setting: Setting): HTMLElement[] {
  const known = new Set(fields.map(({ name }) => name));
  const strangers = Object.keys(data).filter((name) => !known.has(name));
  const [shown, others] = [true, false].map((isShown) =>
    fields.filter(({ name, isNeeded }) => (isNeeded || data[name] !== undefined) === isShown),
  );
  const rows = (some: readonly FormField[] = []) =>
    some.map((field) => fieldFor(field, cellIn(data, field.name, above), data, setting));
  const more = others?.map(({ label }) => label.toLowerCase()).join(', ') ?? '';
  return [
    ...rows(shown),
    ...strangers.map((name) => strangerFor(name, cellIn(data, name, above), setting)),
    ...(others?.length
      ? [make('details', { class: 'more' }, make('summary', {}, `More: ${more}`), ...rows(others))]
      : []),
  ];
}

function cellIn(data: Group, name: string, above: string): Cell {
  return {
    path: above === '' ? name : `${above}.${name}`,
    get: () => data[name],
    set: (value) => {
      if (value === undefined) delete data[name];
      else data[name] = value;
    },
  };
}

function fieldFor(field: FormField, cell: Cell, around: Group, setting: Setting): HTMLElement {
  const { control } = field;
  if (control.kind === 'list') return listFor(field, control.of, cell, setting);
  if (control.kind === 'group' || control.kind === 'either') return groupFor(field, control, cell, setting);
  if (control.kind === 'yes-or-no') return checkFor(field, cell, setting);
  const input = control.kind === 'choice' ? selectFor(control.options, cell, field.isNeeded) : textFor(control, cell);
  const row = rowFor(field, input, cell, setting);
  const known = control.kind === 'text' && control.names !== null ? new Map(setting.names[control.names]) : null;
  const showName = () => {
    row.dataset['named'] = '';
    row.querySelector('.note')?.replaceChildren(known?.get(input.value) ?? '');
  };
  if (known) showName();
  const save = () => {
    if (known) showName();
    cell.set(typedValue(input.value, control, cell.get(), field.isNeeded));
    setting.changed();
  };
  input.addEventListener('input', save);
  if (field.name === 'quote' && input instanceof HTMLTextAreaElement)
    row.append(offerPassages(input, () => String(around['source'] ?? ''), setting.ask));
  return row;
}

type Input = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What a field with these signs says: nothing where it may be left out. */
function typedValue(typed: string, control: Control, before: unknown, isNeeded: boolean): unknown {
  if (typed === '') return isNeeded || typeof before === 'object' ? '' : undefined;
  const isNumber = control.kind === 'text' && control.reads === 'number' && /^-?\d+(?:\.\d+)?$/.test(typed.trim());
  return isNumber ? Number(typed) : typed;
}

function textFor({ reads, isLong, names }: TextControl, cell: Cell): Input {
  const value = shownValue(cell.get());
  if (isLong || value.includes('\n')) {
    const area = make('textarea', { rows: '3' }, value);
    area.defaultValue = value;
    return area;
  }
  const list = names === null ? null : `ids-${names}`;
  return make('input', {
    type: 'text',
    value,
    list,
    inputmode: reads === 'number' ? 'decimal' : null,
    spellcheck: names === null ? null : 'false',
    autocomplete: 'off',
  });
}

function selectFor(options: readonly string[], cell: Cell, isNeeded: boolean): HTMLSelectElement {
  const value = shownValue(cell.get());
  // What stands in the file is shown, also where it can't be chosen.
  const all = [...new Set([...(isNeeded && value !== '' ? [] : ['']), value, ...options])].filter(
    (option) => option !== '' || !isNeeded || value === '',
  );
  const select = make('select', {}, ...all.map((option) => make('option', { value: option }, option || '(none)')));
  select.value = value;
  return select;
}

function shownValue(value: unknown): string {
  return value === undefined || value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function checkFor(field: FormField, cell: Cell, setting: Setting): HTMLElement {
  const value = cell.get();
  if (value !== undefined && typeof value !== 'boolean') return strangerFor(field.name, cell, setting, field);
  const input = make('input', { type: 'checkbox', checked: value === true });
  input.addEventListener('change', () => {
    cell.set(input.checked ? true : value === undefined ? undefined : false);
    setting.changed();
  });
  const row = rowFor(field, input, cell, setting);
  row.classList.add('check');
  return row;
}

/** A label, a control, what it is for, what was understood, and room for problems. */
function rowFor(
  { label, help, isNeeded }: Pick<FormField, 'label' | 'help' | 'isNeeded'>,
  input: Input,
  cell: Cell,
  { nextId }: Setting,
): HTMLElement {
  const id = nextId();
  input.id = id;
  input.dataset['control'] = '';
  input.setAttribute('aria-describedby', `${id}-help ${id}-note ${id}-problems`);
  if (isNeeded) input.setAttribute('aria-required', 'true');
  return make(
    'div',
    { class: 'field', 'data-path': cell.path },
    make('label', { for: id }, label),
    helpFor(help, id),
    input,
    make('p', { class: 'note', id: `${id}-note` }),
    make('ul', { class: 'problems', id: `${id}-problems` }),
  );
}

/** What stands between backticks is code. */
function helpFor(help: string, id: string): HTMLElement {
  const parts = help.split('`').map((part, at) => (at % 2 === 1 ? make('code', {}, part) : part));
  return make('p', { class: 'help', id: `${id}-help` }, ...(help === '' ? [] : parts));
}

/** A part of the form under a heading of its own, with room for problems of the whole. */
function partFor(label: string, help: string, path: string, { nextId }: Setting): HTMLFieldSetElement {
  const id = nextId();
  return make(
    'fieldset',
    { class: 'part', 'data-path': path, 'aria-describedby': `${id}-help ${id}-problems` },
    make('legend', {}, label),
    helpFor(help, id),
    make('ul', { class: 'problems', id: `${id}-problems` }),
  );
}

function listFor(field: FormField, of: Control, cell: Cell, setting: Setting): HTMLElement {
  const value = cell.get();
  if (value !== undefined && value !== null && !Array.isArray(value))
    return strangerFor(field.name, cell, setting, field);
  const part = partFor(field.label, field.help, cell.path, setting);
  const list = make('ol', { class: 'parts', role: 'list' });
  const items: unknown[] = [...((value ?? []) as unknown[])];
  const write = () => {
    cell.set(items.length === 0 && !field.isNeeded ? undefined : [...items]);
    setting.changed();
  };
  const show = (focused: number | null) => {
    list.replaceChildren(...items.map((_, at) => itemFor(at)));
    const item = focused === null ? undefined : list.children[focused];
    item?.querySelector<HTMLElement>('[data-control]')?.focus();
  };
  const itemFor = (at: number) => {
    const label = `${field.label} ${at + 1}`;
    const own: Cell = {
      path: `${cell.path}.${at}`,
      get: () => items[at],
      set: (next) => {
        items[at] = next ?? '';
        cell.set([...items]);
      },
    };
    const remove = button(
      'Remove',
      () => {
        items.splice(at, 1);
        write();
        show(Math.min(at, items.length - 1));
        if (items.length === 0) add.focus();
      },
      { 'aria-label': `Remove ${label.toLowerCase()}`, class: 'quiet-button' },
    );
    const inner = fieldFor({ name: field.name, label, help: '', isNeeded: true, control: of }, own, {}, setting);
    inner.classList.add('item');
    return make('li', {}, inner, remove);
  };
  const add = button(`Add to ${field.label.toLowerCase()}`, () => {
    items.push(of.kind === 'group' || of.kind === 'either' ? emptyGroup(of) : '');
    write();
    show(items.length - 1);
  });
  show(null);
  part.append(list, add);
  return part;
}

function emptyGroup(of: Control): Group {
  const group = of.kind === 'either' ? of.groups[0] : of;
  const needed = group?.kind === 'group' ? group.fields.filter(({ isNeeded }) => isNeeded) : [];
  return Object.fromEntries(needed.map(({ name }) => [name, '']));
}

type GroupLike = Extract<Control, { kind: 'group' | 'either' }>;

function groupFor(field: FormField, control: GroupLike, cell: Cell, setting: Setting): HTMLElement {
  const part = partFor(field.label, field.help, cell.path, setting);
  const own = make('div', { class: 'group' });
  part.append(own);
  const show = () => {
    const value = cell.get();
    if (value === undefined || value === null) {
      const add = button(`Add ${field.label.toLowerCase()}`, () => {
        cell.set(emptyGroup(control));
        setting.changed();
        show();
        own.querySelector<HTMLElement>('[data-control]')?.focus();
      });
      own.replaceChildren(add);
    } else if (typeof value !== 'object' || Array.isArray(value)) {
      own.replaceChildren(strangerFor(field.name, cell, setting));
    } else {
      const data = { ...(value as Group) };
      const inner: Setting = {
        ...setting,
        changed: () => {
          cell.set({ ...data });
          setting.changed();
        },
      };
      const remove = button(`Remove ${field.label.toLowerCase()}`, () => {
        cell.set(undefined);
        setting.changed();
        show();
      });
      own.replaceChildren(...insideFor(control, data, cell.path, inner, show), ...(field.isNeeded ? [] : [remove]));
    }
  };
  show();
  return part;
}

function insideFor(control: GroupLike, data: Group, path: string, setting: Setting, again: () => void): HTMLElement[] {
  if (control.kind === 'group') return fieldsFor(control.fields, data, path, setting);
  const chosen = control.groups.find(({ by }) => data[by] !== undefined) ?? control.groups[0];
  if (!chosen) return [];
  const id = setting.nextId();
  const select = make(
    'select',
    { id, 'data-control': '' },
    ...control.groups.map(({ by, label }) => make('option', { value: by, selected: by === chosen.by }, label)),
  );
  select.addEventListener('change', () => {
    // A person's id is no country's code.
    delete data[chosen.by];
    data[select.value] = '';
    setting.changed();
    again();
    document.getElementById(id)?.focus();
  });
  const row = make('div', { class: 'field' }, make('label', { for: id }, 'Who'), select);
  return [row, ...fieldsFor(withFirst(chosen), data, path, setting)];
}

/** The field that a group is known by comes first. */
function withFirst({ fields, by }: GroupControl & { by: string }): FormField[] {
  return fields.toSorted((a, b) => Number(b.name === by) - Number(a.name === by));
}

/** What stands in the file and no control is made for: it can be looked at, and taken away. */
function strangerFor(name: string, cell: Cell, setting: Setting, field?: FormField): HTMLElement {
  const part = partFor(field?.label ?? name, field?.help ?? '', cell.path, setting);
  part.append(
    make('p', {}, make('code', {}, shownValue(cell.get()))),
    button(`Remove ${name}`, () => {
      cell.set(undefined);
      setting.changed();
      if (field) part.replaceWith(fieldFor(field, cell, {}, setting));
      else part.remove();
    }),
  );
  return part;
}
