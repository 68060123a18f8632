import { describe, expect, test } from 'vitest';
import { strangeness } from '../../../src/core/language/contrast.ts';
import { sentencesToReview } from '../../../src/rules/review.ts';
import { dossierOf, signed } from './dossier.ts';

const fund = 'Her colleague Kari Lund of Norway announced a fund of $2 billion for more than 30 new ferries';
const notes = `[^signed]: [Wire](source:wire) “${signed}”\n[^fund]: [Wire](source:wire) “${fund}”`;

async function reviewed(body: string) {
  const input = await dossierOf({ briefings: { lead: { body: `${body}\n\n${notes}` } } });
  return sentencesToReview(input);
}

describe('sentencesToReview(dossier)', () => {
  test('gives those that somebody should hold against their passages, the most doubtful first', async () => {
    const found = await reviewed(
      'They signed an accord on cleaner ferries in Lisbon.[^signed]\n\nThey did not sign an accord on cleaner ferries in Lisbon.[^signed]\n\nThey signed an accord on cleaner ferries in Berlin.[^signed]',
    );
    expect(
      found.map(({ sentence, doubt, reasons }) => [sentence, doubt, reasons.map((reason) => reason.split(',')[0])]),
    ).toEqual([
      ['They signed an accord on cleaner ferries in Berlin.', 0.96, ['Unexpected “Berlin”']],
      ['They did not sign an accord on cleaner ferries in Lisbon.', 0.8, ['Unexpected “not”']],
    ]);
    expect(found[0]).toMatchObject({
      passages: [signed],
      file: 'content/briefings/lead.mdx',
      line: expect.any(Number),
    });
  });

  test('gives a sentence of other words than its passages, without a reason', async () => {
    const [found, ...more] = await reviewed('Somebody paid much for ferries.[^fund]');
    expect(more).toEqual([]);
    expect(found).toMatchObject({ doubt: 0.38, reasons: [] });
  });

  test.each([
    ['a heading', '## Berlin and its ferries[^fund]'],
    ['words that are no sentence', 'Berlin and its ferries[^fund]'],
    ['a sentence without passages', 'Somebody paid for Berlin.'],
    ['words of somebody else', '> Somebody paid for Berlin.[^fund]'],
  ])('leaves out %s', async (_, body) => expect(await reviewed(body)).toEqual([]));
});

describe('strangeness(sentence, passages) is the share of words whose beginning no passage has', () => {
  test.each([
    ['Ferries sail.', ['Ferry lines', 'Sailors'], 0],
    ['Ferries sail.', ['Ferry lines'], 0.5],
    ['Ferries sail to ports and lakes.', ['Ferry lines'], 0.75],
    ['Ferries sail.', ['Rail'], 1],
    ['Ferries sail.', ['Fer sal'], 1],
    ['It was so.', ['Ferry'], 0],
    ['Ferries', [], 1],
  ])('%s %j: %d', (sentence, passages, share) => expect(strangeness(sentence, passages)).toBe(share));
});
