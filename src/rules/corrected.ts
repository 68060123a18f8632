import { normalise } from '../core/evidence/words.ts';
import { excerpt } from '../core/language/excerpt.ts';
import { entriesOf } from '../kinds/index.ts';
import { type Finding, finding, type RuleInput } from './rule.ts';

/** Sentences that corrections say stand there now and don't, or stood there and still do. */
export function wrongCorrections(input: RuleInput): Finding[] {
  return entriesOf(input.dossier).flatMap(({ reference, record, statements }) => {
    const { corrections, body } = record;
    if (corrections.every(({ was, now }) => was === undefined && now === undefined)) return [];
    const standing = new Set([...statements, ...body.sentences].map(({ text }) => normalise(text)));
    const changedAgain = new Set(corrections.map(({ was = '' }) => normalise(was)));
    return corrections.flatMap(({ was, now }, at) => {
      const path = `corrections.${at}`;
      const said = now === undefined ? '' : normalise(now);
      const isThere = standing.has(said) || changedAgain.has(said);
      return [
        ...(was !== undefined && standing.has(normalise(was))
          ? [
              finding(
                input,
                reference,
                `${path}.was`,
                `Unexpected sentence “${excerpt(was)}”, expected one that no longer stands`,
                stillThere,
              ),
            ]
          : []),
        ...(now !== undefined && !isThere
          ? [
              finding(
                input,
                reference,
                `${path}.now`,
                `Unexpected sentence “${excerpt(now)}”, expected one of this entry`,
                asItStands,
              ),
            ]
          : []),
        ...(now !== undefined && was === undefined
          ? [finding(input, reference, `${path}.now`, 'Unexpected “now” without “was”, expected both', asItWas)]
          : []),
      ];
    });
  });
}

const stillThere = 'Write the sentence as it was before the correction, or take “was” away.';
const asItStands =
  'Copy the sentence as readers see it now, without its footnotes. Where it was corrected again, that correction has it under “was”.';
const asItWas = 'Add the sentence as it was under “was”, or take “now” away.';
