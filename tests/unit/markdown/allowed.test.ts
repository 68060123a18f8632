import { describe, expect, test } from 'vitest';
import { findForbidden } from '../../../src/markdown/allowed.ts';
import { parseBody, type Syntax } from '../../../src/markdown/parse.ts';

const forbidden = (text: string, syntax: Syntax = 'md') =>
  findForbidden(parseBody(text, syntax), ['person']).map(({ message }) => message);

describe('findForbidden(root, schemes) permits', () => {
  test.each([
    'Plain *text* with `code`, a list and [a link](https://example.org/).',
    '[mail](mailto:a@example.org) [part](#part) [page](/people/) [near](../people/) [file](a.html) [record](person:ana-silva)',
    '<!-- a note of the editors -->',
    '`<script>` in backticks',
    'https://example.org/ as it is',
  ])('%s', (text) => {
    expect(forbidden(text)).toEqual([]);
  });
});

describe('findForbidden(root, schemes) refuses', () => {
  test.each<[string, string, Syntax]>([
    ['<script>alert(1)</script>', 'Unexpected HTML “<script>alert(1)</script>”, expected Markdown', 'md'],
    ['One <img src=x onerror=alert(1)>', 'Unexpected HTML “<img src=x onerror=alert(1)>”, expected Markdown', 'md'],
    ['![x](https://example.org/x.png)', 'Unexpected image “https://example.org/x.png”, expected text', 'md'],
    [
      '[x](javascript:alert%281%29)',
      'Unexpected link to “javascript:alert%281%29”, expected a web address or a record',
      'md',
    ],
    ['[x](JavaScript:x)', 'Unexpected link to “JavaScript:x”, expected a web address or a record', 'md'],
    ['[x](data:text/html,x)', 'Unexpected link to “data:text/html,x”, expected a web address or a record', 'md'],
    ['[x](vbscript:x)', 'Unexpected link to “vbscript:x”, expected a web address or a record', 'md'],
    ['[x](persons:ana)', 'Unexpected link to “persons:ana”, expected a web address or a record', 'md'],
    ['[x][y]\n\n[y]: javascript:x', 'Unexpected link to “javascript:x”, expected a web address or a record', 'md'],
    ['<javascript:x>', 'Unexpected link to “javascript:x”, expected a web address or a record', 'md'],
    [
      '[x](https://user:word@example.org/)',
      'Unexpected link to “https://*********@example.org/”, expected a web address without a user name or password',
      'md',
    ],
    [
      'https://user:word@example.org/ as it is',
      'Unexpected link to “https://*********@example.org/”, expected a web address without a user name or password',
      'md',
    ],
    [
      '[x](https:example.org)',
      'Unexpected link to “https:example.org”, expected a web address that starts with https://',
      'md',
    ],
    ['[x](//evil.example/)', 'Unexpected link to “//evil.example/”, expected a web address or a record', 'md'],
    ['[x](/&#92;evil.example/)', 'Unexpected link to “/\\evil.example/”, expected a web address or a record', 'md'],
    ['[x](/&#9;/evil.example/)', 'Unexpected link to “/\t/evil.example/”, expected a web address or a record', 'md'],
    ['import x from "y"', 'Unexpected “import x from "y"”, expected text', 'mdx'],
    ['export const x = 1', 'Unexpected “export const x = 1”, expected text', 'mdx'],
    ['{process.exit()}', 'Unexpected braces “{process.exit()}”, expected text', 'mdx'],
    ['One {1 + 1} two', 'Unexpected braces “{1 + 1}”, expected text', 'mdx'],
  ])('%s', (text, message, syntax) => {
    expect(forbidden(text, syntax)).toEqual([message]);
  });
});
