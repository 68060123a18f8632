import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';
import { components } from '../../src/core/model/component.ts';

/** Where readers' words come from `src/words` alone. */
const rooms = [
  'src/{components,layouts,routes}/**/*.{astro,ts}',
  'src/{browser,views}/**/*.ts',
  'src/markdown/html.ts',
];
/** Pictures of which the same holds. */
const pictures = 'src/visuals/{meetings,places,readings,sources,timeline}/**/*.ts';
/** Attributes and members whose values no reader gets to see or hear. */
const silent =
  /^(@type|accept|aria-(?!label|desc|role|value|placeholder)[a-z]+|as|autocapitalize|autocomplete|charset|class|class:list|content|crossorigin|d|data-(?!label)[a-z-]+|dir|for|height|href|http-equiv|id|lang|media|name|popover\w*|preserveAspectRatio|rel|role|rows|scope|slot|spellcheck|src|status|tabindex|target|type|viewBox|width|worker|x\d?|y\d?)$/;

/** Names that look like words: a kind of agreement, the components of briefings, and the keys of a keyboard. */
const names = new Set<string>(['single source', ...Object.keys(components), 'Home', 'End', 'Enter', 'Arrow']);

/** Words that stand in markup, views and pictures, where readers see or hear them: where, and which. */
export function wordsLeft(root = '.'): { file: string; line: number; message: string }[] {
  const files = globSync([...rooms, pictures], { cwd: root }).map((path) => path.replaceAll('\\', '/'));
  return files.sort().flatMap((file) =>
    wordsIn(readFileSync(posix.join(root, file), 'utf8'), file).map(({ text, line }) => ({
      file,
      line,
      message: `Unexpected words “${text}”, expected an entry of src/words.`,
    })),
  );
}

function wordsIn(text: string, file: string): { text: string; line: number }[] {
  const isMarkup = file.endsWith('.astro');
  const code = isMarkup ? asJsx(text) : text;
  const source = ts.createSourceFile(
    file,
    code,
    ts.ScriptTarget.Latest,
    true,
    isMarkup ? ts.ScriptKind.TSX : undefined,
  );
  const found: { text: string; line: number }[] = [];
  const visit = (node: ts.Node): void => {
    if (isForNobody(node)) return;
    const words = readWords(node);
    if (words !== null)
      found.push({ text: words, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1 });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** An Astro file as TypeScript with JSX; each line stays where it is. */
function asJsx(text: string): string {
  const [, code = '', markup = ''] = /^(?:---\n(.*?)\n---\n)?(.*)$/s.exec(text) ?? [];
  const bare = markup
    .replace(/<script\b.*?<\/script>|<style\b.*?<\/style>|<!doctype html>|<!--.*?-->/gis, keepLines)
    .replaceAll(/<(meta|link|base|br|hr|img|input)\b((?:[^>{]|\{[^}]*\})*?)\/?>/g, '<$1$2/>');
  return code === '' ? `<>${bare}</>` : `\n${code}\n;<>\n${bare}</>`;
}

function keepLines(text: string): string {
  return text.replaceAll(/[^\n]/g, ' ');
}

/** Types, imports, names of members, the values of silent attributes, and what only programmers are told. */
function isForNobody(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node) || ts.isTypeNode(node) || ts.isInterfaceDeclaration(node)) return true;
  if (ts.isThrowStatement(node) || ts.isTypeAliasDeclaration(node)) return true;
  if (ts.isJsxAttribute(node)) return silent.test(node.name.getText()) || isOptionsValue(node);
  if (ts.isPropertyAssignment(node)) return silent.test(node.name.getText().replaceAll("'", ''));
  return false;
}

/** What a choice stands for, whose words stand in it. */
function isOptionsValue(node: ts.JsxAttribute): boolean {
  const { parent } = node.parent;
  return node.name.getText() === 'value' && ts.isJsxOpeningElement(parent) && parent.tagName.getText() === 'option';
}

/** The words of a text in markup, of an attribute that is read, or of a literal that can't be a name in the code. */
function readWords(node: ts.Node): string | null {
  if (ts.isJsxText(node)) return trimmed(/\p{L}/u, node.text);
  if (ts.isStringLiteral(node) && ts.isJsxAttribute(node.parent)) return trimmed(/\p{L}/u, node.text);
  if (ts.isStringLiteralLike(node)) return names.has(node.text) ? null : trimmed(phrase, node.text);
  if (ts.isTemplateExpression(node)) {
    const parts = [node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => text);
    return parts.some((part) => phrase.test(part.replace(/<\?.*?\?>/, ''))) ? trimmed(phrase, parts.join('…')) : null;
  }
  return null;
}

/** Two words in a row, or one with a capital, that neither path data nor classes are. */
const phrase = /(?<![\w$#./-])(?:\p{Lu}\p{Ll}+|\p{L}[\p{Ll}’]* \p{Ll}{2,})(?![\w$/-])/u;

function trimmed(pattern: RegExp, text: string): string | null {
  return pattern.test(text) ? text.trim().replaceAll(/\s+/g, ' ') : null;
}
