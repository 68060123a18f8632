import { describe, expect, it } from 'vitest';
import { linearAxis } from '../../../../src/visuals/timeline/axis.ts';
import { begunOf, drawDensity, renderDensity } from '../../../../src/visuals/timeline/density-svg.ts';
import { tickMaker } from '../../../../src/visuals/timeline/ticks.ts';
import { timelinePicture as words } from '../../../../src/words/en/timeline-picture.ts';
import { fakeMeasure } from './fake-measure.ts';
import { event } from './sample-events.ts';

const day = 24 * 3600 * 1000;
const lanes = [
  { id: 'talks', title: 'Talks' },
  { id: 'treaties', title: 'Treaties' },
];
const events = Array.from({ length: 400 }, (_, i) => {
  const earliest = Date.UTC(2016, 0, 1) + ((i * 97) % 3000) * day;
  return {
    ...event(
      `Event ${i}`,
      { earliest, latest: earliest + day, precision: 'day' },
      'a day',
      i % 5 ? 'talks' : 'treaties',
    ),
    id: `e${i}`,
  };
});
const setting = { width: 1120, measure: fakeMeasure, words, locale: 'en-GB' };

describe('the drawing of many events', () => {
  it('counts every event in a bar', () => {
    const drawing = drawDensity(begunOf(events), lanes, setting);
    expect(drawing.lanes.map((lane) => lane.events)).toEqual(['320 events', '80 events']);
    const bars = drawing.lanes.flatMap((lane) => lane.bars);
    expect(bars.every(({ x, height }) => x >= 0 && x < 1120 && height >= 1 && height <= 40)).toBe(true);
  });

  it('is as reviewed', async () => {
    const svg = renderDensity(drawDensity(begunOf(events), lanes, setting), 'Timeline of all events');
    await expect(`${svg}\n`).toMatchFileSnapshot('snapshots/density.svg');
  });

  it('draws one event in a day', () => {
    const one = drawDensity(begunOf(events.slice(0, 1)), lanes, setting);
    expect(one.lanes).toMatchObject([{ events: '1 event', bars: [{ height: 40 }] }]);
    expect(one.words).toMatch(/^1 event, .*2016\. A bar .*; the highest is 1 event\.$/);
    expect(one.ticks[0]).toMatchObject({ x: 0, label: '00:00' });
  });

  it('has a px at least for what few events are beside many', () => {
    const many = Array.from({ length: 200 }, () => ({ lane: 'talks', start: 0 }));
    const drawing = drawDensity([...many, { lane: 'treaties', start: day }], lanes, setting);
    expect(drawing.lanes.map(({ bars }) => bars)).toEqual([[{ x: 0, height: 40 }], [{ x: 1116, height: 1 }]]);
  });

  it('says days as British English does where a dossier is in English', () => {
    const words = (locale: string) => drawDensity(begunOf(events), lanes, { ...setting, locale }).words;
    expect(words('en')).toBe(words('en-GB'));
    expect(words('en')).not.toBe(words('en-US'));
  });

  it('has the words of its ticks where they have room before the end', () => {
    const ticks = [0, 300, 1080, 1081].map((x) => ({ x, label: `at ${x}`, context: x === 300 ? '' : `of ${x}` }));
    const svg = renderDensity({ ...drawDensity(begunOf(events), lanes, setting), ticks }, 'Timeline');
    const written = [...svg.matchAll(/x="([\d.]+)" y="([\d.]+)"[^>]*>((?:at|of) \d+)/g)].map((found) =>
      found.slice(1).join(' '),
    );
    expect(written).toEqual(['5 36 at 0', '5 17 of 0', '305 36 at 300', '1085 36 at 1080', '1085 17 of 1080']);
  });
});

describe('tickMaker', () => {
  const make = tickMaker({ locale: 'en-GB', measure: fakeMeasure, finest: 0 });
  const ticks = (view: { from: number; to: number }, right: number) =>
    make(linearAxis(view, { left: 0, right }).parts, right);
  const labels = (from: number, to: number) =>
    ticks({ from, to }, 1120).map(({ label, context }) => [label, context].join('|'));

  it('chooses units that people use', () => {
    expect(labels(Date.UTC(2016, 0, 1), Date.UTC(2026, 0, 1)).slice(0, 2)).toEqual(['2016|', '2017|']);
    expect(labels(Date.UTC(2026, 0, 1), Date.UTC(2026, 11, 1)).slice(0, 2)).toEqual(['January|2026', 'February|']);
    expect(labels(Date.UTC(2026, 1, 4), Date.UTC(2026, 1, 5))[0]).toBe('00:00|4 February 2026 UTC');
  });

  it('shortens what labels leave out where one of them has no room', () => {
    const contexts = (width: number) =>
      ticks({ from: Date.UTC(2026, 1, 4, 16), to: Date.UTC(2026, 1, 5, 16) }, width).map(({ context }) => context);
    expect(contexts(1120).filter(Boolean)).toEqual(['4 February 2026 UTC', '5 February 2026 UTC']);
    expect(contexts(440).filter(Boolean)).toEqual(['4 Feb 2026 UTC', '5 Feb 2026 UTC']);
  });

  it('leaves room between labels', () => {
    for (const days of [0.1, 1, 5, 20, 100, 900, 9000, 90_000]) {
      const all = ticks({ from: 0, to: days * day }, 1120);
      for (const [i, { x, label }] of all.entries())
        expect((all[i + 1]?.x ?? Number.POSITIVE_INFINITY) - x).toBeGreaterThan(fakeMeasure(label, 13));
    }
  });
});
