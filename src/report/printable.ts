import { withoutSecrets } from '../core/language/excerpt.ts';

/**
 * Whatever comes from an entry, a file name or the command line passes through here before it is printed. A printed
 * text then can't move the cursor, turn the direction of writing, hide, or give orders to a program that reads logs:
 *
 * - it is one line, no longer than it may be; line ends and tabs are spaces
 * - controls, ESC, overrides of the direction, invisible and unassigned characters, line separators and lone halves of
 *   surrogates are visible as `\u{1b}`
 * - user names and passwords in addresses are stars
 * - it doesn't begin with `::` and doesn't hold `##[`, by which GitHub knows commands in a log
 */
export function printable(text: string, most = 200): string {
  return shortened(visible(withoutSecrets(text.trimEnd())), most)
    .replace(/^(\s*):(?=:)/, '$1\\u{3a}')
    .replaceAll('##[', '##\\u{5b}');
}

/** The same for a message of several lines. */
export function printableLines(text: string): string {
  return text
    .split('\n')
    .map((line) => printable(line, 2000))
    .join('\n');
}

/** JSON in which the same characters are escaped within its texts, with the same meaning. */
export function printableJson(json: string): string {
  return json
    .replace(unseen, (character) => (character === '\n' ? character : unitsOf(character).map(jsonEscape).join('')))
    .replaceAll('##[', '##\\u005b');
}

const unseen = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

function visible(text: string): string {
  return text
    .replace(/[\t\n\r]+/g, ' ')
    .replace(unseen, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}

function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
}

function unitsOf(character: string): number[] {
  return Array.from({ length: character.length }, (_, at) => character.charCodeAt(at));
}

function jsonEscape(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}
