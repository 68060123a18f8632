import { describe, expect, test } from 'vitest';
import { readBody } from '../../../src/markdown/body.ts';
import type { Syntax } from '../../../src/markdown/parse.ts';
import { toMarkdown } from '../../../src/markdown/write.ts';

const read = (text: string, syntax: Syntax = 'md') => readBody(text, { syntax, language: 'en' });
const note = '\n\n[^1]: [Wire](source:wire) “some words”';

describe('readBody(text, options) divides a body into parts', () => {
  test.each<[string, string, string[]]>([
    ['nothing', '', []],
    ['blocks that stand together', 'One.\n\nTwo.', ['One.\n\nTwo.']],
    ['components alone', 'One.\n\n<Meetings />\n\nTwo.', ['One.', 'Meetings {}', 'Two.']],
    ['two components', '<Meetings />\n\n<Timeline lanes="a, b" />', ['Meetings {}', 'Timeline {"lanes":"a, b"}']],
    ['footnotes apart', `One.${note}\n\nTwo.`, ['One.\n\nTwo.']],
  ])('%s', (_, text, parts) => {
    const shown = read(text, 'mdx').parts.map(({ part }) =>
      part.kind === 'text' ? toMarkdown(part.blocks) : `${part.name} ${JSON.stringify(part.attributes)}`,
    );
    expect(shown).toEqual(parts);
  });

  test('with their places', () => {
    const places = read('One.\n\n<Meetings />\n\n- Two', 'mdx').parts.map(({ line, column }) => [line, column]);
    expect(places).toEqual([
      [1, 1],
      [3, 1],
      [5, 1],
    ]);
  });
});

describe('readBody(text, options) finds references', () => {
  test.each([
    ['[Silva](person:ana-silva) of [Portugal](country:PT)', ['person:ana-silva 1:1', 'country:PT 1:30']],
    ['- Item\n- *See [it](event:accord)*', ['event:accord 2:8']],
    ['[out](https://example.org/) and [there](#there)', []],
    [`Cited.[^1]${note}`, []],
  ])('in %j', (text, expected) => {
    const shown = read(text).references.map(({ part, line, column }) => `${part.kind}:${part.id} ${line}:${column}`);
    expect(shown).toEqual(expected);
  });
});

describe('readBody(text, options) reports', () => {
  test('everything at once, and never throws', () => {
    const messages = read('<b>One</b>[^2]\n\n![x](y.png)').problems.map(({ message }) => message);
    expect(messages.sort()).toEqual([
      'Unexpected HTML “<b>”, expected Markdown',
      'Unexpected [^2], expected a footnote of that name',
      'Unexpected image “y.png”, expected text',
    ]);
  });

  test.each([
    ['an open component', 'One.\n\n<Meetings', 3],
    ['an open brace', 'One {two', 1],
    ['a component closed twice', '<Meetings></Meetings></Meetings>', 1],
  ])('%s in MDX as one problem', (_, text, line) => {
    const body = read(text, 'mdx');
    expect(body.parts).toEqual([]);
    expect(body.problems).toMatchObject([{ rule: 'markup', line }]);
    expect(body.problems[0]?.message).toMatch(/^Unexpected component syntax, expected a whole component/);
  });
});

describe('what isn’t closed swallows the text behind it', () => {
  const open = (text: string) =>
    read(text).problems.flatMap(({ line, column, message }) => {
      const inside = /^Unexpected end of the text inside a (code|comment)/.exec(message)?.[1];
      return inside === undefined ? [] : [[line, column, inside]];
    });

  test.each<[string, string, [number, number, string] | null]>([
    ['code that is closed', '```\na\n```\n\nb', null],
    ['by more marks', '```\na\n````', null],
    ['by fewer marks', '````\na\n```', [1, 1, 'code']],
    ['by other marks', '~~~\na\n```', [1, 1, 'code']],
    ['by words', '```\na\n``` b', [1, 1, 'code']],
    ['code of one line', 'a\n\n```', [3, 1, 'code']],
    ['code that goes on', '```\na', [1, 1, 'code']],
    ['in a quotation', '> ```\n> a\n> ```', null],
    ['in a quotation that ends first', '> ```\n> a\n\nb', [1, 3, 'code']],
    ['in a list', '- ```\n  a\n  ```', null],
    ['marks in code by its indentation', '    ```\n    a', null],
    ['a comment that is closed', '<!-- a -->\n\nb', null],
    ['a comment that isn’t', 'a\n\n<!-- b\n\nc', [3, 1, 'comment']],
  ])('%s', (_, text, expected) => expect(open(text)).toEqual(expected === null ? [] : [expected]));
});
