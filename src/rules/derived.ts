import type { Evidence } from '../core/model/record.ts';
import { isResult, isStatedResult, parseCalculation, shownResult } from '../core/quantity/calculation.ts';
import { quantityWords } from '../core/quantity/quantity-words.ts';
import { alone } from '../core/quantity/support.ts';
import { passagesOf, type QuotedPassage } from '../kinds/passages.ts';
import { isFound, judgedClaims } from './judged.ts';
import { calculationsIn, type Readings, readingsOf } from './readings.ts';
import { type EntryInput, type Finding, finding, type Rule } from './rule.ts';

export const derived: Rule = {
  id: 'derived',
  severity: 'error',
  summary: 'What editors worked out rests on numbers in the evidence, comes out as they say, and stands in the text.',
  scope: 'entry',
  waivable: false,
  check(input) {
    const passages = passagesOf(input.dossier).filter(
      ({ evidence: { derived } }) => derived !== undefined && parseCalculation(derived) !== null,
    );
    if (passages.length === 0) return [];
    const readings = readingsOf(input.dossier);
    const uses = usesOf(input, readings);
    return passages.flatMap((passage) => findingsOf(passage, uses.get(passage.evidence) ?? [], input, readings));
  },
};

/** Numbers of one text or field, with the passages that stand behind them. */
interface Use {
  evidence: readonly Evidence[];
  numbers: readonly Parameters<typeof isResult>[1][];
}

/** Where each calculation can be of use: in the sentences and the values behind which its passage stands. */
function usesOf({ dossier }: EntryInput, readings: Readings): Map<Evidence, Use[]> {
  const uses = new Map<Evidence, Use[]>();
  const all = [
    ...judgedClaims(dossier).map(({ text, evidence, of }) => ({
      evidence,
      numbers: () => readings.claim(text, of)?.quantities ?? [],
    })),
    ...dossier.figures.flatMap((figure) =>
      figure.readings.map(({ value, evidence }) => ({ evidence: [evidence], numbers: () => [alone(value)] })),
    ),
  ];
  for (const { evidence, numbers } of all)
    for (const each of evidence)
      if (each.derived !== undefined) uses.set(each, [...(uses.get(each) ?? []), { evidence, numbers: numbers() }]);
  return uses;
}

function findingsOf(
  { by, path, evidence }: QuotedPassage,
  uses: Use[],
  input: EntryInput,
  readings: Readings,
): Finding[] {
  if (uses.length === 0 || !isFound([evidence])) return [];
  const done = uses.flatMap((use) =>
    calculationsIn(readings, use.evidence)
      .filter(({ of }) => of === evidence)
      .map((calculation) => ({ ...calculation, use })),
  );
  const found = (message: string, hint: string) => [finding(input, by, `${path}.derived`, message, hint)];
  const whole = done.filter(({ missing }) => missing.length === 0);
  const [term] = done[0]?.missing ?? [];
  if (whole.length === 0 && term)
    return found(
      `Unexpected number “${term.text}” in a calculation, expected one that stands in the evidence`,
      'Calculate with numbers of the passages alone, as they give them; cite the passage that gives this one as well.',
    );
  const worked = whole.filter(({ results }) => results.length > 0);
  if (worked.length === 0)
    return found(
      `Unexpected calculation “${evidence.derived}”, expected numbers of one thing`,
      'Only what has the same unit can be added up: no dollars and per cent.',
    );
  const [result] = worked.flatMap(({ results }) => results);
  const outcome = result ? quantityWords(shownResult(result.quantity), 'en') : '';
  if (!worked.some(({ calculation: { stated }, results }) => stated === null || isStatedResult(results, stated)))
    return found(
      `Unexpected result of “${evidence.derived}”, expected ${outcome}, which comes out of it`,
      `Write ${outcome} behind the “=”, or leave the result away: readers are shown what comes out.`,
    );
  const isUsed = worked.some(({ results, use }) => use.numbers.some((number) => isResult(results, number)));
  return isUsed || !isReadable(readings)
    ? []
    : found(
        `Unexpected calculation “${evidence.derived}”, expected its result in the text, ${outcome}`,
        'Put the result into the sentence behind which the passage stands, or delete the calculation.',
      );
}

/** Whether Readout knows the language of the entries. */
function isReadable(readings: Readings): boolean {
  return readings.claim('1') !== null;
}
