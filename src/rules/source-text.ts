import { sealText } from '../core/evidence/seal.ts';
import type { Source } from '../core/model/record.ts';
import { type Finding, finding, type Rule, type RuleInput, type SourceText } from './rule.ts';

export const sourceText: Rule = {
  id: 'source-text',
  severity: 'error',
  summary: 'A text that lies beside a source’s record is the one that was sealed, and the seal is the text’s.',
  scope: 'record',
  waivable: false,
  check(input) {
    return input.dossier.sources.flatMap((source) => {
      const text = input.texts.get(source.id);
      return text ? textFindings(source, text, input) : [];
    });
  },
};

function textFindings(source: Source, { file, article, secret, edition }: SourceText, input: RuleInput): Finding[] {
  const of = { kind: 'source', id: source.id } as const;
  if (edition === null && source.secret && secret === '') {
    const beside = `seeds/text/${source.id}.secret`;
    const hint = `This source is sealed with a secret: copy ${beside} from who recorded it, or take the text away.`;
    return [finding(input, of, 'secret', `Unexpected text in ${file} without its secret, expected ${beside}`, hint)];
  }
  if (edition === null) {
    const message = `Unexpected text in ${file}, expected one that was sealed`;
    const hint = `npm run source -- text ${source.id} ${file} shows what differs, and can seal it as another edition.`;
    return [finding(input, of, 'seal', message, hint)];
  }
  const seal = source.seal[edition];
  if (!seal || sealText(article.forms, seal.paragraphs, secret).seal.hash === seal.hash) return [];
  const hint =
    'Somebody changed it by hand. Take the record from git again, or record the article anew with --replace.';
  return [finding(input, of, `seal.${edition}.hash`, 'Unexpected hash, expected the one of the sealed text', hint)];
}
