import { countWords, fingerprint } from '../core/evidence/fingerprint.ts';
import type { Source } from '../core/model/record.ts';
import { type Finding, finding, type Rule, type RuleInput } from './rule.ts';

export const sourceText: Rule = {
  id: 'source-text',
  severity: 'error',
  summary: 'A source’s record agrees with itself, and with the article’s text where it lies on this machine.',
  scope: 'entry',
  waivable: false,
  check(input) {
    return input.dossier.sources.flatMap((source) => [...countFindings(source, input), ...textFindings(source, input)]);
  },
};

const again = 'Record the article again: npm run source -- add <text file> … --replace.';

function countFindings(source: Source, input: RuleInput): Finding[] {
  const words = countWords(source.fingerprint);
  if (words === source.wordCount) return [];
  return [
    finding(
      input,
      { kind: 'source', id: source.id },
      'wordCount',
      `Unexpected count of ${source.wordCount} words, expected ${words} as in the fingerprint`,
      again,
    ),
  ];
}

function textFindings(source: Source, input: RuleInput): Finding[] {
  const known = input.texts.get(source.id);
  if (!known) return [];
  if (known.sha256 !== source.sha256) {
    return [
      finding(
        input,
        { kind: 'source', id: source.id },
        'sha256',
        `Unexpected text in ${known.file}, expected the one that was recorded`,
        `Put the recorded text there, or take it away. ${again}`,
      ),
    ];
  }
  if (fingerprint(known.text).digits === source.fingerprint.digits) return [];
  return [
    finding(
      input,
      { kind: 'source', id: source.id },
      'fingerprint',
      'Unexpected fingerprint, expected the one of the recorded text',
      again,
    ),
  ];
}
