import type { Look, OpenEntry } from '../desk.ts';
import type { Located } from '../locate.ts';
import type { Ask, Which } from './ask.ts';
import { formFor } from './controls.ts';
import { button, make, settled } from './dom.ts';
import { offerFootnotes } from './passages.ts';

/** An entry in its form: what was changed and not saved can be asked for. */
export interface EntryView {
  element: HTMLElement;
  isDirty: () => boolean;
}

/** The form of one entry, with its preview beside it. */
export async function entryView(which: Which, ask: Ask): Promise<EntryView> {
  const opened = await ask.open(which);
  if ('refused' in opened) return { element: message(opened.refused), isDirty: () => false };
  return showEntry(opened, ask);
}

function showEntry(opened: OpenEntry, ask: Ask): EntryView {
  const { kind, id } = opened;
  const parts = partsFor(opened);
  const { place, status, alarm } = parts;
  let { hash } = opened;
  let isDirty = false;
  const show = (look: Look) => {
    sheet.show(look);
    parts.show(look, sheet.goTo);
    const saved = isDirty ? 'Not saved yet.' : hash === opened.hash ? '' : 'Saved.';
    status.textContent = `${countWords(look.problems)} ${saved}`;
    // Written as text until its fields can be read.
    place.querySelector('.back')?.remove();
    if (sheet.isText && look.said) place.append(backButton(look.said));
  };
  const draft = () => ({ kind, id, hash, ...sheet.draft() });
  const lookSoon = looking(() => ask.look(draft()), show, alarm);
  const changed = () => {
    isDirty = true;
    status.textContent = 'Not saved yet.';
    lookSoon();
  };
  let sheet = sheetFor(opened, opened, ask, changed);
  const backButton = (said: NonNullable<Look['said']>) =>
    button(
      'Go on in the form',
      () => {
        const { text } = sheet.draft() as { text: string };
        sheet = sheetFor(opened, { ...opened, said }, ask, changed, text);
        place.replaceChildren(sheet.element);
        changed();
      },
      { class: 'back' },
    );
  const save = async () => {
    const said = JSON.stringify(sheet.draft());
    const answer = await ask.save(draft());
    alarm.textContent = 'refused' in answer ? answer.refused : '';
    if ('refused' in answer) return;
    hash = answer.hash;
    isDirty = JSON.stringify(sheet.draft()) !== said;
    show(answer);
  };
  parts.onSave(save);
  place.append(sheet.element);
  show(opened);
  return { element: parts.element, isDirty: () => isDirty };
}

/** Asks for a look a moment after the last change; never for two at once, and shows none that is overtaken. */
function looking(
  ask: () => Promise<Look | { refused: string }>,
  show: (look: Look) => void,
  alarm: Element,
): () => void {
  let asking = false;
  let isOvertaken = false;
  const look = async (): Promise<void> => {
    if (asking) {
      isOvertaken = true;
      return;
    }
    asking = true;
    const answer = await ask();
    asking = false;
    if (isOvertaken) {
      isOvertaken = false;
      return look();
    }
    if ('refused' in answer) alarm.textContent = answer.refused;
    else show(answer);
  };
  return settled(250, look);
}

/** What stands around a sheet: the heading, the preview, and the line to save it with. */
function partsFor({ name, path }: OpenEntry) {
  const status = make('p', { role: 'status', class: 'status' });
  const alarm = make('p', { role: 'alert', class: 'alarm' });
  const summary = make('div', { class: 'summary' });
  const preview = make('iframe', { title: 'Preview', sandbox: 'allow-same-origin' });
  keepPlace(preview);
  const place = make('div', { class: 'sheet' });
  const behind = make('p', { class: 'help' });
  const saving = make('button', { type: 'button', class: 'main-button', 'aria-keyshortcuts': 'Control+S' }, 'Save');
  const side = [make('h2', {}, 'What readers will see'), behind, preview];
  const element = make(
    'div',
    { class: 'entry' },
    make('p', { class: 'crumbs' }, make('a', { href: '#' }, 'All entries')),
    make('h1', {}, name),
    make('p', { class: 'help' }, path),
    make(
      'div',
      { class: 'columns' },
      make('section', { 'aria-label': 'Form' }, summary, place),
      make('section', { class: 'preview', 'aria-label': 'Preview' }, ...side),
    ),
    make('div', { class: 'bar' }, saving, status, alarm),
  );
  return {
    element,
    place,
    status,
    alarm,
    show: (look: Look, goTo: (problem: Located) => void) => {
      summary.replaceChildren(...problemList(look.problems, goTo));
      if (look.preview !== null) preview.src = look.preview;
      behind.textContent = look.preview === null ? 'It can’t be shown as it is now; this is how it was before.' : '';
    },
    onSave: (save: () => void) => {
      saving.addEventListener('click', save);
      element.addEventListener('keydown', (event) => {
        if (!(event.ctrlKey || event.metaKey) || event.key !== 's') return;
        event.preventDefault();
        save();
      });
    },
  };
}

