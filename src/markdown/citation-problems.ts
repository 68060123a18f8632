import type { FootnoteDefinition, Link } from 'mdast';
import { type Problem, rangeOf } from './problem.ts';

/** A footnote's label as the editor wrote it. */
export function labelOf(definition: FootnoteDefinition): string {
  return definition.label ?? definition.identifier;
}

const form = 'Write [^name]: [Source](source:its-id) “the passage, word for word”.';

export function unused(definition: FootnoteDefinition): Problem {
  const message = `Unexpected footnote [^${labelOf(definition)}], expected a sentence that cites it`;
  return {
    rule: 'citation',
    message,
    hint: `Put [^${labelOf(definition)}] behind the sentence, or delete the footnote.`,
    ...rangeOf(definition),
  };
}

export function repeated(definition: FootnoteDefinition): Problem {
  const message = `Unexpected second footnote [^${labelOf(definition)}], expected each name once`;
  return {
    rule: 'citation',
    message,
    hint: 'Give it another name, or put both passages into one footnote.',
    ...rangeOf(definition),
  };
}

export function formless(definition: FootnoteDefinition): Problem {
  const message = `Unexpected footnote [^${labelOf(definition)}] without a source, expected a link to one`;
  return { rule: 'citation', message, hint: form, ...rangeOf(definition) };
}

export function quoteless(link: Link, label: string): Problem {
  const message = `Unexpected source without a passage in footnote [^${label}], expected its words in quotation marks`;
  return { rule: 'citation', message, hint: form, ...rangeOf(link) };
}

export function endless(link: Link, label: string, most: number): Problem {
  const message = `Unexpected passage of more than ${most} characters in footnote [^${label}], expected a sentence or two`;
  return { rule: 'citation', message, hint: 'Quote only the part that the statement rests on.', ...rangeOf(link) };
}

export function crowded(definition: FootnoteDefinition, most: number): Problem {
  const message = `Unexpected footnote [^${labelOf(definition)}] with more than ${most} passages, expected fewer`;
  return { rule: 'citation', message, hint: 'Divide it among several footnotes.', ...rangeOf(definition) };
}
