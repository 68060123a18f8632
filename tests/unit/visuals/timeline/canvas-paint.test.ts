import { describe, expect, test, vi } from 'vitest';
import {
  bandHeight,
  bandTop,
  chosen,
  drawingHeight,
  laneHeight,
  lettering,
  rowMiddle,
  shownMarks,
  type Tile,
} from '../../../../src/visuals/timeline/chart.ts';
import type { TimelineColumns } from '../../../../src/visuals/timeline/columns.ts';
import { allPlaces, type Density, selectionOf } from '../../../../src/visuals/timeline/lane-index.ts';
import type { DrawnMark, LanePicture } from '../../../../src/visuals/timeline/lane-picture.ts';
import type { Board } from '../../../../src/visuals/timeline/live/board.ts';
import { paintBoard, paintStrip } from '../../../../src/visuals/timeline/live/canvas-paint.ts';
import type { Stage } from '../../../../src/visuals/timeline/live/stage.ts';
import { timelinePicture as words } from '../../../../src/words/en/timeline-picture.ts';
import { fakeMeasure } from './fake-measure.ts';
import { PaperContext } from './live/paper.ts';

interface Given {
  /** Where events start, in ms from the epoch, lane by lane. */
  starts?: number[][];
  width?: number;
  unit?: number;
  from?: number;
  title?: string;
}

/** A board that shows as many ms as it has px. */
function boardOf({ starts = [[0]], width = 800, unit = 1, from = 0, title = 'Talks' }: Given = {}): Board {
  const start = Float64Array.from(starts.flat());
  const lane = Uint8Array.from(starts.flatMap((own, at) => own.map(() => at)));
  const lanes = starts.map((_, at) => ({ id: String(at), title }));
  const columns = { count: start.length, start, end: start, kind: new Uint8Array(start.length), lane, lanes };
  const stage = (): Stage => ({
    canvas: { style: {} } as HTMLCanvasElement,
    context: new PaperContext() as unknown as CanvasRenderingContext2D,
    ...{ width, height: 400, unit, family: 'serif', measure: fakeMeasure },
    spacing: { letterSpacing: '0px', wordSpacing: '0px' },
    colours: { ink: 'ink', paper: 'paper', muted: 'muted', rule: 'rule', lane: (at) => `lane ${at}` },
  });
  const board: Partial<Board> = {
    files: { columns } as Board['files'],
    words,
    ...{ stage: stage(), strip: stage() },
    selection: selectionOf(columns as unknown as TimelineColumns, allPlaces(columns)),
    lanes: [...lanes.keys()],
    ...{ whole: { from: 0, to: width }, view: { from, to: from + width } },
    ...{ ticks: () => [], forms: new Map() },
  };
  return board as Board;
}

const tileOf = (pictures: LanePicture[], from = 0): Tile => ({ from, to: from + 2000, msPerPx: 1, pictures });
const bars = (counts: number[], start = 0): LanePicture => {
  const density: Density = { start, step: 100, counts: Uint32Array.from(counts) };
  return { kind: 'density', density };
};

/** What is painted in a colour, as `x y width height` with its opacity behind where it has one. */
function rectsIn(stage: Stage, fill: string): string[] {
  const painted = (stage.context as unknown as PaperContext).painted.filter((one) => one.includes(`fill="${fill}"`));
  return painted.flatMap((one) =>
    [
      ...one.matchAll(/^<rect x="(.*?)" y="(.*?)" width="(.*?)" height="(.*?)"(?: fill=".*?")(?: opacity="(.*?)")?/g),
    ].map(([, ...values]) => values.filter(Boolean).join(' ')),
  );
}

function textsOf(stage: Stage): string[] {
  const { painted } = stage.context as unknown as PaperContext;
  return painted.flatMap((one) =>
    [...one.matchAll(/<text x="(.*?)" .*>(.*)<\/text>/g)].map(([, x, text]) => `${x} ${text}`),
  );
}

