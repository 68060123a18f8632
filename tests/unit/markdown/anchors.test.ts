import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Anchor, anchored, headingsIn, levelled } from '../../../src/markdown/anchors.ts';
import { readBody } from '../../../src/markdown/body.ts';
import { toHtml } from '../../../src/markdown/html.ts';

const setting = { base: '/', labelsOf: (number: string) => [number], noteWords: String };

/** The HTML of a body whose sentences are numbered, and their words. */
function numbered(text: string, former: string[] = []): { html: string; plain: string; sentences: string[] } {
  const body = readBody(text, { syntax: 'md', language: 'en' });
  const anchors = body.sentences.map((_, at): Anchor => ({ id: `s${at}`, former: at === 0 ? former : [] })).values();
  const htmlOf = (mark: boolean) =>
    body.parts.flatMap(({ part }) =>
      part.kind === 'text' ? toHtml(mark ? anchored(part.blocks, 'en', anchors) : part.blocks, setting) : [],
    );
  return {
    html: htmlOf(true)
      .join('\n')
      .replace(/<sup.*?<\/sup>/g, '*'),
    plain: htmlOf(false)
      .join('\n')
      .replace(/<sup.*?<\/sup>/g, '*'),
    sentences: body.sentences.map(({ text: words }) => words),
  };
}

describe('anchored(blocks, language, anchors)', () => {
  test.each([
    ['a sentence', 'One.', '<p><span id="s0">One.</span></p>'],
    [
      'two, with their marks',
      'One.[^a] Two.[^a]\n\n[^a]: x',
      '<p><span id="s0">One.*</span> <span id="s1">Two.*</span></p>',
    ],
    ['a heading', '## One', '<h2 id="s0">One</h2>'],
    [
      'a link that holds the end of one',
      '[One. Two](https://example.org/) three.',
      '<p><span id="s0"><a href="https://example.org/" rel="external">One.</a></span><a href="https://example.org/" rel="external"> </a><span id="s1"><a href="https://example.org/" rel="external">Two</a> three.</span></p>',
    ],
    ['a list', '- One.\n- Two.', '<ul>\n<li><span id="s0">One.</span></li>\n<li><span id="s1">Two.</span></li>\n</ul>'],
    ['a mark without words', '[^a]\n\n[^a]: x', '<p>*</p>'],
  ])('%s', (_, text, html) => {
    expect(numbered(text).html).toBe(html);
  });

  test('rows of a table, and old ids', () => {
    const { html } = numbered('| a |\n|---|\n| b |', ['s-old']);
    expect(html).toContain('<tr id="s0">\n<th><span id="s-old"></span>a</th>');
    expect(html).toContain('<tr id="s1">');
  });

  const signs = [...'ab .[]*`|-_\n', '[^a]', '\n\n', '. ', '[b](person:c)', '> ', '- ', '## ', '“', '”', '&amp;'];
  test('leaves the text as it is, and each id stands around the words of its sentence', () => {
    const texts = fc.array(fc.constantFrom(...signs), { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        const { html, plain, sentences } = numbered(`${text}\n\n[^a]: x`);
        expect(textOf(html)).toBe(textOf(plain));
        const ids = [...html.matchAll(/ id="s(\d+)"/g)].map(([, at]) => Number(at));
        expect(ids).toEqual(sentences.map((_, at) => at));
        for (const [, , at, inside = ''] of html.matchAll(/<(span|h\d) id="s(\d+)">(.*?)<\/\1>/gs))
          expect(lettersOf(textOf(inside).replace(/&#x26;/g, '&'))).toBe(lettersOf(sentences[Number(at)] ?? ''));
      }),
      { numRuns: 1000 },
    );
  });
});

function textOf(html: string): string {
  return html.replace(/<[^>]*>/g, '');
}

function lettersOf(text: string): string {
  return text.replace(/[^ab]/g, '');
}

describe('levelled(blocks, above)', () => {
  const levels = (...parts: string[]) => {
    const above: number[] = [];
    const html = parts.map((text) =>
      readBody(text, { syntax: 'md', language: 'en' }).parts.map(({ part }) =>
        part.kind === 'text' ? toHtml(levelled(part.blocks, above), setting) : '',
      ),
    );
    return [
      ...html
        .flat()
        .join('')
        .matchAll(/<h(\d)/g),
    ].map(([, level]) => Number(level));
  };

  test.each([
    ['as they should be', ['## A\n\n### B\n\n## C'], [2, 3, 2]],
    ['beginning with the level of a page’s title', ['# A\n\n## B\n\n# C'], [2, 3, 2]],
    ['skipping levels', ['#### A\n\n###### B\n\n## C'], [2, 3, 2]],
    ['deeper than there are levels', ['# A\n\n## B\n\n### C\n\n#### D\n\n##### E\n\n###### F'], [2, 3, 4, 5, 6, 6]],
    ['within a quotation', ['## A\n\n> #### B'], [2, 3]],
    ['going on after a component', ['## A', '#### B', '## C'], [2, 3, 2]],
  ])('%s', (_, parts, expected) => expect(levels(...parts)).toEqual(expected));

  test('whatever an entry writes, the first stands below the title and none skips a level', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 12 }), (depths) => {
        const found = levels(depths.map((depth, at) => `${'#'.repeat(depth)} H${at}`).join('\n\n'));
        expect(found).toHaveLength(depths.length);
        found.forEach((level, at) => {
          expect(level).toBeGreaterThanOrEqual(2);
          expect(level).toBeLessThanOrEqual((found[at - 1] ?? 1) + 1);
        });
      }),
    );
  });
});

test.each([
  ['## A\n\n### B\n\n#### C\n\n### D\n\n## E', [2, 3, 4, 3, 2]],
  ['# A\n\n# B\n\n### C\n\n##### D', [2, 2, 3, 4]],
  ['#### A\n\n## B\n\n###### C', [2, 2, 3]],
])('headings stand one below another, whatever their depths were: %j', (text, depths) => {
  const { parts } = readBody(text, { syntax: 'md', language: 'en' });
  const blocks = parts.flatMap(({ part }) => (part.kind === 'text' ? levelled(part.blocks, []) : []));
  expect(blocks.map((block) => (block.type === 'heading' ? block.depth : 0))).toEqual(depths);
});

test('the contents of an entry are its headings of the second level that have an id', () => {
  const heading = (depth: 2 | 3, text: string, id?: string) =>
    ({
      type: 'heading',
      depth,
      children: [{ type: 'text', value: text }],
      data: id === undefined ? {} : { hProperties: { id } },
    }) as const;
  const paragraph = { type: 'paragraph', children: [{ type: 'text', value: 'Text' }] } as const;
  const blocks = [heading(2, 'First', 'a'), paragraph, heading(3, 'Within', 'b'), heading(2, 'Unnamed')];
  expect(headingsIn(blocks as never)).toEqual([{ id: 'a', words: 'First' }]);
});
