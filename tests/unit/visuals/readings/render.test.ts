import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreement } from '../../../../src/core/evidence/agreement.ts';
import { compareQuantities } from '../../../../src/core/quantity/quantity.ts';
import { parseQuantity } from '../../../../src/core/quantity/quantity-text.ts';
import { quantityWords } from '../../../../src/core/quantity/quantity-words.ts';
import { fontSizes } from '../../../../src/visuals/readings/labels.ts';
import { layoutReadings } from '../../../../src/visuals/readings/layout.ts';
import type { ReadingsModel } from '../../../../src/visuals/readings/model.ts';
import { readingsSummary } from '../../../../src/visuals/readings/model.ts';
import { legendOf, renderReadings } from '../../../../src/visuals/readings/render.ts';
import { english } from '../../../../src/words/en/index.ts';
import { reviewable } from '../reviewable.ts';
import { cutOff, overlaps, textBoxes } from '../svg-texts.ts';
import { fakeMeasure } from '../timeline/fake-measure.ts';

/** Readings written as `source: value`. */
function figure(unit: string, ...texts: string[]): ReadingsModel {
  const readings = texts.map((text) => {
    const [name = '', value = ''] = text.split(': ');
    const quantity = parseQuantity(value);
    if (!quantity) throw new Error(`No quantity: ${value}`);
    return { source: { text: name, href: `/${name}/` }, words: quantityWords(quantity, 'en'), value: quantity };
  });
  const status = agreement(
    readings.map(({ source, value }) => ({ source: source.href, value })),
    compareQuantities,
  );
  return { title: 'Title', href: '/figures/x/', unit, language: 'en', agreement: status, readings };
}

const layout = (model: ReadingsModel, width = 544) =>
  layoutReadings(model, { width, measure: fakeMeasure, words: english.readings });
const sizes = {
  'readings-value': fontSizes.value,
  'readings-source': fontSizes.source,
  'readings-common': fontSizes.source,
  'readings-tick': fontSizes.tick,
  'readings-unit': fontSizes.tick,
};

const figures: Record<string, ReadingsModel> = {
  one: figure('per cent', 'Gazette: 47% to 87%'),
  sum: figure('dollars', 'Gazette: $12 billion'),
  agree: figure('tonnes', 'Gazette: 1,200', 'Herald: 1,200'),
  compatible: figure('countries', 'Gazette: over 50', 'Herald: more than 50', 'Herald: 54'),
  conflict: figure('countries', 'Gazette: 54', 'Herald: 61', 'Herald: about 50'),
  ranges: figure(
    'dollars',
    'Gazette: $12 billion',
    'Herald: between $10 billion and $15 billion',
    'Courier: less than $20 billion',
  ),
  units: figure('money', 'Gazette: $12 billion', 'Herald: €11 billion'),
  open: figure('people', 'Gazette: more than 4,000', 'Wire: more than 4,000'),
  disjoint: figure('dollars', 'Gazette: $48 million', 'Wire: at least $52 million'),
};

test.each(Object.entries(figures))('%s', async (name, model) => {
  await expect(reviewable(renderReadings(layout(model)), 'readings')).toMatchFileSnapshot(`snapshots/${name}.svg`);
});

test.each(['compatible', 'disjoint'])('%s, narrow', async (name) => {
  const drawing = layout(figures[name] as ReadingsModel, 320);
  await expect(reviewable(renderReadings(drawing), 'readings')).toMatchFileSnapshot(`snapshots/${name}-narrow.svg`);
});

const value = fc.oneof(
  fc.nat(1e6).map(String),
  fc.nat(1e6).map((number) => `more than ${number + 2}`),
  fc.nat(1e6).map((number) => `less than ${number + 2}`),
  fc.nat(1e5).map((number) => `about ${number + 2}`),
  fc.tuple(fc.nat(1e4), fc.nat(1e4)).map(([low, more]) => `between ${low + 2} and ${low + more + 3}`),
);

