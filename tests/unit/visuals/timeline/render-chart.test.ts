import { describe, expect, it } from 'vitest';
import { chartOfEvents, renderChart } from '../../../../src/visuals/timeline/render-chart.ts';
import { timelinePicture as words } from '../../../../src/words/en/timeline-picture.ts';
import { fakeMeasure } from './fake-measure.ts';
import { event, onDay, within } from './sample-events.ts';

const day = 24 * 3600 * 1000;
const lanes = [
  { id: 'talks', title: 'Talks' },
  { id: 'treaties', title: 'Treaties' },
];
const setting = { width: 1120, measure: fakeMeasure, words, locale: 'en-GB' };
const drawn = (events: ReturnType<typeof event>[], width = 1120) =>
  renderChart(chartOfEvents(events, lanes, { ...setting, width }), 'Timeline of all events');
const dayOf = (n: number) => new Date(Date.UTC(2016, 0, 1) + n * day).toISOString().slice(0, 10);
/** So many in each lane, over eight years. */
const rounds = (talks: number, treaties: number) => [
  ...Array.from({ length: talks }, (_, i) => event(`Round ${i}`, onDay(dayOf((i * 97) % 3000)), 'a day', 'talks')),
  ...Array.from({ length: treaties }, (_, i) =>
    event(
      `Treaty ${i}`,
      i % 2 ? onDay(dayOf(i * 240)) : within(dayOf(i * 240), dayOf(i * 240 + 100)),
      'a day or more',
      'treaties',
    ),
  ),
];
const count = (svg: string, what: RegExp) => [...svg.matchAll(what)].length;

describe('the drawing of very many events', () => {
  it.each([
    ['chart', 1120],
    ['chart-narrow', 328],
  ])('is as reviewed: %s', async (name, width) => {
    await expect(`${drawn(rounds(320, 12), width)}\n`).toMatchFileSnapshot(`snapshots/${name}.svg`);
  });

  it('has bars where a lane has very many, and titles where it has few', () => {
    const svg = drawn(rounds(320, 12));
    expect(svg).toMatch(/320 begin; a bar is [^<]*, the highest \d/);
    expect(count(svg, /class="timeline-event"/g)).toBe(12);
    for (let i = 0; i < 12; i++) expect(svg).toContain(`>Treaty ${i}</text>`);
  });

  it('has so many marks at most that a page stays small', () => {
    for (const [talks, treaties] of [
      [59, 2],
      [60, 60],
      [70, 70],
      [200, 200],
      [5000, 1],
    ] as const) {
      const svg = drawn(rounds(talks, treaties));
      expect(count(svg, /class="timeline-event"/g)).toBeLessThanOrEqual(120);
      expect(svg.length).toBeLessThan(60_000);
    }
  });

  it.each([
    [120, 0, 120],
    [121, 0, 0],
    [60, 60, 120],
    [61, 60, 60],
    [61, 61, 0],
  ])('shares them between its lanes: of %s and %s events %s are marks', (talks, treaties, marks) => {
    const spread = (count: number, lane: string) =>
      Array.from({ length: count }, (_, i) => event(`${lane} ${i}`, onDay(dayOf(i * 24)), 'a day', lane));
    const svg = drawn([...spread(talks, 'talks'), ...spread(treaties, 'treaties')]);
    expect(count(svg, /class="timeline-event"/g)).toBe(marks);
  });

  it('leaves out lanes without events, and keeps their numbers', () => {
    const svg = drawn(rounds(0, 70));
    expect(svg).not.toContain('>Talks<');
    expect(svg).toContain('<g class="lane-2">');
  });
});
