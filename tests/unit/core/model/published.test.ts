import { expect, test } from 'vitest';
import { published } from '../../../../src/core/model/published.ts';
import { readDossier } from '../../../../src/load/dossier.ts';
import { dossierFiles, readFolder } from '../../../dossier-files.ts';

const events = 'content/events/port-talks.md';

test('what is published later is there from its day on, and whatever the day where none is of interest', async () => {
  const files = new Map(await readFolder('tests/fixtures/harbour'));
  const text = Buffer.from(files.get(events) ?? []).toString();
  files.set(events, Buffer.from(text.replace('kind:', 'publishOn: 2026-05-01\nkind:')));
  const { dossier } = await readDossier(dossierFiles(files));
  const seen = (today: string | null) => published(dossier, today).events.some(({ id }) => id === 'port-talks');
  expect(['2026-04-30', '2026-05-01', '2026-05-02', null].map(seen)).toEqual([false, true, true, true]);
  expect(published(dossier, '2026-04-30').events).toHaveLength(dossier.events.length - 1);
});
