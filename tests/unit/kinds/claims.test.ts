import { describe, expect, test } from 'vitest';
import { claimsOf } from '../../../src/kinds/claims.ts';
import { dossierOf, type Literal, signed } from '../rules/dossier.ts';

const list = 'A list is read by the neighbours of the harbour';
const notes = `\n\n[^signed]: [Wire](source:wire) “${signed}”\n[^list]: [Wire](source:wire) “${list}”`;
const head = [{ source: 'wire', quote: 'Her colleague Kari Lund of Norway announced a fund' }];

/** Each claim with its path and the first words of its passages. */
async function shown(literal: Literal): Promise<string[]> {
  const firstWords = (quote: string) => quote.split(' ').slice(0, 2).join(' ');
  const { dossier } = await dossierOf(literal);
  return claimsOf(dossier).map(({ text, evidence, path }) => {
    const passages = evidence.map(({ quote }) => firstWords(quote)).join(' + ');
    return `${path}: ${text} ← ${passages}`;
  });
}

describe('claimsOf(dossier)', () => {
  test.each([
    [
      'a sentence rests on its own footnotes, and without one on the front matter’s evidence',
      {
        events: {
          accord: {
            title: 'A',
            evidence: head,
            body: `They signed.[^signed] It is read.[^signed][^list] And so on.${notes}`,
          },
        },
      },
      [
        'title: A ← Her colleague + signed an + A list',
        'body.sentences.0: They signed. ← signed an',
        'body.sentences.1: It is read. ← signed an + A list',
        'body.sentences.2: And so on. ← Her colleague',
      ],
    ],
    [
      'a key point rests on its evidence, title and standfirst on all of the entry’s',
      {
        briefings: {
          lead: {
            title: 'B',
            standfirst: 'S.',
            keyPoints: [{ text: 'K.', evidence: head }],
            body: `They signed.[^signed]${notes}`,
          },
        },
      },
      [
        'title: B ← Her colleague + signed an',
        'standfirst: S. ← Her colleague + signed an',
        'body.sentences.0: They signed. ← signed an',
        'keyPoints.0.text: K. ← Her colleague',
      ],
    ],
    [
      'a person’s role',
      { people: { silva: { role: 'Minister', evidence: head } } },
      ['role: Minister ← Her colleague'],
    ],
    [
      'an initiative’s title and summary',
      { initiatives: { fund: { title: 'The fund', summary: 'A fund.', evidence: head } } },
      ['title: The fund ← Her colleague', 'summary: A fund. ← Her colleague'],
    ],
    [
      'a figure’s title',
      { figures: { ferries: { title: 'Ferries' } } },
      ['title: Ferries ← fund of', 'unit: ferries ← fund of'],
    ],
  ])('%s', async (_, literal, claims) => {
    expect(await shown(literal)).toEqual(claims);
  });
});

test('a claim is marked where it is quoted, and where one of its footnotes has no passage or isn’t there', async () => {
  const body = [
    'One.[^signed] Two.[^signed][^none] Three.[^none] Four. Five [^gone] of them.[^signed]',
    `> They agreed on all of it.[^signed]`,
  ].join('\n\n');
  const literal = { briefings: { lead: { body: `${body}${notes}\n[^none]: [Wire](source:wire)` } } };
  const { dossier } = await dossierOf(literal);
  const marks = claimsOf(dossier)
    .filter(({ path }) => path.startsWith('body'))
    .map(({ text, quoted, incomplete }) => [text, quoted, incomplete].filter((part) => part !== undefined));
  expect(marks).toEqual([
    ['One.'],
    ['Two.', true],
    ['Three.', true],
    ['Four.'],
    ['Five [^gone] of them.', true],
    ['They agreed on all of it.', true],
  ]);
});
