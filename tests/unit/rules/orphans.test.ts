import { expect, test } from 'vitest';
import { orphans } from '../../../src/rules/orphans.ts';
import { findings, signed } from './dossier.ts';

const daily = { evidence: [{ source: 'daily', quote: 'Two ministers met at the old customs house in March 2026' }] };
const accord = { evidence: [...daily.evidence, { source: 'wire', quote: signed }] };
const alone = (kind: string, id: string) =>
  `Unexpected ${kind} “${id}” that nothing mentions, expected a link from another record`;

test.each([
  [
    'nothing where all are mentioned',
    { events: { accord: { ...accord, participants: [{ person: 'silva' }] } }, people: { silva: {} } },
    [],
  ],
  [
    'a person in the prose',
    { events: { accord: { ...accord, body: '[Silva](person:silva) came.' } }, people: { silva: {} } },
    [],
  ],
  [
    'a person',
    { events: { accord }, people: { silva: {} } },
    [`people/silva.md “name: Ana Silva”: ${alone('person', 'silva')}`],
  ],
  [
    'a person whom only the person’s own entry mentions',
    { events: { accord }, people: { silva: { body: '[Silva](person:silva)' } } },
    [`people/silva.md “name: Ana Silva”: ${alone('person', 'silva')}`],
  ],
  [
    'an initiative',
    { events: { accord }, initiatives: { fund: {} } },
    [`initiatives/fund.md “title: The accord”: ${alone('initiative', 'fund')}`],
  ],
  [
    'a figure',
    { events: { accord }, figures: { ferries: {} } },
    [`figures/ferries.md “title: New ferries”: ${alone('figure', 'ferries')}`],
  ],
  ['a source', { events: { accord: daily } }, [`seeds/wire.yaml “name: wire”: ${alone('source', 'wire')}`]],
  ['no event: it stands in the timeline', { events: { accord, other: {} } }, []],
])('orphans: %s', async (_, literal, found) => {
  expect(await findings(orphans, literal)).toEqual(found);
});
