// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const entry = { isDirty: false };
vi.mock('../../../src/edit/client/entry.ts', async (original) => ({
  ...(await original<object>()),
  entryView: async ({ kind, id }: { kind: string; id: string }) => {
    const element = document.createElement('section');
    element.innerHTML = '<h1></h1>';
    element.querySelector('h1')?.append(`${kind} ${id}`);
    return { element, isDirty: () => entry.isDirty };
  },
}));

const token = 'a'.repeat(43);
let asked: { question: string; token: string; said: object }[];
let answers: Record<string, object>;
/** What is listened to on the window, so that one page of a test doesn't hear of the next one's. */
let listeners: [string, EventListener][] = [];

beforeEach(() => {
  vi.resetModules();
  for (const [type, listener] of listeners) removeEventListener(type, listener);
  listeners = [];
  const listen = window.addEventListener.bind(window);
  vi.stubGlobal('addEventListener', (type: string, listener: EventListener) => {
    listeners.push([type, listener]);
    listen(type, listener);
  });
  document.body.replaceChildren();
  sessionStorage.clear();
  asked = [];
  entry.isDirty = false;
  answers = {
    list: {
      title: 'The harbour',
      kinds: ['event', 'person'],
      entries: [
        { kind: 'event', id: 'talks', name: 'Talks', errors: 2, warnings: 1 },
        { kind: 'event', id: 'vote', name: 'The vote', errors: 0, warnings: 3 },
        { kind: 'event', id: 'fête', name: 'Fête', errors: 0, warnings: 0 },
      ],
    },
  };
  vi.stubGlobal('fetch', async (question: string, { headers, body }: { headers: object; body: string }) => {
    asked.push({
      question,
      token: new Headers(headers as HeadersInit).get('x-readout-token') ?? '',
      said: JSON.parse(body),
    });
    const answer = answers[question.slice(1)];
    if (answer === undefined) throw new TypeError('Failed to fetch');
    return { json: async () => answer };
  });
});

afterEach(() => vi.unstubAllGlobals());

async function start(hash: string): Promise<void> {
  location.hash = hash;
  await import('../../../src/edit/client/main.ts');
  await settled();
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
}

async function go(hash: string): Promise<void> {
  location.hash = hash;
  dispatchEvent(new Event('hashchange'));
  await settled();
}

const words = (selector: string) => [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);

describe('the page', () => {
  test('takes the token out of its address, and keeps it for itself', async () => {
    await start(`#${token}`);
    expect(location.hash).toBe('');
    expect(asked).toEqual([{ question: '/list', token, said: {} }]);
    expect([words('h1'), document.title]).toEqual([['The harbour'], 'The harbour – edit']);
  });

  test('lists the entries of each kind, and how much is wrong with each', async () => {
    await start('');
    const rows = [...document.querySelectorAll('.list li')];
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      'Talks 2 wrong, 1 to look at',
      'The vote 3 to look at',
      'Fête',
    ]);
    expect(rows.map((row) => row.querySelector('a')?.getAttribute('href'))).toEqual([
      '#event/talks',
      '#event/vote',
      '#event/f%C3%AAte',
    ]);
    expect(rows.map((row) => row.querySelector('span')?.className)).toEqual(['error', 'warning', undefined]);
    expect(words('.list h2, .list h2 + .help')).toEqual(['Event', 'Person', 'None yet.']);
  });

  test('says what became of a program that doesn’t answer', async () => {
    answers = {};
    await start('');
    expect(words('[role="alert"]')).toEqual(['Readout doesn’t answer. Does “readout edit” still run in the terminal?']);
    expect(document.title).toBe('Edit – edit');
  });
});

describe('an entry is shown', () => {
  test('where the address names one, and the list where it doesn’t', async () => {
    await start('#event/f%C3%AAte');
    expect(words('h1')).toEqual(['event fête']);
    await go('');
    expect(words('h1')).toEqual(['The harbour']);
    await go('#event/talks');
    expect([words('h1'), document.activeElement?.localName]).toEqual([['event talks'], 'main']);
  });

  test.each([
    [true, true, true],
    [true, false, false],
    [false, false, true],
  ])('changed: %s, and left though it is: %s; another takes its place: %s', async (isDirty, isLeft, isOther) => {
    await start('#event/talks');
    entry.isDirty = isDirty;
    vi.stubGlobal('confirm', () => isLeft);
    await go('#event/vote');
    expect([words('h1'), location.hash]).toEqual(
      isOther ? [['event vote'], '#event/vote'] : [['event talks'], '#event/talks'],
    );
  });

  test.each([true, false])('and a browser asks before its page is closed, where it is changed: %s', async (isDirty) => {
    await start('#event/talks');
    entry.isDirty = isDirty;
    const event = new Event('beforeunload', { cancelable: true });
    dispatchEvent(event);
    expect(event.defaultPrevented).toBe(isDirty);
  });
});

describe('an entry is begun', () => {
  const input = (id: string) => document.querySelector<HTMLInputElement>(`#${id}`) as HTMLInputElement;
  const begin = async (kind: string, title: string, date: string) => {
    for (const [id, value] of Object.entries({ 'new-kind': kind, 'new-title': title, 'new-date': date }))
      input(id).value = value;
    document.querySelector<HTMLButtonElement>('.new button')?.click();
    await settled();
    return asked.at(-1);
  };

  test('of a kind, with a title, and an event with a date if it has one', async () => {
    await start('');
    expect(input('new-kind').value).toBe('event');
    answers['begin'] = { kind: 'event', id: 'fête' };
    const said = (kind: string, title: string, date: string) => begin(kind, title, date).then((last) => last?.said);
    expect(await said('event', 'Fête', 'in May')).toEqual({ kind: 'event', title: 'Fête', date: 'in May' });
    expect(location.hash).toBe('#event/f%C3%AAte');
    expect(await said('event', 'Fête', '')).toEqual({ kind: 'event', title: 'Fête' });
    expect(await said('person', 'Ada', 'in May')).toEqual({ kind: 'person', title: 'Ada' });
  });

  test('or it is said why not', async () => {
    await start('');
    answers['begin'] = { refused: 'Say a title.' };
    await begin('event', '', '');
    expect([words('.new [role="alert"]'), location.hash]).toEqual([['Say a title.'], '']);
  });
});
