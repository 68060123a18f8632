import { expect, test } from 'vitest';
import { updatesOf } from '../../../src/kinds/history.ts';
import { smallDossier } from '../views/small-dossier.ts';

test('updatesOf(dossier) tells what is dated, the newest first, and numbers what is of one kind, record and day', () => {
  const dossier = smallDossier();
  const note = (date: string, text: string) => ({ date, text });
  const people = dossier.people.map((person) => ({
    ...person,
    corrections: [note('2024-07-02', 'A'), note('2024-07-03', 'B'), note('2024-07-02', 'C'), note('2024-07-02', 'D')],
    changes: person.id === 'ada' ? [note('2024-07-02', 'E')] : [],
  }));
  const told = updatesOf({ ...dossier, people }).map(
    ({ date, kind, of, text, number }) => `${date} ${kind} of ${of.id} ${number}: ${text}`,
  );
  expect(told).toEqual([
    '2024-07-03 correction of ada 1: B',
    '2024-07-03 correction of olav 1: B',
    '2024-07-02 correction of ada 1: A',
    '2024-07-02 correction of ada 2: C',
    '2024-07-02 correction of ada 3: D',
    '2024-07-02 change of ada 1: E',
    '2024-07-02 correction of olav 1: A',
    '2024-07-02 correction of olav 2: C',
    '2024-07-02 correction of olav 3: D',
    '2024-07-01 published of lit-again 1: null',
    '2024-07-01 published of unfinished 1: null',
  ]);
});
