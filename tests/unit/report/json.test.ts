import { expect, test } from 'vitest';
import { jsonReport } from '../../../src/report/json.ts';
import { issues, reportOf } from './sample-report.ts';

test('jsonReport(report) has exactly the issues, what was waived, what was left out, and the summary', () => {
  const waived = issues.slice(0, 1).map((issue) => ({ ...issue, reason: 'It is right.' }));
  const report = { ...reportOf(issues, waived), loaded: 'not printed' };
  const text = jsonReport(report);
  expect(text.startsWith('{\n  "issues": [\n    {\n')).toBe(true);
  expect(text.endsWith('}\n')).toBe(true);
  expect(JSON.parse(text)).toEqual({ ...reportOf(issues, waived), omitted: { issues: 0, waived: 0 } });
});
