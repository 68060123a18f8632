import { expect, test } from 'vitest';
import { timelineSummary } from '../../../../src/visuals/timeline/summary.ts';
import { timeline as words } from '../../../../src/words/en/timeline.ts';
import { event, onDay, otherwise, within } from './sample-events.ts';

const opening = event('Opening', onDay('2026-02-03'));
const closing = event('Closing', onDay('2026-02-04'));
const loan = event('Loan', within('2025-10-01', '2025-11-01'));
const wish = event('Wish', {});

test.each([
  ['no event', [], 'The sources report no events.'],
  ['one event', [opening], 'The sources report one event, 3 February 2026.'],
  ['days of a month', [opening, closing], 'The sources report 2 events, 3–4 February 2026.'],
  ['months', [loan, closing], 'The sources report 2 events, October 2025 – February 2026.'],
  ['one month', [loan], 'The sources report one event, October 2025.'],
  [
    'days over a long time',
    [opening, event('Review', onDay('2026-09-01'))],
    'The sources report 2 events, February–September 2026.',
  ],
  [
    'days of three months',
    [event('First', onDay('2026-07-01')), event('Last', onDay('2026-09-30'))],
    'The sources report 2 events, 1 July – 30 September 2026.',
  ],
  [
    'a year',
    [event('Plan', within('2026-01-01', '2027-01-01', { precision: 'year' })), opening],
    'The sources report 2 events, 2026.',
  ],
  ['no date at all', [wish], 'The sources report one event.'],
  [
    'dates that the editors inferred',
    [{ ...opening, inferred: true }, closing],
    'The sources report 2 events, 3–4 February 2026. One day is not given in the articles; the date that the editors concluded has “(inferred)” after it.',
  ],
  [
    'more than one such date',
    [
      { ...opening, inferred: true },
      { ...closing, inferred: true },
    ],
    'The sources report 2 events, 3–4 February 2026. The dates are not given in the articles; each date that the editors concluded has “(inferred)” after it.',
  ],
  [
    'dates on which sources differ',
    [
      { ...opening, readings: [otherwise('17 February 2026', '2026-02-17')] },
      { ...closing, readings: [otherwise('18 February 2026', '2026-02-18')] },
    ],
    'The sources report 2 events, 3–4 February 2026; the sources differ on the dates of 2.',
  ],
])('%s', (_, events, sentence) => {
  expect(timelineSummary(events, 'en', words)).toBe(sentence);
});
