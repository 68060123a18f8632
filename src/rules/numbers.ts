import type { QuantityMention, QuantityReading } from '../core/quantity/quantity-text.ts';
import { alone } from '../core/quantity/support.ts';
import { swappedIn } from '../core/quantity/swapped.ts';
import type { Claim } from '../kinds/claims.ts';
import { isFound, judgedClaims } from './judged.ts';
import { isQuantityGiven, type Readings, readingsOf } from './readings.ts';
import { finding, type Rule } from './rule.ts';
import { type WordFinding, wordFindings } from './word-finding.ts';

export const numbers: Rule = {
  id: 'numbers',
  severity: 'error',
  summary: 'Numbers, amounts and percentages stand in the evidence, by value and with their units.',
  scope: 'entry',
  waivable: true,
  check(input) {
    const readings = readingsOf(input.dossier);
    const inProse = judgedClaims(input.dossier).flatMap((claim) =>
      wordFindings(input, claim, findingsIn(claim, readings)),
    );
    const values = input.dossier.figures
      .flatMap(({ id, readings }) => readings.map((reading, at) => ({ ...reading, id, path: `readings.${at}.value` })))
      .filter(({ evidence }) => isFound([evidence]));
    const inValues = values
      .filter(({ value, evidence }) => !isQuantityGiven(readings, [evidence], alone(value)))
      .map((reading) =>
        finding(
          input,
          { kind: 'figure', id: reading.id },
          reading.path,
          `Unexpected value “${reading.text}”, expected the number that its passage gives`,
          hint,
        ),
      );
    return [...inProse, ...inValues];
  },
};

const hint =
  'Cite the passage that gives this number, write it as the passage does, or say what you worked out: derived: 12 + 26.';

function findingsIn({ text, evidence, of }: Claim, readings: Readings): WordFinding[] {
  const quantities = readings.claim(text, of)?.quantities ?? [];
  if (quantities.length === 0) return [];
  const unsupported = quantities.filter((quantity) => !isQuantityGiven(readings, evidence, quantity));
  const given = evidence.flatMap((passage) => readings.passage(passage)?.quantities ?? []);
  if (unsupported.length > 0)
    return unsupported.map((words) => {
      const other = given.map((each) => otherwise(words, each)).find((other) => other !== null);
      return {
        words,
        message: `Unexpected number “${words.text}”, expected one that stands in the evidence`,
        hint: other === undefined ? hint : `The passage has “${other}”. ${hint}`,
      };
    });
  return swappedIn<QuantityMention>(quantities, given).map(([words, other]) => ({
    words,
    message: `Unexpected number “${words.text}”, expected it where the evidence has it, in the place of “${other.text}”`,
    hint: 'The two numbers have changed places.',
  }));
}

/** How a passage has the same number, where that is otherwise: “at least 340”, “to 24%”, “four of 5”. */
function otherwise(claimed: QuantityMention, given: Given): string | null {
  const { text, isDenied, role, per, beside } = given;
  const isPart = beside !== undefined && beside === claimed.beside;
  if (text === undefined || !(isPart || endsOf(claimed).some((end) => endsOf(given).includes(end)))) return null;
  const before = isDenied ? 'not ' : claimed.role && role ? `${role} ` : '';
  const behind = claimed.per && per ? ` a ${per}` : isPart ? ` ${beside}` : '';
  const words = `${before}${text}${behind}`;
  return words === claimed.text ? null : words;
}

type Given = QuantityReading & { text?: string };

function endsOf({ quantity: { min, max } }: QuantityReading): number[] {
  return [min, max].filter(Number.isFinite);
}
