import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelMaker, lanePicture, type PictureSetting } from '../../../../src/visuals/timeline/lane-picture.ts';
import { arbitrarySpans, arbitraryWindow, laneOf, type Span } from './arbitrary-spans.ts';
import { fakeMeasure } from './fake-measure.ts';

const textsOf = (place: number) => ({
  id: `e${place}`,
  title: `Meeting ${place} about copper`,
  words: '4 February 2026',
  people: '',
});

function settingOf(spans: Span[], [from, to]: [number, number]): PictureSetting {
  const none = new Uint8Array(spans.length);
  return {
    columns: {
      ...{
        count: spans.length,
        chunk: 1024,
        detailsChunk: 64,
        hasClocks: false,
        language: 'en',
        base: '/',
        lanes: [],
        extra: new Map(),
        inferred: new Set<number>(),
      },
      start: Float64Array.from(spans, ({ start }) => start),
      end: Float64Array.from(spans, ({ end }) => end),
      ...{ lane: none, kind: none.map((_, i) => (i % 4 === 0 ? 3 : 1)) },
    },
    labels: labelMaker({ texts: textsOf, measure: fakeMeasure, unit: 1, longestLabel: 400 }),
    ...{ height: 120, unit: 1, msPerPx: (to - from) / 2000, mostMarks: 500 },
  };
}

describe('lanePicture', () => {
  it('draws each event with a mark, or says how many there are', () => {
    fc.assert(
      fc.property(arbitrarySpans, arbitraryWindow, (spans, window) => {
        const picture = lanePicture(laneOf(spans), { from: window[0], to: window[1] }, settingOf(spans, window));
        const seen = spans.filter(({ start, end }) => start < window[1] && end >= window[0]).length;
        if (picture.kind === 'marks') expect(picture.marks.length + picture.longer).toBeGreaterThanOrEqual(seen);
        else expect(picture.density.counts.length).toBeGreaterThan(0);
      }),
    );
  });

  it('lets no two labels or marks overlap', () => {
    fc.assert(
      fc.property(arbitrarySpans, arbitraryWindow, (spans, window) => {
        const picture = lanePicture(laneOf(spans), { from: window[0], to: window[1] }, settingOf(spans, window));
        if (picture.kind !== 'marks') return;
        const ends = new Map<number, number>();
        for (const { row, x0, signEnd, label, labelX, labelWidth } of picture.marks) {
          expect(x0).toBeGreaterThanOrEqual(ends.get(row) ?? Number.NEGATIVE_INFINITY);
          ends.set(row, label.length > 0 ? Math.max(signEnd, labelX + labelWidth) : signEnd);
        }
      }),
    );
  });

  it('leaves room for the question mark of a date in doubt', () => {
    const marks = (sign: number) => {
      const setting = settingOf([{ start: 5, end: 5 }], [0, 2000]);
      const columns = { ...setting.columns, kind: Uint8Array.of(1 + sign) };
      const picture = lanePicture(
        laneOf([{ start: 5, end: 5 }]),
        { from: 0, to: 2000 },
        { ...setting, columns, unit: 2 },
      );
      return picture.kind === 'marks' ? picture.marks : [];
    };
    const [[sure], [doubtful]] = [marks(0), marks(32)];
    expect(sure?.signEnd).toBe(sure?.x1);
    expect((doubtful?.signEnd ?? 0) - (sure?.signEnd ?? 0)).toBe(26);
    expect((doubtful?.labelX ?? 0) - (sure?.labelX ?? 0)).toBe(26);
  });

  it('shows more the closer one looks: bars, then marks, then all labels', () => {
    const hour = 3_600_000;
    const spans = Array.from({ length: 3000 }, (_, i) => ({ start: i * hour, end: i * hour }));
    const at = (hours: number) => {
      const window: [number, number] = [1000 * hour, (1000 + hours) * hour];
      return lanePicture(laneOf(spans), { from: window[0], to: window[1] }, settingOf(spans, window));
    };
    expect(at(2000).kind).toBe('density');
    expect(at(240)).toMatchObject({ kind: 'marks', lines: 1 });
    expect(at(8)).toMatchObject({ kind: 'marks', lines: 3 });
  });

  it('has no label for an event whose words aren’t here', () => {
    const spans = [{ start: 5, end: 5 }];
    const labels = labelMaker({ texts: () => null, measure: fakeMeasure, unit: 1, longestLabel: 400 });
    const setting = { ...settingOf(spans, [0, 2000]), labels };
    expect(lanePicture(laneOf(spans), { from: 0, to: 2000 }, setting)).toMatchObject({
      marks: [{ place: 0, label: [] }],
    });
  });

  it('keeps a label that it made, and asks again for words that were not here', () => {
    const asked: number[] = [];
    const texts = (place: number) => {
      asked.push(place);
      return asked.length === 1 ? null : textsOf(place);
    };
    const labels = labelMaker({ texts, measure: fakeMeasure, unit: 1, longestLabel: 400 });
    expect(labels(7, 1).label).toEqual([]);
    expect(labels(7, 1).label).toEqual(['Meeting 7 about copper']);
    expect(labels(7, 1)).toBe(labels(7, 1));
    expect(asked).toEqual([7, 7]);
  });
});
