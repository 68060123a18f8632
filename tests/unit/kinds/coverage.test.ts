import { describe, expect, test } from 'vitest';
import { coverageOf } from '../../../src/kinds/coverage.ts';
import { dossierOf, type Literal, signed } from '../rules/dossier.ts';

const daily = { source: 'daily', quote: 'Two ministers met at the old customs house in March 2026' };
const wire = { source: 'wire', quote: signed };
const coverage = async (literal: Literal) => coverageOf((await dossierOf(literal)).dossier);

describe('coverageOf(dossier)', () => {
  test('of nothing', async () => {
    expect(await coverage({})).toEqual({
      sentences: { cited: 0, total: 0 },
      quotations: { verified: 0, edited: 0, missing: 0, total: 0 },
      facts: { singleSource: 0, total: 0 },
    });
  });

  test('counts a briefing’s sentences and key points, and no other entry’s', async () => {
    const lead = {
      keyPoints: [{ text: 'One.', evidence: [wire] }],
      body: `Two.[^1] Three.\n\n[^1]: [W](source:wire) “${signed}”`,
    };
    const literal = { briefings: { lead }, events: { accord: { body: 'Four. Five.' } } };
    expect((await coverage(literal)).sentences).toEqual({ cited: 2, total: 3 });
  });

  test('counts quotations by what came of looking them up', async () => {
    const quotes = [
      signed,
      'ministers for the sea of Portugal … accord on cleaner ferries in Lisbon',
      'signed … accord on cleaner ferries',
      'no such words as these were ever said by them',
    ];
    const evidence = quotes.map((quote) => ({ source: 'wire', quote }));
    expect((await coverage({ events: { accord: { evidence } } })).quotations).toEqual({
      verified: 1,
      edited: 2,
      missing: 1,
      total: 4,
    });
  });

  test('counts facts that rest on one source, however many passages of it', async () => {
    const reading = { quote: 'fund of $2 billion for more than 30 new ferries', value: 'more than 30' };
    const literal = {
      events: { a: { evidence: [wire, wire] }, b: { evidence: [wire, daily] } },
      people: { c: {} },
      initiatives: { d: { evidence: [daily, wire] } },
      figures: {
        e: {
          readings: [
            { source: 'wire', ...reading },
            { source: 'daily', ...reading },
          ],
        },
      },
    };
    expect((await coverage(literal)).facts).toEqual({ singleSource: 2, total: 5 });
  });
});