test.each([544, 320])('no text is cut off or touches another, and marks lie in the plot, at %i px', (width) => {
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 6 }), (values) => {
      const drawing = layout(
        figure('things', ...values.map((text, index) => `Source number ${index}: ${text}`)),
        width,
      );
      const svg = renderReadings(drawing);
      const boxes = textBoxes(svg, sizes, fakeMeasure);
      expect(svg).not.toMatch(/NaN|Infinity/u);
      expect(overlaps(boxes)).toEqual([]);
      expect(cutOff(svg, boxes)).toEqual([]);
      for (const { rows } of drawing.panels)
        for (const { mark } of rows)
          for (const x of mark.kind === 'point' ? [mark.x, ...(mark.about ?? [])] : [mark.start.x, mark.end.x]) {
            expect(x).toBeGreaterThanOrEqual(0);
            expect(x).toBeLessThanOrEqual(width);
          }
    }),
  );
});

test('the band is where all readings overlap', () => {
  const { band, rows } = layout(figures['compatible'] as ReadingsModel).panels[0] ?? { band: null, rows: [] };
  const mark = rows[2]?.mark;
  expect(band?.label.text).toBe('all allow 54');
  expect(mark?.kind === 'point' && band && mark.x > band.x0 && mark.x < band.x1).toBe(true);
  for (const name of ['one', 'conflict', 'units'])
    expect(layout(figures[name] as ReadingsModel).panels[0]?.band).toBeNull();
});

test('values without a limit are banded from their ring on, in the words of the sources', () => {
  const [panel] = layout(figures['open'] as ReadingsModel).panels;
  const mark = panel?.rows[0]?.mark;
  expect(panel?.band?.label.text).toBe('all allow more than 4,000');
  expect(panel?.band?.x0).toBeCloseTo(mark?.kind === 'range' ? mark.start.x : 0, 0);
  expect(panel?.band?.x1).toBe(panel?.right);
});

test('where not all labels of ticks have room, the outermost have', () => {
  const ticks = layout(figures['disjoint'] as ReadingsModel, 320).panels[0]?.ticks ?? [];
  expect(ticks).toHaveLength(5);
  expect(ticks.flatMap(({ text }) => text ?? [])).toEqual(['$46 million', '$50 million', '$54 million']);
});

test('labels of ticks have 14 px between them where more have no room', () => {
  const gaps = Array.from({ length: 400 }, (_, at) => 240 + at).flatMap((width) => {
    const labelled = (layout(figures['disjoint'] as ReadingsModel, width).panels[0]?.ticks ?? [])
      .filter(({ text }) => text !== null)
      .map(({ labelX, text }) => ({ labelX, half: fakeMeasure(text ?? '', fontSizes.tick) / 2 }));
    return labelled.slice(1).map(({ labelX, half }, at) => {
      const before = labelled[at] ?? { labelX: 0, half: 0 };
      return labelX - half - (before.labelX + before.half);
    });
  });
  expect(Math.floor(Math.min(...gaps))).toBe(14);
});

test('an open end is an arrow, an excluded limit a ring', () => {
  const [row] = layout(figure('countries', 'Gazette: more than 50')).panels[0]?.rows ?? [];
  expect(row?.mark).toMatchObject({ kind: 'range', start: { limit: 'excluded' }, end: { limit: 'none' } });
});

test('shares are shown from none to all, counts at whole numbers', () => {
  const ticks = (name: string) => layout(figures[name] as ReadingsModel).panels[0]?.ticks.map(({ text }) => text);
  expect([ticks('one')?.at(0), ticks('one')?.at(-1)]).toEqual(['0%', '100%']);
  expect(ticks('compatible')).toContain('54');
  expect(
    layout(figure('states', 'Gazette: 2', 'Herald: 3')).panels[0]?.ticks.every(({ text }) => /^\d+$/.test(text ?? '')),
  ).toBe(true);
});

test('the summary says how the readings go together', () => {
  expect(Object.values(figures).map((model) => readingsSummary(model, english.readings))).toEqual([
    'One source gives this figure: 47–87%.',
    'One source gives this figure: $12 billion.',
    '2 sources give the same figure: 1,200.',
    '3 readings from 2 sources differ, but can all be true: each allows 54.',
    '3 readings from 2 sources exclude each other.',
    '3 readings from 3 sources differ, but can all be true: each allows $12 billion.',
    '2 sources give this figure in different units: $12 billion, €11 billion.',
    '2 sources give the same figure: more than 4,000.',
    '2 readings from 2 sources exclude each other.',
  ]);
});

