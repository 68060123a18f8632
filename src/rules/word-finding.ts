import type { Place } from '../core/model/issue.ts';
import { placeOf } from '../core/model/places.ts';
import type { Finding, RuleInput } from './rule.ts';

/** A text of the dossier with what holds it. */
interface Holder {
  text: string;
  part: object;
  field?: string;
}

/** Words in it: `text` stands at `index`. */
interface Words {
  text: string;
  index: number;
}

/** A finding at certain words of a text; at the start of the text where they can't be found in the file. */
export function wordFinding(input: RuleInput, holder: Holder, words: Words, message: string, hint?: string): Finding {
  const start = placeOf(input.places, holder.part, holder.field);
  return {
    ...(wordPlace(input.lines(start.file), start, holder.text, words) ?? start),
    message,
    ...(hint !== undefined && { hint }),
  };
}

/** How many lines a text may take up in the file. */
const reach = 60;

/** The file has links and markers between the words, so the words are looked for again: the same one of several. */
function wordPlace(lines: string[], start: Place, text: string, words: Words): Place | null {
  const raw = lines.slice(start.line - 1, start.line - 1 + reach).join('\n');
  const pattern = patternOf(words.text);
  const before = [...text.slice(0, words.index).matchAll(pattern)].length;
  const visible = blanked(raw);
  pattern.lastIndex = start.column - 1;
  for (let count = 0; ; count++) {
    const match = pattern.exec(visible);
    if (match === null) return null;
    if (count === before) return { file: start.file, ...placeAt(raw, match.index, start.line) };
  }
}

function patternOf(words: string): RegExp {
  const literal = words
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal.join('\\s+')}(?![\\p{L}\\p{N}])`, 'gu');
}

// The addresses of links and the names of footnotes hold no words of the text.
function blanked(raw: string): string {
  return raw.replace(/\]\([^)\n]*\)|\[\^[^\]\n]*\]/g, (address) => ' '.repeat(address.length));
}

function placeAt(raw: string, offset: number, firstLine: number): { line: number; column: number } {
  const before = raw.slice(0, offset).split('\n');
  return { line: firstLine + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1 };
}
