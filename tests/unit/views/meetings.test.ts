import { expect, test } from 'vitest';
import type { Participant } from '../../../src/core/model/record.ts';
import { catalogueOf } from '../../../src/views/catalogue.ts';
import { meetingsView } from '../../../src/views/meetings.ts';
import { smallDossier } from './small-dossier.ts';

const sixty = Array.from(
  { length: 60 },
  (_, at): Participant => ({ kind: 'unnamed', country: ['IS', 'NO', 'FI'][at % 3] ?? 'IS', role: `keeper ${at}` }),
);

/** Who met whom, where sixty took part in one event beside Ada. */
function meetingsOfSixty(oneWithEach: boolean) {
  const dossier = smallDossier();
  const events = dossier.events.flatMap((event) =>
    event.id === 'visit'
      ? [{ ...event, participants: [{ kind: 'person', person: 'ada', role: null } as const, ...sixty], oneWithEach }]
      : [],
  );
  return meetingsView(catalogueOf({ ...dossier, events }, '/'));
}

test('sixty at one event are one row of a list, and no picture', () => {
  const view = meetingsOfSixty(false);
  if (view.kind !== 'meetings') throw new Error('Expected meetings.');
  expect(view.isDrawn).toBe(false);
  expect(view.groups.map(({ rows }) => rows.map(({ others }) => others.length))).toEqual([[60]]);
  expect(view.summary.length).toBeLessThan(200);
});

test('sixty whom one met each on their own stand on that event’s page, to which a line leads', () => {
  const view = meetingsOfSixty(true);
  expect(view.kind).toBe('elsewhere');
});