describe('a lane', () => {
  test.each([
    [1, 800, 1, 152],
    [4, 800, 1, 152],
    [5, 800, 1, 128],
    [7, 800, 1, 91],
    [8, 800, 1, 82],
    [1, 560, 1, 152],
    [1, 559, 1, 104],
    [8, 559, 1, 104],
    [9, 559, 1, 101],
    [1, 1120, 2, 304],
    [1, 1119, 2, 208],
    [0, 800, 1, 152],
  ])('of %s in %s px, at %s times the size, is %s px high', (count, width, unit, expected) => {
    const stage = { width, unit } as Stage;
    const lanes = Array.from({ length: count }, (_, at) => at);
    expect(laneHeight({ lanes, stage })).toBe(expected);
    expect(bandHeight({ lanes, stage })).toBe(expected - 32 * unit);
    expect(drawingHeight({ lanes, stage } as Board)).toBe(46 * unit + count * expected + 1);
    expect([0, 2].map((row) => bandTop({ lanes, stage }, row))).toEqual([70 * unit, 70 * unit + 2 * expected]);
  });

  test('has rows by how many lines labels have', () => {
    const [board, large] = [boardOf(), boardOf({ unit: 2, width: 1600 })];
    const middles = [3, 1, 0].map((lines) => [0, 2].map((row) => rowMiddle(board, 0, row, lines)));
    expect(middles).toEqual([
      [79, 199],
      [79, 119],
      [77, 105],
    ]);
    expect(rowMiddle(large, 0, 2, 3)).toBe(2 * 199);
  });

  test.each([
    [800, 1, 460, 461],
    [400, 1, 360, 361],
    [1600, 2, 920, 921],
  ])('of %s px, at %s times the size, has labels of %s px, and none of %s', (width, unit, longest, none) => {
    const { stage, files } = boardOf({ width, unit });
    const labelled = (px: number) => {
      const texts = () => ({ id: '', title: 'Talks', words: '', people: '' });
      const measured = { stage: { ...stage, measure: () => px }, files: { ...files, texts }, clock: null };
      return lettering(measured).labels(0, 1).label.length;
    };
    expect([labelled(longest), labelled(none)]).toEqual([1, 0]);
  });
});

test('the lanes of a choice are those that have any of it, and stay where nothing is chosen', () => {
  const { files } = boardOf({ starts: [[0, 1], [2], [3]] });
  expect(chosen(files, [1, 3]).lanes).toEqual([0, 2]);
  expect(chosen(files, [])).not.toHaveProperty('lanes');
});

describe('marks are on the screen', () => {
  const board = boardOf({ from: 100 });
  const shown = (x0: number, x1: number, label: Partial<DrawnMark> = {}) => {
    const mark = { x0, x1, label: [], labelX: 0, labelWidth: 0, ...label } as unknown as DrawnMark;
    const [one] = shownMarks(board, tileOf([]), { kind: 'marks', lines: 1, longer: 0, marks: [mark] });
    return one ? `${one.dx}${one.isLabelled ? ' labelled' : ''}` : '';
  };
  const label = (labelX: number, labelWidth: number) => ({ label: ['Talks'], labelX, labelWidth });

  test.each([
    [90, 100, ''],
    [90, 100.5, '-100'],
    [300, 310, '-100'],
    [899.5, 910, '-100'],
    [900, 910, ''],
  ])('from %s to %s, where it is from 100 to 900: %j', (x0, x1, expected) => expect(shown(x0, x1)).toBe(expected));

  test.each([
    ['with all of it', label(320, 50), '-100 labelled'],
    ['at the very start', label(100, 50), '-100 labelled'],
    ['cut at the start', label(99.5, 50), '-100'],
    ['up to the very end', label(850, 50), '-100 labelled'],
    ['cut at the end', label(850.5, 50), '-100'],
    ['that has no words', { ...label(320, 50), label: [] }, '-100'],
  ])('with a label %s', (_, given, expected) => expect(shown(300, 310, given)).toBe(expected));

  test.each([
    ['over the start', label(60, 41), '-100'],
    ['up to the start', label(60, 40), ''],
    ['without words', { ...label(60, 90), label: [] }, ''],
  ])('by a label alone %s', (_, given, expected) => expect(shown(40, 50, given)).toBe(expected));
});

