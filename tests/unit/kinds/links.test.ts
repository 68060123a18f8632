import { expect, test } from 'vitest';
import { linksOf } from '../../../src/kinds/links.ts';
import { dossierOf, type Literal, signed } from '../rules/dossier.ts';

/** `from → to (field)`, with the place in the field where it is a list. */
async function links(literal: Literal): Promise<string[]> {
  const { dossier } = await dossierOf(literal);
  const text = ({ kind, id }: { kind: string; id: string }) => `${kind}:${id}`;
  return linksOf(dossier).map(({ from, to, field, at }) => {
    const place = at === undefined ? field : `${field} ${at}`;
    return `${text(from)} → ${text(to)}${place ? ` (${place})` : ''}`;
  });
}

const evidence = [{ source: 'wire', quote: signed }];

test.each<[string, Literal, string[]]>([
  [
    'a briefing',
    { briefings: { lead: { sources: ['wire', 'daily'], keyPoints: [{ text: 'T.', evidence }] } } },
    [
      'briefing:lead → source:wire (sources 0)',
      'briefing:lead → source:daily (sources 1)',
      'briefing:lead → source:wire (source)',
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
      'event:accord → country:PT (country)',
      'event:accord → person:silva (person)',
      'event:accord → country:NO (country)',
      'event:accord → initiative:fund (initiatives 0)',
      'event:accord → source:wire (source)',
    ],
  ],
  [
    'a person',
    { people: { silva: { country: 'PT' } } },
    ['person:silva → country:PT (country)', 'person:silva → source:wire (source)'],
  ],
  [
    'an initiative',
    { initiatives: { fund: { countries: ['NO'], people: ['lund'] } } },
    [
      'initiative:fund → country:NO (countries 0)',
      'initiative:fund → person:lund (people 0)',
      'initiative:fund → source:wire (source)',
    ],
  ],
  [
    'a figure',
    { figures: { ferries: { events: ['accord'], initiatives: ['fund'] } } },
    [
      'figure:ferries → event:accord (events 0)',
      'figure:ferries → initiative:fund (initiatives 0)',
      'figure:ferries → source:wire (source)',
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
      'briefing:lead → source:wire (sources 0)',
      'briefing:lead → person:silva',
      'briefing:lead → source:daily (source)',
      'briefing:lead → figure:ferries',
    ],
  ],
])('linksOf(dossier) of %s', async (_, literal, expected) => {
  expect(await links(literal)).toEqual(expected);
});
