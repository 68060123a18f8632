import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../../src/load/check.ts';
import { catalogueOf } from '../../../src/views/catalogue.ts';
import { timelineView } from '../../../src/views/timeline.ts';
import { dateKind } from '../../../src/visuals/timeline/event.ts';
import { filesInMemory } from '../../bench/files-in-memory.ts';
import { generateDossier } from '../../bench/generate.ts';

const check = (events: number, seed?: number) => checkFiles(filesInMemory(generateDossier(events, seed)));

describe('generateDossier', () => {
  it('makes a dossier of so many events in which the content check finds no error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 1000 }), async (events, seed) => {
        const report = await check(events, seed);
        expect(report.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(report.loaded.dossier.events).toHaveLength(events);
      }),
      { numRuns: 4, examples: [[13, 1]] },
    );
  });

  it('gives the same files for the same numbers, and others for another seed', () => {
    const files = (seed: number) => JSON.stringify([...generateDossier(20, seed)]);
    expect(files(3)).toBe(files(3));
    expect(files(3)).not.toBe(files(4));
  });

  it('dates its events in all the ways that there are', async () => {
    const { loaded } = await check(240);
    const { events } = timelineView(catalogueOf(loaded.dossier, '/'));
    const kinds = new Set(events.map(({ when }) => dateKind(when)));
    const all = ['after', 'before', 'by', 'choice', 'day', 'during', 'instant', 'interval', 'since', 'span'];
    expect([...kinds].sort()).toEqual(all);
    expect(new Set(events.map(({ when }) => when.precision))).toEqual(
      new Set(['minute', 'day', 'month', 'season', 'year', null]),
    );
    expect(events.some(({ when }) => when.approximate) && events.some(({ when }) => when.uncertain)).toBe(true);
    expect(new Set(events.map(({ when }) => when.relation))).toEqual(new Set(['before', 'after', 'during', null]));
  });

  it('is like a dossier on one summit where there are thirteen events', async () => {
    const { loaded, summary } = await check(13);
    const { events, sources } = loaded.dossier;
    expect(summary.warnings).toBe(0);
    expect(sources).toHaveLength(2);
    expect(events.filter(({ kind }) => kind === 'meeting')).toHaveLength(9);
    expect(
      events.filter(({ date, relation }) => date?.edtf.startsWith('/') && relation?.kind === 'before'),
    ).toHaveLength(1);
  });
});
