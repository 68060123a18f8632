// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Ask } from '../../../src/edit/client/ask.ts';
import { type EntryView, entryView } from '../../../src/edit/client/entry.ts';
import type { Look, OpenEntry } from '../../../src/edit/desk.ts';
import type { FormField } from '../../../src/edit/form-model.ts';
import type { Located } from '../../../src/edit/locate.ts';

const field = (name: string): FormField => ({
  ...{ name, label: name.toUpperCase(), help: '', isNeeded: false },
  control: { kind: 'text', reads: 'text', isLong: false, names: null },
});
const group = (...fields: FormField[]): FormField => ({ ...field('place'), control: { kind: 'group', fields } });

const look = (some: Partial<Look> = {}): Look => ({
  ...{ problems: [], notes: {}, preview: null },
  said: { fields: { title: 'Talks', place: { name: 'Bergen' } }, body: 'One.\nTwo.\nThree.' },
  ...some,
});
const opened = (some: Partial<OpenEntry> = {}): OpenEntry => ({
  ...{ kind: 'event', id: 'talks', hash: 'a', path: 'content/events/talks.md', name: 'Talks' },
  ...{ form: [field('title'), group(field('name'))], names: {} as never, text: '---\ntitle: [\n---\n' },
  ...look(),
  ...some,
});
const problem = (message: string, some: Partial<Located> = {}): Located => ({
  ...{ severity: 'error', message, hint: null, path: null, line: 1, bodyLine: null },
  ...some,
});

/** What the desk was asked, and what it answers. */
let asked: { question: string; draft: unknown }[];
let answers: Record<'look' | 'save', (draft: object) => Promise<object>>;
let view: EntryView;
beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  answers = { look: async () => look(), save: async () => ({ ...look(), hash: 'b' }) };
});

afterEach(() => vi.useRealTimers());

async function open(answer: OpenEntry | { refused: string } = opened()): Promise<void> {
  const to = (question: 'look' | 'save') => (draft: object) => {
    asked.push({ question, draft: structuredClone(draft) });
    return answers[question](draft);
  };
  const ask = { open: async () => answer, look: to('look'), save: to('save') } as unknown as Ask;
  view = await entryView({ kind: 'event', id: 'talks' }, ask);
  // Without a browser a frame has no page.
  view.element.querySelector('iframe')?.remove();
  document.body.replaceChildren(view.element);
}

const find = <Kind extends HTMLElement = HTMLElement>(selector: string): Kind => {
  const found = document.querySelector<Kind>(selector);
  if (!found) throw new Error(`Nothing is ${selector}`);
  return found;
};
const words = (selector: string) => [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);
const status = () => find('.status').textContent?.trim();
const title = () => find<HTMLInputElement>('[data-path="title"] > [data-control]');
const body = () => find<HTMLTextAreaElement>('textarea');

function write(control: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  control.value = value;
  control.dispatchEvent(new Event('input'));
}
const press = async (label: string) => {
  const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === label);
  if (!button) throw new Error(`No button says “${label}”`);
  button.click();
  await vi.advanceTimersByTimeAsync(0);
};
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('an entry', () => {
  test('that can’t be opened says why, and has nothing to save', async () => {
    await open({ refused: 'There is no such event.' });
    expect([words('[role="alert"]'), view.isDirty()]).toEqual([['There is no such event.'], false]);
  });

  test('is in its form, and nothing of it is changed', async () => {
    await open();
    expect([title().value, body().value]).toEqual(['Talks', 'One.\nTwo.\nThree.']);
    expect([status(), view.isDirty(), document.querySelector('.back')]).toEqual(['No problems.', false, null]);
  });

  test.each<[problems: Located[], string]>([
    [[], 'No problems.'],
    [[problem('A')], '1 error.'],
    [[problem('A'), problem('B')], '2 errors.'],
    [[problem('A', { severity: 'warning' })], '1 warning.'],
    [[problem('A'), ...['B', 'C'].map((text) => problem(text, { severity: 'warning' }))], '1 error, 2 warnings.'],
  ])('%# counts its problems: %s', async (problems, expected) => {
    await open(opened({ problems }));
    expect(status()).toBe(expected);
    expect(words('.all-problems summary')).toEqual(problems.length > 0 ? [expected] : []);
  });

  test('shows its preview, or says that it is older', async () => {
    const shown = async (preview: string | null) => {
      view = await entryView({ kind: 'event', id: 'talks' }, { open: async () => opened({ preview }) } as never);
      const { element } = view;
      return [
        element.querySelector('iframe')?.getAttribute('src'),
        element.querySelector('.preview .help')?.textContent,
      ];
    };
    expect(await shown('/preview/1')).toEqual(['/preview/1', '']);
    expect((await shown(null))[1]).toMatch(/^It can’t be shown as it is now/);
  });
});

