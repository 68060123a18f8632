import { excerpt } from '../core/language/excerpt.ts';
import { standsAmong } from '../core/model/sentence-id.ts';
import { entriesOf } from '../kinds/index.ts';
import { type Finding, finding, type RuleInput } from './rule.ts';

/** Sentences that corrections say stand there now and don't, or stood there and still do. */
export function wrongCorrections(input: RuleInput): Finding[] {
  return entriesOf(input.dossier).flatMap(({ reference, record, statements }) => {
    const { corrections, body } = record;
    if (corrections.every(({ was, now }) => was === undefined && now === undefined)) return [];
    const isStanding = standsAmong([...statements, ...body.sentences]);
    const isCorrected = standsAmong(corrections.flatMap(({ was }) => (was === undefined ? [] : { text: was })));
    return corrections.flatMap(({ was, now }, at) => {
      const wrong = (field: 'was' | 'now', message: string, hint: string) =>
        finding(input, reference, `corrections.${at}.${field}`, message, hint);
      const findings: Finding[] = [];
      if (was !== undefined && isStanding(was))
        findings.push(
          wrong('was', `Unexpected sentence “${excerpt(was)}”, expected one that no longer stands`, stillThere),
        );
      if (now !== undefined && !isStanding(now) && !isCorrected(now))
        findings.push(wrong('now', `Unexpected sentence “${excerpt(now)}”, expected one of this entry`, asItStands));
      if (now !== undefined && was === undefined)
        findings.push(wrong('now', 'Unexpected “now” without “was”, expected both', asItWas));
      return findings;
    });
  });
}

const stillThere = 'Write the sentence as it was before the correction, or take “was” away.';
const asItStands =
  'Copy the sentence as readers see it now, without its footnotes. Where it was corrected again, that correction has it under “was”.';
const asItWas = 'Add the sentence as it was under “was”, or take “now” away.';
