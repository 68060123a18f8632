import { expect, test } from 'vitest';
import type { Evidence } from '../../../src/core/model/record.ts';
import { uniqueEvidence } from '../../../src/views/passages.ts';

const passage: Evidence['passage'] = { status: 'verified', ranges: [] };

test('a passage is one in whichever quotation marks, and another in another source', () => {
  const quotes = ['“I came,” he said', '‘I came,’ he said'];
  const evidence = ['gazette', 'herald'].flatMap((source) => quotes.map((quote) => ({ source, quote, passage })));
  expect(uniqueEvidence(evidence).map(({ source }) => source)).toEqual(['gazette', 'herald']);
});
