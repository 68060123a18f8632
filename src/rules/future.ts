import { type Finding, finding, type Rule } from './rule.ts';

export const future: Rule = {
  id: 'future',
  severity: 'warning',
  summary: 'No briefing and no correction is dated after today.',
  scope: 'entry',
  waivable: true,
  check(input) {
    const { today } = input;
    if (today === null) return [];
    const late = (id: string, path: string, date: string): Finding[] =>
      date <= today
        ? []
        : [
            finding(
              input,
              { kind: 'briefing', id },
              path,
              `Unexpected date ${date}, expected today (${today}) or a day before it`,
              'Look whether the year and the month are right; what is not to be read yet can be a draft (draft: true).',
            ),
          ];
    return input.dossier.briefings.flatMap((briefing) => [
      ...late(briefing.id, 'date', briefing.date),
      ...briefing.corrections.flatMap(({ date }, at) => late(briefing.id, `corrections.${at}.date`, date)),
    ]);
  },
};
