import { expect, test } from 'vitest';
import { uncited } from '../../../src/rules/uncited.ts';
import { findings, signed } from './dossier.ts';

const note = `\n\n[^1]: [Wire](source:wire) “${signed}”`;
const unexpected = (start: string) => `Unexpected sentence without a footnote, “${start}”, expected one behind it`;

test.each([
  ['a footnote behind each sentence', 'They signed.[^1] They left.[^1]', []],
  ['a footnote inside', 'They signed[^1] and left.', []],
  ['a sentence without', 'They signed.[^1] They left.', [`“They left.”: ${unexpected('They left.')}`]],
  [
    'a footnote for the next sentence only',
    'They signed. They left.[^1]',
    [`“They signed. They le”: ${unexpected('They signed.')}`],
  ],
  [
    'a long sentence',
    `They ${'really '.repeat(9)}left.`,
    [`“They really really r”: ${unexpected(`They ${'really '.repeat(9)}`.slice(0, 49).concat('…'))}`],
  ],
  [
    'fifty letters, which are shown whole, and one more',
    `${'x'.repeat(49)}. ${'X'.repeat(50)}.`,
    [
      `“${'x'.repeat(20)}”: ${unexpected(`${'x'.repeat(49)}.`)}`,
      `“${'X'.repeat(20)}”: ${unexpected(`${'X'.repeat(49)}…`)}`,
    ],
  ],
  ['headings', '## What they did\n\nThey signed.[^1]', []],
  ['a list', '- They signed.[^1]\n- They left.', [`“They left.”: ${unexpected('They left.')}`]],
])('uncited: %s', async (_, body, found) => {
  const literal = { briefings: { lead: { body: body + note } } };
  expect(await findings(uncited, literal)).toEqual(found.map((message) => `briefings/lead.mdx ${message}`));
});

test('uncited leaves other entries than briefings alone', async () => {
  expect(await findings(uncited, { events: { accord: { body: 'They left.' } } })).toEqual([]);
});