test('an axis of counts has whole numbers, and another what its readings need', () => {
  const ticks = (...values: string[]) =>
    layout(figure('x', ...values.map((value) => `Gazette: ${value}`))).panels.flatMap((panel) =>
      panel.ticks.map(({ x }) => x),
    ).length;
  expect(ticks('1', '2')).toBeLessThan(ticks('1', '1.5', '2'));
});

test('the legend', async () => {
  const texts = ['Gazette: more than 2', 'Herald: at least 3', 'Courier: about 4'];
  const of = (...values: string[]) =>
    legendOf(layout(figure('x', ...values)), english.readings).map(({ glyph, text }) => `<p>${glyph} ${text}</p>\n`);
  await expect([...of(...texts), ...of('Gazette: at least 3')].join('')).toMatchFileSnapshot('snapshots/legend.html');
});

test('the legend has the signs in use only', () => {
  expect(legendOf(layout(figures['sum'] as ReadingsModel), english.readings)).toEqual([]);
  expect(legendOf(layout(figures['compatible'] as ReadingsModel), english.readings)).toHaveLength(2);
  const bands = (...texts: string[]) =>
    legendOf(layout(figure('money', ...texts)), english.readings).filter(
      ({ text }) => text === 'values that all readings allow',
    ).length;
  const ranges = ['Gazette: $10 million to $15 million', 'Herald: $12 million to $20 million'];
  expect(bands(...ranges)).toBe(1);
  // No value in euros is one in dollars.
  expect(bands(...ranges, 'Courier: €11 million')).toBe(0);
  expect(bands('Courier: €11 million')).toBe(0);
});

describe('an axis', () => {
  const ends = (...values: string[]) => {
    const ticks = layout(figure('x', ...values.map((each) => `Gazette: ${each}`))).panels[0]?.ticks ?? [];
    return [ticks.at(0)?.text, ticks.at(-1)?.text];
  };

  test('goes from none to the number itself, and a third of it further', () => {
    expect(ends('1,000')).toEqual(['0', '1,400']);
    expect(ends('-1,000')).toEqual(['-1,400', '0']);
    expect(ends('0')).toEqual(['0', '1']);
  });

  test('shows shares from none to all, unless one is more than all or less than none', () => {
    expect(ends('100%', '0%')).toEqual(['0%', '100%']);
    expect(ends('101%', '1%')).not.toEqual(['0%', '100%']);
    expect(ends('100%', '-1%')).not.toEqual(['0%', '100%']);
  });

  test('begins at none where that is nearer than the numbers from each other', () => {
    expect(ends('99', '199')[0]).toBe('0');
    expect(ends('100', '200')[0]).not.toBe('0');
    expect(ends('0', '200')[0]).toBe('0');
    expect(ends('-1', '200')[0]).not.toBe('0');
  });

  test('has fractions where an end of a range is one, and else none', () => {
    const hasFractions = (value: string) =>
      layout(figure('x', `Gazette: ${value}`)).panels[0]?.ticks.some(({ text }) => text?.includes('.'));
    expect(['1 to 2.5', '1 to 2', 'more than 2'].map(hasFractions)).toEqual([true, false, false]);
  });
});

test('a legend has “without a limit” where there is no ring, and “about” where a mark is one', () => {
  const legend = (...values: string[]) =>
    legendOf(layout(figure('x', ...values.map((each) => `Gazette: ${each}`))), english.readings).map(
      ({ text }) => text,
    );
  const [ring, open, about] = ['more or less than the number at the ring', 'without a limit', 'about this number'];
  expect(legend('more than 2')).toEqual([ring]);
  expect(legend('at least 2')).toEqual([open]);
  expect(legend('2 to 3')).toEqual([]);
  expect(legend('about 2')).toEqual([about]);
  expect(legend('about 2 to 3')).toEqual([about]);
  expect(legend('at least 2', 'more than 2')).toContain(ring);
  expect(legend('at least 2', 'more than 2')).not.toContain(open);
});