describe('a heading', () => {
  const density = (starts: number[][], picture: LanePicture, given: Given = {}) => {
    const board = boardOf({ starts, ...given });
    paintBoard(board, tileOf([picture]));
    return textsOf(board.stage);
  };

  test('says how many begin in view, and by how much a bar is high, where that has room', () => {
    const starts = [[-1, 0, 799, 800]];
    const [long, short] = [words.density.beginByBar(2, 100, 7), words.density.begin(2)];
    // The title is 5 letters of 13.5 px, and 20 px are between.
    const width = long.length * 6.5 + 5 * 6.75 + 20;
    const said = (px: number) => {
      const board = boardOf({ starts, width: px });
      board.view = { from: 0, to: 800 };
      paintBoard(board, tileOf([bars([7, 1])]));
      return textsOf(board.stage).at(-1);
    };
    expect(said(width)).toBe(`${width} ${long}`);
    expect(said(width - 0.5)).toBe(`${width - 0.5} ${short}`);
  });

  test('says that none do', () => {
    expect(density([[900]], bars([1])).at(-1)).toMatch(/ 0 events$/);
  });

  test('counts the marks that are in view, and those that have none', () => {
    const mark = (x0: number, x1: number) =>
      ({
        ...{ x0, x1, signEnd: x1, label: [], labelX: 0, labelWidth: 0, row: 0, isBar: false, place: 0 },
        mark: { ...plain, x0, x1 },
      }) as DrawnMark;
    const plain = { kind: 'day' as const, dots: [], approximate: false, uncertain: false };
    const byLabel = { ...mark(-10, 0), label: ['Talks'], labelX: 7, labelWidth: 50 };
    const marks = [mark(-10, 0), byLabel, mark(-10, 0.5), mark(300, 310), mark(799.5, 810), mark(800, 810)];
    vi.stubGlobal('Path2D', class {});
    const said = (longer: number) =>
      density([[0]], { kind: 'marks', lines: 1, longer, marks }).find((text) => text.startsWith('800 '));
    try {
      expect(said(0)).toMatch(/ 3 events$/);
      expect(said(2)).toContain(` ${words.density.longer(3, 2)}`);
    } finally {
      vi.unstubAllGlobals();
    }
  });
});

describe('bars', () => {
  const painted = (pictures: LanePicture[], given: Given = {}) => {
    const board = boardOf({ starts: pictures.map(() => [0]), ...given });
    paintBoard(board, tileOf(pictures));
    return pictures.map((_, at) => rectsIn(board.stage, `lane ${at}`));
  };

  test('are as high as counts, those of all lanes beside each other, and 1.5 px at least', () => {
    expect(painted([bars([0, 1, 50, 200]), bars([100, 2])])).toEqual([
      ['100 188.5 99 1.5', '200 160 99 30', '300 70 99 120'],
      ['0 282 99 60', '100 340.5 99 1.5'],
    ]);
  });

  test('are those in view, and the highest of them as high as there is room', () => {
    expect(painted([bars([900, 40, 20, 0, 0, 0, 0, 0, 0, 10, 900])], { from: 150 })).toEqual([
      ['-50 70 99 120', '50 130 99 60', '750 160 99 30'],
    ]);
    expect(painted([bars([4, 8], 300)], { from: 150 })).toEqual([['150 130 99 60', '250 70 99 120']]);
    expect(painted([bars([0, 0])])).toEqual([[]]);
    expect(painted([bars([1])])).toEqual([['0 70 99 120']]);
  });

  test('are a px wide at least', () => {
    const board = boardOf();
    const picture: LanePicture = { kind: 'density', density: { start: 0, step: 1.5, counts: Uint32Array.of(1, 2) } };
    paintBoard(board, tileOf([picture]));
    expect(rectsIn(board.stage, 'lane 0')).toEqual(['0 130 1 60', '1.5 70 1 120']);
  });
});

test('the strip has a stroke for each two px of a lane in which events begin, stronger where there are more', () => {
  vi.stubGlobal('devicePixelRatio', 2);
  try {
    const starts = [[0, 1, 2, 3, 3, 3, 9], Array.from({ length: 100 }, () => 790)];
    const board = boardOf({ starts });
    paintStrip(board);
    expect(rectsIn(board.strip, 'lane 0')).toEqual(['0 4 1.5 12 0.79', '2 4 1.5 12', '8 4 1.5 12 0.65']);
    expect(rectsIn(board.strip, 'lane 1')).toEqual(['790 18 1.5 12']);
    const { canvas, height } = board.strip;
    expect([height, canvas.height, canvas.width, canvas.style.height]).toEqual([36, 72, 1600, '36px']);
    const many = boardOf({ starts: Array.from({ length: 28 }, () => [0]) });
    paintStrip(many);
    expect(rectsIn(many.strip, 'lane 27')).toEqual(['0 31 1.5 1.5']);
  } finally {
    vi.unstubAllGlobals();
  }
});
