import { recordsOf } from '../core/model/dossier.ts';
import { type Reference, recordKinds } from '../core/model/reference.ts';
import { type Finding, finding, type Rule } from './rule.ts';

export const future: Rule = {
  id: 'future',
  severity: 'warning',
  summary: 'No briefing, correction or change is dated after today.',
  scope: 'record',
  waivable: true,
  check(input) {
    const { today } = input;
    if (today === null) return [];
    const late = (of: Reference, path: string, date: string): Finding[] =>
      date <= today
        ? []
        : [
            finding(
              input,
              of,
              path,
              `Unexpected date ${date}, expected today (${today}) or a day before it`,
              'Look whether the year and the month are right; what is not to be read yet can be a draft (draft: true).',
            ),
          ];
    return recordKinds.flatMap((kind) =>
      recordsOf(input.dossier, kind).flatMap((record) => {
        const of = { kind, id: record.id };
        return [
          ...('draft' in record ? late(of, 'date', record.date) : []),
          ...record.corrections.flatMap(({ date }, at) => late(of, `corrections.${at}.date`, date)),
          ...record.changes.flatMap(({ date }, at) => late(of, `changes.${at}.date`, date)),
        ];
      }),
    );
  },
};
