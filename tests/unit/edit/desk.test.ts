import { chmod, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Desk, type OpenEntry, openDesk } from '../../../src/edit/desk.ts';
import { event, person } from '../../slips.ts';
import { type TemporaryDossier, temporaryDossier } from '../../temporary-dossier.ts';

/** A desk with its dossier, for a test that may be run again. */
async function atDesk(work: (desk: Desk, dossier: TemporaryDossier) => Promise<void>): Promise<void> {
  const dossier = await temporaryDossier();
  try {
    await work(
      openDesk(dossier.folder, () => '2024-06-01', false),
      dossier,
    );
  } finally {
    await dossier.discard();
  }
}

async function opened(desk: Desk, id: string): Promise<OpenEntry> {
  const entry = await desk.open('event', id);
  if ('refused' in entry) throw new Error(entry.refused);
  return entry;
}

test('entries are listed by kind and name, with how many errors and warnings each has', () =>
  atDesk(async (desk, dossier) => {
    await dossier.edit(person, 'role: transport adviser', 'rol: transport adviser\ncountri: NO');
    await dossier.save('content/people/broken.md', '---\nname: [\n---\n');
    const { title, entries } = await desk.list();
    expect(title).toBe('Skerry Bridge and the Harbour Compact');
    expect(entries).toContainEqual({
      ...{ kind: 'event', id: 'bridge-reopening', name: 'The Skerry Bridge is open to traffic again' },
      ...{ errors: 0, warnings: 0 },
    });
    expect(entries).toContainEqual({ kind: 'person', id: 'broken', name: 'broken', errors: 1, warnings: 0 });
    expect(entries).toContainEqual(expect.objectContaining({ id: 'ingrid-solberg', errors: 2, warnings: 0 }));
  }));

test('an entry that isn’t UTF-8 isn’t opened: saved, it would lose its letters', () =>
  atDesk(async (desk, dossier) => {
    await writeFile(
      join(dossier.folder, 'content/events/latin.md'),
      Buffer.from('---\ntitle: Caf\xe9\n---\n', 'latin1'),
    );
    expect(await desk.open('event', 'latin')).toEqual({ refused: 'There is no event “latin” that can be read.' });
  }));

test('beside each date stands what readers see, or how one in plain words is written, and nothing elsewhere', () =>
  atDesk(async (desk) => {
    const { hash, said } = await opened(desk, 'bridge-reopening');
    const note = async (date: unknown, more: object = {}) => {
      const fields = { ...said?.fields, date, ...more };
      const look = await desk.look({ kind: 'event', id: 'bridge-reopening', hash, fields, body: said?.body ?? '' });
      return 'notes' in look ? look.notes : {};
    };
    expect(await note('2024-05')).toEqual({
      date: { text: 'Shown as “May 2024”.', write: null },
      'evidence.0.date': { text: 'Shown as “11 May 2024”.', write: null },
    });
    expect(await note(2024, { evidence: [], publishOn: '3 June 2024' })).toEqual({
      date: { text: 'Shown as “2024”.', write: null },
      publishOn: { text: 'Understood as “3 June 2024”.', write: '2024-06-03' },
    });
    // A day is asked for there, and a month is none.
    expect(await note('in May 2024', { evidence: 'none', publishOn: 'June 2024' })).toEqual({
      date: { text: 'Understood as “May 2024”.', write: '2024-05' },
    });
    expect(await note('some day', { evidence: [null] })).toEqual({});
    expect(await note('', { evidence: [] })).toEqual({});
  }));

test('the last four previews can be asked for, and older ones are let go', () =>
  atDesk(async (desk) => {
    const first = await opened(desk, 'port-talks');
    const names: string[] = [];
    for (let time = 0; time < 5; time++) {
      const { preview } = await opened(desk, 'port-talks');
      names.push((preview ?? '').replace('/preview/', ''));
    }
    expect(new Set(names).size).toBe(5);
    expect(names.map((name) => desk.preview(name) !== null)).toEqual([false, true, true, true, true]);
    expect(desk.preview((first.preview ?? '').replace('/preview/', ''))).toBeNull();
  }));

test('what is saved keeps the file’s permissions and leaves nothing beside it', () =>
  atDesk(async (desk, dossier) => {
    await chmod(join(dossier.folder, event), 0o640);
    const { hash, said, name, path } = await opened(desk, 'bridge-reopening');
    expect([name, path]).toEqual(['The Skerry Bridge is open to traffic again', event]);
    const draft = { kind: 'event' as const, id: 'bridge-reopening', hash, body: said?.body ?? '' };
    const fields = { ...said?.fields, title: 'The bridge is open' };
    const saved = await desk.save({ ...draft, fields });
    expect(await dossier.read(event)).toContain('title: The bridge is open\n');
    expect((await stat(join(dossier.folder, event))).mode & 0o777).toBe(0o640);
    expect(
      (await readdir(join(dossier.folder, 'content/events'))).filter((name) => !/^[a-z0-9-]+\.md$/.test(name)),
    ).toEqual([]);
    // What was saved can be changed and saved again, with the bytes that it has now.
    const again = 'hash' in saved ? saved.hash : '';
    expect(again).not.toBe(hash);
    expect(await desk.save({ ...draft, hash: again, fields: said?.fields ?? {} })).toMatchObject({ hash });
    expect(await desk.save({ ...draft, hash: again, fields })).toHaveProperty('refused');
  }));

test('a file whose fields can’t be read is mended as text, and then as a form', () =>
  atDesk(async (desk, dossier) => {
    const path = 'content/events/port-talks.md';
    const whole = await dossier.read(path);
    await dossier.save(path, whole.replace('title:', 'title: ['));
    const { hash, text, said, problems } = await opened(desk, 'port-talks');
    expect(said).toBeNull();
    expect(problems).not.toEqual([]);
    const draft = { kind: 'event' as const, id: 'port-talks', hash };
    const mended = await desk.look({ ...draft, text: text.replace('title: [', 'title:') });
    expect(mended).toMatchObject({ problems: [], said: { fields: { kind: 'talks' } } });
    const { fields, body } = ('said' in mended && mended.said) || { fields: {}, body: '' };
    await desk.save({ ...draft, fields: { ...fields, name: 'Talks' }, body, from: whole });
    expect(await dossier.read(path)).toMatch(/^title: The councils talk about a common port authority\nname: Talks\n/m);
  }));

test('an entry that is gone, or was never opened, is refused in a sentence', () =>
  atDesk(async (desk) => {
    const { hash } = await opened(desk, 'port-talks');
    const refused = { refused: expect.stringContaining('isn’t there any more') };
    expect(await desk.look({ kind: 'event', id: 'port-talk', hash, text: '' })).toEqual(refused);
    expect(await desk.save({ kind: 'event', id: 'port-talks', hash: 'x', text: '' })).toEqual(refused);
    expect(await desk.open('person', 'port-talks')).toHaveProperty('refused');
  }));

test('an entry is begun in a folder that isn’t there yet, and never over another', () =>
  atDesk(async (desk) => {
    const begin = (title: string) => desk.begin({ kind: 'event', title });
    expect(await begin('Port talks')).toHaveProperty('refused');
    expect(await begin('A new one')).toEqual({ kind: 'event', id: 'a-new-one' });
    expect(await begin('A new one')).toHaveProperty('refused');
  }));
