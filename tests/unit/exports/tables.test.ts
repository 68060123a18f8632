import { expect, test } from 'vitest';
import type { Inference } from '../../../src/core/model/record.ts';
import { tableCsv, tablesOf } from '../../../src/exports/tables.ts';
import { smallDossier } from '../views/small-dossier.ts';

test('the tables of a dossier are files to open', async () => {
  const dossier = smallDossier();
  const of = (field: string): Inference => ({ ...({ field, about: 'the day' } as Inference), reason: 'So.' });
  const inferences: Record<string, Inference[]> = { lighting: [of('title'), of('date')], call: [of('title')] };
  const events = dossier.events.map((event) => ({ ...event, inferences: inferences[event.id] ?? [] }));
  const tables = tablesOf({ ...dossier, events }).map((table) => `${table.name}\n${tableCsv(table)}`);
  await expect(tables.join('\n')).toMatchFileSnapshot('snapshots/tables.txt');
});
