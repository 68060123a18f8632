import type { Link, Parents, Root, Text } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { excerpt } from '../core/language/excerpt.ts';
import { countryName } from '../core/model/country.ts';
import { referenceKinds } from '../core/model/reference.ts';
import { type Located, type Problem, pointIn, rangeOf } from './problem.ts';

/** Links that aren't read as links, that show another address than theirs, or that say more than readers see. */
export function findLinkMistakes(root: Root): Problem[] {
  const problems: Problem[] = [];
  visit(root, (node, at, parent) => {
    if (node.type === 'text' && parent) problems.push(...brokenLinks(node, parent, at ?? 0));
    if (node.type === 'link') problems.push(...misleading(node));
    if ((node.type === 'link' || node.type === 'definition') && node.title)
      problems.push({ rule: 'markup', ...titled(node.title), ...rangeOf(node) });
  });
  return problems;
}

/** The addresses of links that lead to no record, outside footnotes. */
export function addressesIn(root: Root): Located<string>[] {
  const found: Located<string>[] = [];
  visit(root, (node) => {
    if (node.type === 'footnoteDefinition') return 'skip';
    if (node.type === 'link' && !isRecord(node.url)) found.push({ part: node.url, ...rangeOf(node) });
    return undefined;
  });
  return found;
}

const kinds = referenceKinds.join('|');
const record = new RegExp(`^(?:${kinds}):`);
const address = `(?:(?:${kinds}):|https?:|mailto:|www\\.|[/#])`;

function isRecord(url: string): boolean {
  return record.test(url);
}

/** Forms in which a link stays in the text as it was written; the first group is its words, the second its address. */
const brokenForms: readonly RegExp[] = [
  // [words] (address), [words](address with a space, [words][address]
  new RegExp(`\\[([^\\]\\n]{1,300})\\][ \\t\\n]{0,3}[([]\\s*(${address}[^)\\]\\n]{0,300})[)\\]]?`, 'g'),
  // (words)[address]
  new RegExp(`\\(([^()\\n]{1,300})\\)\\[\\s*(${address}[^)\\]\\n]{0,300})\\]`, 'g'),
  // [words](anything else), [words][name]
  /\[([^\]\n^][^\]\n]{0,300})\](?:\(|\[(?!\^))([^)\]\n]{1,300})[)\]]/g,
  // [person:some-id], (person:some-id)
  new RegExp(`[[(<]()((?:${kinds}):[^\\s\\])>]{1,300})[\\])>]`, 'g'),
];

function brokenLinks(node: Text, parent: Parents, at: number): Problem[] {
  const next = parent.children[at + 1];
  // A web address is a link of its own, whatever stands around it.
  const before =
    next?.type === 'link' ? /\[([^\]\n]{1,300})\][ \t\n]{0,3}\($|\(([^()\n]{1,300})\)\[$/.exec(node.value) : null;
  const found =
    before && next?.type === 'link'
      ? [broken(before[0], before[1] ?? before[2] ?? '', next.url, node, before.index)]
      : [];
  let rest = node.value;
  for (const form of brokenForms)
    rest = rest.replace(form, (written: string, words: string, url: string, index: number) => {
      found.push(broken(written, words, url, node, index));
      return ' '.repeat(written.length);
    });
  return found;
}

function broken(written: string, words: string, url: string, node: Text, index: number): Problem {
  const start = pointIn(node, index);
  const target = url
    .trim()
    .replace(/\s*:\s*/, ':')
    .replace(/\s+/g, '-');
  return {
    rule: 'markup',
    message: `Unexpected “${excerpt(written)}” in the text, expected a link that is read as one`,
    hint: `Write “[${words.trim() || 'words'}](${target})”, without spaces between and in the brackets.`,
    ...start,
    end: pointIn(node, index + written.length),
  };
}

function titled(title: string): Pick<Problem, 'message' | 'hint'> {
  const message = `Unexpected words “${excerpt(title)}” behind the address of a link, expected the address alone`;
  return { message, hint: 'Delete them, with their quotation marks: readers don’t see them.' };
}

/** A link whose words are an address other than the one that it leads to. */
function misleading(link: Link): Problem[] {
  const words = textOf(link).trim();
  const shown = addressesShown(words).find((each) => !leadsThere(each, link.url));
  if (shown === undefined) return [];
  const message = `Unexpected link that shows “${excerpt(shown)}” and leads to “${excerpt(link.url)}”, expected one address`;
  return [
    { rule: 'markup', message, hint: 'Write in words what it leads to, or the address itself.', ...rangeOf(link) },
  ];
}

function addressesShown(words: string): string[] {
  const whole = [...words.matchAll(/(?:https?:\/\/|www\.)[^\s<>“”"]+|[^\s@<>()]+@[^\s@<>()]+\.\p{L}{2,}/giu)].map(
    ([found]) => found,
  );
  if (whole.length > 0) return whole;
  return record.test(words) || isDomain(words) ? [words] : [];
}

const commonEndings = new Set('com org net int gov edu mil info biz eu news media press wiki'.split(' '));

function isDomain(words: string): boolean {
  const [, ending] = /^(?:[\p{L}\p{N}-]{2,63}\.)+(\p{L}{2,10})(?:[/?#]\S*)?$/u.exec(words) ?? [];
  if (ending === undefined) return false;
  return (
    commonEndings.has(ending.toLowerCase()) || (ending.length === 2 && countryName(ending.toUpperCase(), 'en') !== null)
  );
}

/** Whether the words name the very place, or what stands above it. */
function leadsThere(shown: string, url: string): boolean {
  if (shown.includes('@') && !/^https?:/i.test(shown)) return url.toLowerCase() === `mailto:${shown.toLowerCase()}`;
  if (isRecord(shown) || !/^https?:/i.test(url)) return false;
  const [a, b] = [placeOf(/^https?:/i.test(shown) ? shown : `https://${shown}`), placeOf(url)];
  return a !== null && b !== null && a.host === b.host && b.path.startsWith(a.path);
}

function placeOf(url: string): { host: string; path: string } | null {
  if (!URL.canParse(url)) return null;
  const { host, pathname, search, hash } = new URL(url);
  const path = `${pathname}${search}${hash}`.replace(/(?:%E2%80%A6|\.{3})$/i, '');
  return { host: host.replace(/^www\./, ''), path: path.replace(/[/.,;:]+$/, '') };
}