/** What is filled in: the fields and the body, or all of the file as text. */
interface Sheet {
  element: HTMLElement;
  isText: boolean;
  draft: () => object;
  show: (look: Look) => void;
  goTo: (problem: Located) => void;
}

/** @param from the file as it was mended as text before */
function sheetFor(opened: OpenEntry, { said }: Look, ask: Ask, changed: () => void, from?: string): Sheet {
  if (said === null) return textSheet(opened.text, changed);
  const { form, names } = opened;
  const data = structuredClone(said.fields);
  const fields = formFor(form, data, { names, ask, changed });
  const body = areaFor(
    'Text',
    'In Markdown. A footnote is written [^name] in the text, and [^name]: [Source](source:id) “words of it” below it.',
    said.body,
  );
  body.area.addEventListener('input', changed);
  body.row.append(offerFootnotes(body.area, ask));
  const general = make('ul', { class: 'problems' });
  return {
    element: make('div', {}, general, fields, body.row),
    isText: false,
    draft: () => ({ fields: data, body: body.area.value, from }),
    show: ({ problems, notes }) => {
      const rows = rowsIn(fields);
      const lists = new Map<Element, Located[]>();
      for (const problem of problems) {
        const row = problem.bodyLine !== null ? body.row : rowAt(rows, problem.path);
        lists.set(row ?? general, [...(lists.get(row ?? general) ?? []), problem]);
      }
      general.replaceChildren(...(lists.get(general) ?? []).map((problem) => problemRow(problem)));
      for (const row of [...rows.values(), body.row])
        setProblems(row, lists.get(row) ?? [], row === body.row ? body.lineButton : () => null);
      showNotes(rows, notes, changed);
    },
    goTo: (problem) => {
      if (problem.bodyLine !== null) return body.select(problem.bodyLine);
      const row = rowAt(rowsIn(fields), problem.path);
      openAround(row ?? null);
      row?.querySelector<HTMLElement>('[data-control], button, summary')?.focus();
    },
  };
}

/** All of a file, where its fields can't be read. */
function textSheet(text: string, changed: () => void): Sheet {
  const { row, area, lineButton, select } = areaFor(
    'The file',
    'Its fields can’t be read as they stand. Mend them here, and the form comes back.',
    text,
  );
  area.classList.add('code');
  area.addEventListener('input', changed);
  const whole = (problem: Located) => ({ ...problem, bodyLine: problem.line });
  return {
    element: row,
    isText: true,
    draft: () => ({ text: area.value }),
    show: ({ problems }) => setProblems(row, problems.map(whole), lineButton),
    goTo: ({ line }) => select(line),
  };
}

function areaFor(label: string, help: string, value: string) {
  const id = label.toLowerCase().replaceAll(' ', '-');
  const area = make('textarea', {
    id,
    rows: '18',
    'data-control': '',
    'aria-describedby': `${id}-help ${id}-problems`,
  });
  area.defaultValue = value;
  const row = make(
    'div',
    { class: 'field whole' },
    make('label', { for: id }, label),
    make('p', { class: 'help', id: `${id}-help` }, help),
    area,
    make('ul', { class: 'problems', id: `${id}-problems` }),
  );
  const select = (line: number) => {
    const lines = area.value.split('\n');
    const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
    area.focus();
    area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
    area.scrollTop = ((line - 3) / lines.length) * area.scrollHeight;
  };
  const lineButton = ({ bodyLine }: Located) =>
    bodyLine === null ? null : button(`Line ${bodyLine}`, () => select(bodyLine));
  return { row, area, lineButton, select };
}

