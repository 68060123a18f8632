import fc from 'fast-check';
import { expect, test } from 'vitest';
import { meetingGraph } from '../../../../src/visuals/meetings/graph.ts';
import { fontSizes, labelRows, numberWidth } from '../../../../src/visuals/meetings/labels.ts';
import { layoutMeetings } from '../../../../src/visuals/meetings/layout.ts';
import type { MeetingGroup } from '../../../../src/visuals/meetings/model.ts';
import { legendOf, renderMeetings } from '../../../../src/visuals/meetings/render.ts';
import { english } from '../../../../src/words/en/index.ts';
import { reviewable } from '../reviewable.ts';
import { cutOff, overlaps, textBoxes } from '../svg-texts.ts';
import { fakeMeasure } from '../timeline/fake-measure.ts';
import { delegation, ministerWithTwelve, person, row, sixty, unnamed } from './sample-meetings.ts';

const widths = [864, 544, 320];
const layout = (groups: MeetingGroup[], width = 864) =>
  layoutMeetings(meetingGraph(groups), { width, measure: fakeMeasure });
const render = (groups: MeetingGroup[], width?: number) => renderMeetings(layout(groups, width), english.meetings);

const sizes = {
  'meetings-name': fontSizes.name,
  'meetings-detail': fontSizes.detail,
  'meetings-number': fontSizes.number,
  'meetings-count': fontSizes.number,
};
const boxes = (svg: string) => textBoxes(svg, sizes, fakeMeasure);

const two = [{ party: person('A. First, Ayland'), rows: [row('Talks', person('B. Second, Beeland'))] }];
/** A country's delegation, somebody unnamed and two ministers, who met each other twice. */
const round = [
  {
    party: person('A. First, Ayland'),
    rows: [
      row('Round', person('B. Second, Beeland'), unnamed('Envoy', 'Ceeland'), delegation('Deeland')),
      row('Talks', person('B. Second, Beeland')),
    ],
  },
];
const cases: Record<string, [MeetingGroup[], number]> = {
  none: [[], 864],
  two: [two, 864],
  round: [round, 864],
  thirteen: [ministerWithTwelve, 864],
  'thirteen-medium': [ministerWithTwelve, 544],
  'thirteen-narrow': [ministerWithTwelve, 320],
  sixty: [sixty(), 864],
  'sixty-narrow': [sixty(), 320],
};

test.each(Object.entries(cases))('%s', async (name, [groups, width]) => {
  await expect(reviewable(render(groups, width), 'meetings')).toMatchFileSnapshot(`snapshots/${name}.svg`);
});

test.each(widths)('no text is cut off or touches another at %i px', (width) => {
  const names = fc.lorem({ maxCount: 4 });
  const party = fc.oneof(
    names.map((name) => person(`${name}, ${name}land`)),
    fc.tuple(names, names).map(([role, country]) => unnamed(role, country)),
  );
  const groups = fc.array(
    fc.record({
      party,
      rows: fc.array(
        fc.array(party, { minLength: 1, maxLength: 3 }).map((others) => row('x', ...others)),
        { maxLength: 5 },
      ),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(groups, (some) => {
      const svg = render(some, width);
      expect(overlaps(boxes(svg))).toEqual([]);
      expect(cutOff(svg, boxes(svg))).toEqual([]);
    }),
  );
});

test('each pair has an arc, and two cells in the matrix', () => {
  const { arcs, matrix } = layout(sixty());
  expect(matrix?.cells).toHaveLength(2 * arcs.length);
  expect(arcs.every(({ y0, y1, x, radiusX }) => y0 < y1 && radiusX <= x)).toBe(true);
});

test('a matrix stands beside the names, below them, or nowhere', () => {
  const [beside, below, crowd] = [
    layout(ministerWithTwelve, 864),
    layout(ministerWithTwelve, 544),
    layout(sixty(), 320),
  ];
  expect(beside.matrix?.top).toBe(beside.rows[0]?.top);
  expect(below.matrix?.top).toBeGreaterThan(below.rows.at(-1)?.bottom ?? 0);
  expect(crowd.matrix).toBeNull();
});

test('links lead to people and to the country of somebody unnamed, each as high as its row', () => {
  const svg = render(ministerWithTwelve);
  for (const href of ['/people/S. Minister/', '/countries/Jayland/']) expect(svg).toContain(`href="${href}"`);
  const links = svg.match(/<a [^>]*>/gu) ?? [];
  expect(links).toHaveLength(svg.match(/tabindex="-1"/gu)?.length ?? 0);
  const heights = [...svg.matchAll(/<a [^>]*><rect class="visual-target"[^>]* height="([\d.]+)"/gu)];
  expect(heights).toHaveLength(links.length);
  expect(heights.filter(([, height]) => Number(height) < 24)).toEqual([]);
});

test('lines and cells, which are too small to be met, tell who met and lead nowhere', () => {
  for (const svg of [render(ministerWithTwelve), render(sixty())]) {
    expect(svg).toMatch(/<(path|rect) class="meetings-(arc|cell)"[^>]*><title>/u);
    expect(svg).not.toMatch(/href="\/events\//u);
  }
});

test('texts are escaped, and there is neither style nor id', () => {
  const svg = render([{ party: person('<b>, "x"'), rows: [row('<i>', unnamed("'y'", '&'))] }]);
  expect(svg).not.toMatch(/<b>|<i>|style=|\sid=/u);
});

test('a country stands behind the name where both have room on a line, else below it', () => {
  const { nodes } = meetingGraph(two);
  const wide = labelRows(nodes.slice(0, 1), 1000, fakeMeasure);
  const limit = Math.max(...wide.map(({ width }) => width));
  const lines = (room: number) =>
    labelRows(nodes.slice(0, 1), room, fakeMeasure).map(
      ({ texts }) => new Set(texts.map((text) => text.baseline)).size,
    );
  expect(limit).toBeGreaterThan(numberWidth);
  expect([lines(limit), lines(limit - 0.5)]).toEqual([[1], [2]]);
});

test('the legend has the signs in use only', () => {
  const legend = (...setting: Parameters<typeof layout>) =>
    legendOf(layout(...setting), english.meetings).map(({ text }) => text);
  const [unnamed, matrix] = ['not named in the sources', expect.stringContaining('rows and columns')];
  expect(legend([])).toEqual([]);
  expect(legend(two)).not.toContain(unnamed);
  expect(legend(ministerWithTwelve)).toContain(unnamed);
  expect(legend(sixty())).toContainEqual(matrix);
  expect(legend(sixty(), 320)).not.toContainEqual(matrix);
  expect(legend(two)).toContain('met');
  expect(legend(round)).toContain('met; the thicker, the more often');
});
