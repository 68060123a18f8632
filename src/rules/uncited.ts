import { excerpt } from '../core/language/excerpt.ts';
import type { SentenceForm } from '../core/model/record.ts';
import { finding, type Rule } from './rule.ts';

export const uncited: Rule = {
  id: 'uncited',
  severity: 'warning',
  summary: 'Each sentence, table row and block quotation of a briefing has a footnote.',
  scope: 'entry',
  waivable: true,
  check(input) {
    return input.dossier.briefings.flatMap(({ id, body }) =>
      body.sentences
        .map((sentence, at) => ({ ...sentence, path: `body.sentences.${at}` }))
        .filter(
          ({ form, text, citations }) =>
            form !== 'heading' && citations.length === 0 && !/\[\^[^\]]{1,999}\]/.test(text),
        )
        .map((sentence) => {
          return finding(
            input,
            { kind: 'briefing', id },
            sentence.path,
            `Unexpected ${names[sentence.form]} without a footnote, “${excerpt(sentence.text, 50)}”, expected one behind it`,
            'Put [^name] behind the full stop, and say where it stands: [^name]: [Source](source:its-id) “passage”.',
          );
        }),
    );
  },
};

const names: Record<SentenceForm, string> = {
  prose: 'sentence',
  heading: 'heading',
  row: 'row of a table',
  quoted: 'quotation',
};