function rowsIn(form: Element): Map<string, HTMLElement> {
  return new Map([...form.querySelectorAll<HTMLElement>('[data-path]')].map((row) => [row.dataset['path'] ?? '', row]));
}

/** The field at a path, or the nearest around it. */
function rowAt(rows: Map<string, HTMLElement>, path: string | null): HTMLElement | undefined {
  for (let at = path ?? ''; at !== ''; at = at.replace(/\.?[^.]*$/, '')) {
    const row = rows.get(at);
    if (row) return row;
  }
  return undefined;
}

function setProblems(row: Element, problems: readonly Located[], before: (problem: Located) => Node | null): void {
  row
    .querySelector(':scope > .problems')
    ?.replaceChildren(...problems.map((problem) => problemRow(problem, before(problem))));
  const control = row.querySelector(':scope > [data-control]');
  const isWrong = problems.some(({ severity }) => severity === 'error');
  if (isWrong) control?.setAttribute('aria-invalid', 'true');
  else control?.removeAttribute('aria-invalid');
  if (problems.length > 0) openAround(row);
}

function openAround(row: Element | null): void {
  for (let at = row?.closest('details'); at; at = at.parentElement?.closest('details')) at.open = true;
}

function problemRow({ severity, message: words, hint }: Located, before: Node | null = null): HTMLElement {
  const kind = severity === 'error' ? 'Error: ' : 'Warning: ';
  return make(
    'li',
    { class: severity },
    before,
    make('strong', {}, kind),
    words,
    '. ',
    hint === null ? null : make('span', { class: 'hint' }, hint),
  );
}

function showNotes(rows: Map<string, HTMLElement>, notes: Look['notes'], changed: () => void): void {
  for (const [path, row] of rows) {
    const place = row.querySelector(':scope > .note');
    const note = notes[path];
    // A name beside an id is put there by its control.
    if (row.dataset['named'] !== undefined) continue;
    const input = row.querySelector<HTMLInputElement>(':scope > [data-control]');
    if (!place) continue;
    const write = note?.write;
    place.replaceChildren(note?.text ?? '');
    if (write && input)
      place.append(
        ' ',
        button(`Write ${write}`, () => {
          input.value = write;
          input.dispatchEvent(new Event('input', { bubbles: true }));
          input.focus();
          changed();
        }),
      );
  }
}

function problemList(problems: readonly Located[], goTo: (problem: Located) => void): HTMLElement[] {
  if (problems.length === 0) return [];
  const rows = problems.map((problem) =>
    make(
      'li',
      { class: problem.severity },
      button(problem.message, () => goTo(problem), { class: 'quiet-button' }),
    ),
  );
  return [
    make('details', { class: 'all-problems' }, make('summary', {}, countWords(problems)), make('ul', {}, ...rows)),
  ];
}

function countWords(problems: readonly Located[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const said = [
    ...(errors > 0 ? [`${errors} ${errors === 1 ? 'error' : 'errors'}`] : []),
    ...(warnings > 0 ? [`${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`] : []),
  ];
  return said.length === 0 ? 'No problems.' : `${said.join(', ')}.`;
}

/** A page that takes the place of another stays where it was; its links lead nowhere from here. */
function keepPlace(frame: HTMLIFrameElement): void {
  let top = 0;
  frame.addEventListener('load', () => {
    const page = frame.contentWindow;
    page?.scrollTo(0, top);
    page?.addEventListener('scroll', () => {
      top = page.scrollY;
    });
    page?.document.addEventListener('click', (event) => {
      const link = (event.target as Element | null)?.closest?.('a');
      if (link && !link.getAttribute('href')?.startsWith('#')) event.preventDefault();
    });
  });
}

export function message(words: string): HTMLElement {
  return make('p', { role: 'alert', class: 'alarm' }, words);
}
