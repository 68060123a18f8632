import { describe, expect, test } from 'vitest';
import { components } from '../../../src/core/model/component.ts';
import { findMisused } from '../../../src/markdown/components.ts';
import { parseBody } from '../../../src/markdown/parse.ts';

const oneOf = `expected one of ${Object.keys(components)
  .map((name) => `<${name} />`)
  .join(', ')}`;

describe('findMisused(root)', () => {
  test.each<[string, string, string[]]>([
    ['a component', '<Meetings />', []],
    ['its attributes', '<Timeline lanes="talks" />\n\n<Figure id="ferries" />', []],
    ['an element', '<div>One</div>', [`Unexpected <div>, ${oneOf}`]],
    ['a script', '<script src="x" />', [`Unexpected <script>, ${oneOf}`]],
    ['a fragment', '<>One</>', [`Unexpected <>, ${oneOf}`]],
    ['an unknown component', '<Map />', [`Unexpected <Map>, ${oneOf}`]],
    ['a property of objects', '<constructor />', [`Unexpected <constructor>, ${oneOf}`]],
    [
      'a component in a sentence',
      'See <Meetings /> there.',
      ['Unexpected <Meetings /> inside a sentence, expected it on a line of its own'],
    ],
    [
      'a component in a list',
      '- <Meetings />\n\n  One',
      ['Unexpected <Meetings /> inside another block, expected it on a line of its own'],
    ],
    [
      'a component in a quotation',
      '> <Meetings />',
      ['Unexpected <Meetings /> inside another block, expected it on a line of its own'],
    ],
    ['text inside', '<Meetings>\n  One\n</Meetings>', ['Unexpected text inside <Meetings>, expected <Meetings />']],
    [
      'an attribute twice',
      '<Figure id="a" id="b" id="c" />',
      ['Unexpected second “id” in <Figure />, expected each attribute once'],
    ],
    [
      'an attribute of every object',
      '<Figure id="a" __proto__="b" />',
      ['Unexpected “__proto__” in <Figure />, expected “id”'],
    ],
    ['an unknown attribute', '<Timeline lane="a" />', ['Unexpected “lane” in <Timeline />, expected “lanes”']],
    ['an attribute too many', '<Meetings id="a" />', ['Unexpected “id” in <Meetings />, expected no attributes']],
    [
      'a computed attribute',
      '<Figure id={"a"} />',
      [
        'Unexpected value of “id” in <Figure />, expected words in quotation marks',
        'Unexpected <Figure /> without “id”, expected id="…"',
      ],
    ],
    ['spread attributes', '<Meetings {...all} />', ['Unexpected braces in <Meetings />, expected no attributes']],
    ['a missing attribute', '<Figure />', ['Unexpected <Figure /> without “id”, expected id="…"']],
    [
      'an attribute without a value',
      '<Timeline lanes />',
      ['Unexpected value of “lanes” in <Timeline />, expected words in quotation marks'],
    ],
  ])('%s', (_, text, messages) => {
    expect(findMisused(parseBody(text, 'mdx')).map(({ message }) => message)).toEqual(messages);
  });
});
