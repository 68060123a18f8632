import { expect, it } from 'vitest';
import type { PeerLine } from '../../bench/peers.ts';
import { type BenchReport, printReport } from '../../bench/report.ts';

const all = { count: 400, of: 400 };
const report: BenchReport = {
  events: 100_000,
  seed: 1,
  runs: 3,
  cpus: 2,
  build: { seconds: 90, extent: 'timeline' },
  cost: {
    scriptKb: 14,
    renderedMs: 600,
    plainMs: 300,
    listMs: null,
    zooming: { first: 4, later: 3, frames: 80, changed: 48 },
    domNodes: 900,
  },
  reach: {
    withoutScript: all,
    byKeyboard: { ...all, presses: 400 },
    inAccessibilityTree: { count: 399, of: 400 },
    inPrint: { ...all, from: 'styles' },
    pages: { opened: 12, of: 120 },
  },
  labels: [{ width: 1280, view: 'zoomed', labels: 40, headings: 9, cut: 0, overlapping: 1 }],
  peers: [],
};

it('says what a figure leaves out', () => {
  const text = printReport(report);
  expect(text).toContain('of events without sources, evidence and prose');
  expect(text).toContain('400 of 400, with 400 presses of a key and no more');
  expect(text).toContain('48 of 80 frames showed another view');
  expect(text).toContain('visible text, print styles');
  expect(text).toContain('120 pages, 12 of them opened');
  expect(text).toMatch(/Labels at 1280 px, zoomed in +40, and 9 headings and ticks; cut 0, overlapping 1/);
});

it('says that a peer failed, also if one of its runs was good', () => {
  const good: PeerLine = { peer: 'vis', n: 13, mode: 'fit', rendered_ms: 90, cpu_ms_per_frame: 9 };
  const peers = [good, { peer: 'vis', n: 13, mode: 'fit', error: 'zoom timed out' }];
  expect(printReport({ ...report, peers })).toMatch(/peer vis 13 fit +failed: zoom timed out/);
});
