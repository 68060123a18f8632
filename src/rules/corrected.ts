import { excerpt } from '../core/language/excerpt.ts';
import type { EntryRecord } from '../core/model/record.ts';
import { standsAmong } from '../core/model/sentence-id.ts';
import { entriesOf } from '../kinds/index.ts';
import { type Finding, finding, type RuleInput } from './rule.ts';

/** Sentences that corrections say stand there now and don't, or stood there and still do. */
export function wrongCorrections(input: RuleInput): Finding[] {
  return entriesOf(input.dossier).flatMap(({ reference, record, statements }) => {
    const { corrections, body } = record;
    if (corrections.every(({ was, now }) => was === undefined && now === undefined)) return [];
    const isStanding = standsAmong([...statements, ...body.sentences]);
    return corrections.flatMap(({ was, now }, at) => {
      const wrong = (field: 'was' | 'now', message: string, hint: string) =>
        finding(input, reference, `corrections.${at}.${field}`, message, hint);
      const findings: Finding[] = [];
      if (was !== undefined && isStanding(was))
        findings.push(
          wrong('was', `Unexpected sentence “${excerpt(was)}”, expected one that no longer stands`, stillThere),
        );
      if (now !== undefined && !isStanding(now) && !leadsOn(at, corrections, isStanding))
        findings.push(wrong('now', `Unexpected sentence “${excerpt(now)}”, expected one of this entry`, asItStands));
      if (now !== undefined && was === undefined)
        findings.push(wrong('now', 'Unexpected “now” without “was”, expected both', asItWas));
      return findings;
    });
  });
}

/** Whether what a correction says stands there now was corrected again, and at last stands or was taken out; no circle does. */
function leadsOn(from: number, corrections: readonly Corrected[], isStanding: (text: string) => boolean): boolean {
  const passed = new Set([from]);
  for (let { now } = corrections[from] ?? {}; now !== undefined; ) {
    if (isStanding(now)) return true;
    const isNow = standsAmong([{ text: now }]);
    const next = corrections.findIndex(({ was }, at) => !passed.has(at) && was !== undefined && isNow(was));
    if (next < 0) return false;
    passed.add(next);
    now = corrections[next]?.now;
  }
  return true;
}

type Corrected = EntryRecord['corrections'][number];

const stillThere = 'Write the sentence as it was before the correction, or take “was” away.';
const asItStands =
  'Copy the sentence as readers see it now, without its footnotes. Where it was corrected again, that correction has it under “was”.';
const asItWas = 'Add the sentence as it was under “was”, or take “now” away.';