describe('a change', () => {
  test('is looked at a moment after the last one', async () => {
    await open();
    write(title(), 'Tal');
    await wait(249);
    write(title(), 'Talking');
    await wait(249);
    expect([asked, status(), view.isDirty()]).toEqual([[], 'Not saved yet.', true]);
    await wait(1);
    expect(asked).toMatchObject([{ question: 'look', draft: { hash: 'a', fields: { title: 'Talking' } } }]);
    expect(status()).toBe('No problems. Not saved yet.');
  });

  test('while another is looked at is looked at after that, whose answer isn’t shown', async () => {
    await open();
    const [first, second] = [Promise.withResolvers<object>(), Promise.withResolvers<object>()];
    const waiting = [first, second];
    answers.look = () => waiting.shift()?.promise ?? Promise.reject(new Error('asked too often'));
    for (const value of ['A', 'B', 'C']) {
      write(title(), value);
      await wait(250);
    }
    expect(asked).toHaveLength(1);
    first.resolve(look({ problems: [problem('Old')] }));
    await wait(0);
    expect([asked.length, status()]).toEqual([2, 'Not saved yet.']);
    second.resolve(look({ problems: [problem('New')] }));
    await wait(0);
    expect(words('.all-problems li')).toEqual(['New']);
  });

  test('that can’t be looked at says why', async () => {
    await open();
    answers.look = async () => ({ refused: 'Readout doesn’t answer.' });
    write(body(), 'Four.');
    await wait(250);
    expect(words('.alarm')).toEqual(['Readout doesn’t answer.']);
  });
});

describe('saving', () => {
  test('writes what is there, over what was opened or saved before', async () => {
    await open();
    write(title(), 'Talking');
    await press('Save');
    expect([status(), view.isDirty()]).toEqual(['No problems. Saved.', false]);
    await press('Save');
    expect(asked.map(({ draft }) => draft)).toMatchObject([{ hash: 'a', fields: { title: 'Talking' } }, { hash: 'b' }]);
  });

  test('leaves unsaved what is typed meanwhile', async () => {
    await open();
    const answer = Promise.withResolvers<object>();
    answers.save = () => answer.promise;
    write(title(), 'Talking');
    await press('Save');
    write(title(), 'Talked');
    answer.resolve({ ...look(), hash: 'b' });
    await wait(0);
    expect([status(), view.isDirty()]).toEqual(['No problems. Not saved yet.', true]);
  });

  test('that is refused says why until it is done', async () => {
    await open();
    write(title(), 'Talking');
    answers.save = async () => ({ refused: 'The file was changed elsewhere.' });
    await press('Save');
    expect([words('.alarm'), view.isDirty()]).toEqual([['The file was changed elsewhere.'], true]);
    answers.save = async () => ({ ...look(), hash: 'b' });
    await press('Save');
    expect([words('.alarm'), view.isDirty()]).toEqual([[''], false]);
  });

  test.each<[keys: KeyboardEventInit, isSaved: boolean]>([
    [{ key: 's', ctrlKey: true }, true],
    [{ key: 's', metaKey: true }, true],
    [{ key: 's' }, false],
    [{ key: 'a', ctrlKey: true }, false],
  ])('by keys: %j', async (keys, isSaved) => {
    await open();
    const event = new KeyboardEvent('keydown', { ...keys, bubbles: true, cancelable: true });
    title().dispatchEvent(event);
    await wait(0);
    expect([asked.length, event.defaultPrevented]).toEqual([Number(isSaved), isSaved]);
  });
});

