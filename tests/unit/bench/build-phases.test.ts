import { expect, it } from 'vitest';
import { phasesOf, printBuilds } from '../../bench/build-phases.ts';

const marks = new Map([
  ['check', 900],
  ['checked', 1200],
  ['bundle', 1300],
  ['render', 3300],
  ['verify', 5000],
  ['publish', 5200],
  ['done', 5250],
]);

it('gives each phase the time until the next one begins', () => {
  expect(phasesOf(marks)).toEqual({ start: 1000, check: 300, bundle: 2000, render: 1700, verify: 200, publish: 50 });
});

it('prints a row for each build', () => {
  const row = {
    build: 'cold',
    total: 5300,
    measured: { phases: phasesOf(marks), processor: 4100, memory: 512_000_000 },
  };
  expect(printBuilds([row]).split('\n')).toEqual([
    '                   processor     clock     start     check    bundle    render    verify   publish    memory',
    'cold                   4.1 s     5.3 s     1.0 s     0.3 s     2.0 s     1.7 s     0.2 s     0.1 s    512 MB',
    '',
  ]);
});
