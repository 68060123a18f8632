import { type Ask, asker } from './ask.ts';
import { button, make } from './dom.ts';
import { type EntryView, entryView, message } from './entry.ts';

start();

/** Takes the token out of the address, and shows what the rest of it names. */
function start(): void {
  const [, fresh] = /^#([\w-]{43})$/.exec(location.hash) ?? [];
  if (fresh !== undefined) {
    // It is this tab's own, and neither in its history nor in anything that is sent by itself.
    sessionStorage.setItem('token', fresh);
    history.replaceState(null, '', '/');
  }
  const ask = asker(sessionStorage.getItem('token') ?? '');
  let shown: EntryView | null = null;
  let place = location.hash;
  const main = make('main', { tabindex: '-1' });
  document.body.append(make('header', { class: 'top' }, make('p', {}, 'Readout: edit')), main);
  const show = async () => {
    const [, kind, id] = /^#([a-z]+)\/(.+)$/.exec(location.hash) ?? [];
    shown = kind && id ? await entryView({ kind, id: decodeURIComponent(id) }, ask) : null;
    main.replaceChildren(shown ? shown.element : await listView(ask));
    document.title = `${main.querySelector('h1')?.textContent ?? 'Edit'} – edit`;
    main.focus();
  };
  addEventListener('hashchange', () => {
    if (location.hash === place) return;
    if (shown?.isDirty() && !confirm('Leave without saving what you changed?')) {
      history.replaceState(null, '', place || '/');
      return;
    }
    place = location.hash;
    show();
  });
  addEventListener('beforeunload', (event) => {
    if (shown?.isDirty()) event.preventDefault();
  });
  show();
}

async function listView(ask: Ask): Promise<HTMLElement> {
  const found = await ask.list();
  if ('refused' in found) return message(found.refused);
  const { title, kinds, entries } = found;
  const sections = kinds.map((kind) => {
    const own = entries.filter((entry) => entry.kind === kind);
    const rows = own.map(({ id, name, errors, warnings }) => {
      const count = [errors > 0 ? `${errors} wrong` : '', warnings > 0 ? `${warnings} to look at` : ''].filter(Boolean);
      return make(
        'li',
        {},
        make('a', { href: `#${kind}/${encodeURIComponent(id)}` }, name),
        count.length > 0 ? make('span', { class: errors > 0 ? 'error' : 'warning' }, ` ${count.join(', ')}`) : null,
      );
    });
    return make(
      'section',
      {},
      make('h2', {}, `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`),
      rows.length > 0 ? make('ul', { class: 'entries' }, ...rows) : make('p', { class: 'help' }, 'None yet.'),
    );
  });
  return make('div', { class: 'list' }, make('h1', {}, title), newForm(kinds, ask), ...sections);
}

/** Begins an entry, and opens it. */
function newForm(kinds: readonly string[], ask: Ask): HTMLElement {
  const kind = make('select', { id: 'new-kind' }, ...kinds.map((each) => make('option', { value: each }, each)));
  kind.value = 'event';
  const title = make('input', { id: 'new-title', type: 'text', autocomplete: 'off' });
  const date = make('input', {
    id: 'new-date',
    type: 'text',
    autocomplete: 'off',
    'aria-describedby': 'new-date-help',
  });
  const alarm = make('p', { role: 'alert', class: 'alarm' });
  const row = (label: string, input: HTMLElement, help: string) =>
    make(
      'div',
      { class: 'field' },
      make('label', { for: input.id }, label),
      input,
      make('p', { class: 'help', id: `${input.id}-help` }, help),
    );
  const begin = button('Begin', async () => {
    const said = { kind: kind.value, title: title.value };
    const begun = await ask.begin(kind.value === 'event' && date.value !== '' ? { ...said, date: date.value } : said);
    if ('refused' in begun) alarm.textContent = begun.refused;
    else location.hash = `#${begun.kind}/${encodeURIComponent(begun.id)}`;
  });
  return make(
    'details',
    { class: 'new' },
    make('summary', {}, 'Begin an entry'),
    row('Kind', kind, ''),
    row('Title or name', title, ''),
    row('Date of an event', date, 'In plain words, such as “in October 2025”.'),
    begin,
    alarm,
  );
}