describe('a problem stands', () => {
  const problems = [
    problem('Bad title', { path: 'title', hint: 'Mend it.' }),
    problem('Bad name', { path: 'place.name.0', severity: 'warning' }),
    problem('Bad line', { bodyLine: 2, path: 'title' }),
    problem('Bad file', { path: 'other' }),
  ];
  const at = (selector: string) => words(`${selector} > .problems > li`);

  test('at its field, at the nearest around it, at the text, or above all', async () => {
    await open(opened({ problems }));
    expect(at('[data-path="title"]')).toEqual(['Error: Bad title. Mend it.']);
    expect(at('[data-path="place.name"]')).toEqual(['Warning: Bad name. ']);
    expect(at('.whole')).toEqual(['Line 2Error: Bad line. ']);
    expect(at('.sheet > div')).toEqual(['Error: Bad file. ']);
  });

  test('at a field that programs which read aloud are told of, unless it is a warning', async () => {
    await open(opened({ problems }));
    const wrong = () => [...document.querySelectorAll('[aria-invalid]')].map((control) => control.parentElement);
    expect(wrong()).toEqual([find('[data-path="title"]'), find('.whole')]);
    write(title(), 'Talks');
    await wait(250);
    expect([wrong(), at('[data-path="title"]')]).toEqual([[], []]);
  });

  test.each([
    ['Bad title', () => title()],
    ['Bad name', () => find('[data-path="place.name"] > [data-control]')],
    ['Bad line', () => body()],
  ])('where the list leads: %s', async (message, control) => {
    await open(opened({ problems }));
    await press(message);
    expect(document.activeElement).toBe(control());
  });

  test('in the text on a line, which is selected', async () => {
    await open(opened({ problems }));
    await press('Line 2');
    expect(body().value.slice(body().selectionStart, body().selectionEnd)).toBe('Two.');
  });
});

describe('beside a date stands', () => {
  test('how it is understood, and what writes it', async () => {
    await open(opened({ notes: { title: { text: '4 May 2031', write: '2031-05-04' } } }));
    expect(words('[data-path="title"] > .note')).toEqual(['4 May 2031 Write 2031-05-04']);
    await press('Write 2031-05-04');
    expect([title().value, view.isDirty()]).toEqual(['2031-05-04', true]);
  });

  test('nothing to press where it is written so, and nothing at all by other fields', async () => {
    await open(opened({ notes: { title: { text: '4 May 2031', write: null } } }));
    expect(words('.note')).toEqual(expect.arrayContaining(['4 May 2031', '']));
    expect(words('.note button')).toEqual([]);
  });
});

describe('a file whose fields can’t be read', () => {
  const broken = problem('Unexpected [', { line: 2 });

  test('is mended as text, at the line of its problem', async () => {
    await open(opened({ said: null, problems: [broken] }));
    expect(body().value).toBe('---\ntitle: [\n---\n');
    await press('Unexpected [');
    expect(body().value.slice(body().selectionStart, body().selectionEnd)).toBe('title: [');
    expect(document.querySelector('.back')).toBeNull();
  });

  test('comes back into its form once it is mended, from the text as it is', async () => {
    await open(opened({ said: null, problems: [broken] }));
    write(body(), '---\ntitle: Talks\n---\n');
    await wait(250);
    expect(asked).toMatchObject([{ draft: { text: '---\ntitle: Talks\n---\n' } }]);
    await press('Go on in the form');
    expect([title().value, view.isDirty()]).toEqual(['Talks', true]);
    await wait(250);
    expect(asked[1]?.draft).toMatchObject({ fields: { title: 'Talks' }, from: '---\ntitle: Talks\n---\n' });
    expect(document.querySelector('.back')).toBeNull();
  });
});
