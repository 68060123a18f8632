import { expect, test } from 'vitest';
import { linksOf } from '../../../src/kinds/links.ts';
import { dossierOf, type Literal, signed } from '../rules/dossier.ts';

/** `from → to (path)` */
async function links(literal: Literal): Promise<string[]> {
  const { dossier } = await dossierOf(literal);
  const text = ({ kind, id }: { kind: string; id: string }) => `${kind}:${id}`;
  return linksOf(dossier).map(({ from, to, path }) => `${text(from)} → ${text(to)} (${path})`);
}

const evidence = [{ source: 'wire', quote: signed }];

test.each<[string, Literal, string[]]>([
  [
    'a briefing',
    { briefings: { lead: { sources: ['wire', 'daily'], keyPoints: [{ text: 'T.', evidence }] } } },
    [
      'briefing:lead → source:wire (sources.0)',
      'briefing:lead → source:daily (sources.1)',
      'briefing:lead → source:wire (keyPoints.0.evidence.0.source)',
    ],
  ],
  [
    'an event',
    {
      events: {
        accord: {
          before: 'visit',
          place: { name: 'Lisbon', country: 'PT', latitude: 38.7, longitude: -9.1 },
          participants: [{ person: 'silva' }, { country: 'NO' }],
          initiatives: ['fund'],
        },
      },
    },
    [
      'event:accord → event:visit (before)',
      'event:accord → country:PT (place.country)',
      'event:accord → person:silva (participants.0.person)',
      'event:accord → country:NO (participants.1.country)',
      'event:accord → initiative:fund (initiatives.0)',
      'event:accord → source:wire (evidence.0.source)',
    ],
  ],
  [
    'a person',
    { people: { silva: { country: 'PT' } } },
    ['person:silva → country:PT (country)', 'person:silva → source:wire (evidence.0.source)'],
  ],
  [
    'an initiative',
    { initiatives: { fund: { countries: ['NO'], people: ['lund'] } } },
    [
      'initiative:fund → country:NO (countries.0)',
      'initiative:fund → person:lund (people.0)',
      'initiative:fund → source:wire (evidence.0.source)',
    ],
  ],
  [
    'a figure',
    { figures: { ferries: { events: ['accord'], initiatives: ['fund'] } } },
    [
      'figure:ferries → event:accord (events.0)',
      'figure:ferries → initiative:fund (initiatives.0)',
      'figure:ferries → source:wire (readings.0.source)',
    ],
  ],
  [
    'a body',
    {
      briefings: {
        lead: {
          sources: ['wire'],
          body: `[She](person:silva) came.[^1]\n\n<Figure id="ferries" />\n\n[^1]: [Daily](source:daily) “${signed}”`,
        },
      },
    },
    [
      'briefing:lead → source:wire (sources.0)',
      'briefing:lead → person:silva (body.references.0)',
      'briefing:lead → source:daily (body.citations.0.evidence.0.source)',
      'briefing:lead → figure:ferries (body.parts.1)',
    ],
  ],
])('linksOf(dossier) of %s', async (_, literal, expected) => {
  expect(await links(literal)).toEqual(expected);
});
