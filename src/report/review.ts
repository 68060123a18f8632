import type { Place } from '../core/model/issue.ts';
import { printable, printableJson } from './printable.ts';
import { mostInJson } from './shown-issues.ts';

interface Reviewed extends Place {
  sentence: string;
  passages: string[];
  reasons: string[];
}

/** So many are printed for people, who look at each. */
const most = 20;

/** The sentences most worth a second look, with their passages, for people or as JSON. */
export function reviewReport(sentences: readonly Reviewed[], format: string): string {
  if (format === 'json')
    return `${printableJson(JSON.stringify({ review: sentences.slice(0, mostInJson) }, null, 2))}\n`;
  const rest = sentences.length - most;
  const lines = [
    sentences.length === 0 ? 'No sentence with passages behind it.' : 'Most worth a second look, first ones first:',
    ...sentences.slice(0, most).map(block),
    ...(rest > 0 ? [`… and ${rest.toLocaleString('en')} more, less and less; --format json has them.`] : []),
  ];
  return `${lines.join('\n\n')}\n`;
}

function block({ file, line, column, sentence, passages, reasons }: Reviewed, at: number): string {
  return [
    `${at + 1}. ${printable(file)}:${line}:${column}`,
    `    ${printable(sentence, 300)}`,
    ...passages.slice(0, 4).map((passage) => `    “${printable(passage, 300)}”`),
    ...reasons.map((reason) => `    → ${printable(reason, 300)}`),
  ].join('\n');
}
