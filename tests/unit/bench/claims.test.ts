import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadRules } from '../../../src/rules/index.ts';
import { type JudgedClaim, judgeText } from '../../bench/claim-check.ts';
import { printMissed, printScores, scoresOf } from '../../bench/claim-scores.ts';
import { type ClaimText, type LabelledClaim, parts, readPart } from '../../bench/claim-set.ts';

const texts = parts.flatMap(readPart);
const claims = texts.flatMap(claimsOf);

/** What the rules about form and quotations ask for; the others may mind the words around a claim. */
const asks = new Set<string>([...loadRules, 'quotation', 'quotation-length', 'proofs', 'source-text']);

describe.each(texts)('the text $id', (text) => {
  test('has each quoted passage in it, word for word', () => {
    const inOneLine = text.text.replaceAll(/\s+/g, ' ');
    expect(text.passages.map(({ quote }) => quote).filter((quote) => !inOneLine.includes(quote))).toEqual([]);
  });

  test('has as many true claims as false ones', () => {
    const of = claimsOf(text);
    expect(of.filter(({ isTrue }) => isTrue)).toHaveLength(of.length / 2);
  });

  test('makes entries that are well written, with passages that can be quoted', async () => {
    const judged = await judgeText(text);
    const wrong = judged.filter(({ elsewhere }) => elsewhere.some((rule) => asks.has(rule)));
    expect(wrong.map(({ claim, elsewhere }) => [claim, elsewhere])).toEqual([]);
  });
});

describe('the set', () => {
  test('says nothing twice on a passage, and shares no text between its parts', () => {
    const said = texts.flatMap(({ id, passages }) =>
      passages.flatMap(({ quote, claims }) => claims.map(({ claim }) => JSON.stringify([id, quote, claim]))),
    );
    expect(said.filter((one, at) => said.indexOf(one) !== at)).toEqual([]);
    expect(new Set(texts.map(({ id }) => id)).size).toBe(texts.length);
  });

  test('is large enough, with a third set aside', () => {
    expect(claims.filter(({ isTrue }) => isTrue).length).toBeGreaterThanOrEqual(350);
    expect(claims.filter(({ isTrue }) => !isTrue).length).toBeGreaterThanOrEqual(350);
    expect(readPart('set-aside').flatMap(claimsOf).length / claims.length).toBeGreaterThan(1 / 3);
    expect(new Set(texts.map(({ language }) => language)).size).toBeGreaterThanOrEqual(5);
  });

  test('has each kind of its README, true and false, in both parts', () => {
    const readme = readFileSync('tests/bench/claims/README.md', 'utf8');
    const kinds = [...readme.matchAll(/^\| `([a-z-]+)` +\|/gm)].map(([, kind = '']) => kind);
    const found = new Set(claims.map(({ kind }) => kind));
    expect([...found].sort()).toEqual(kinds.toSorted());
    for (const part of parts) {
      const here = readPart(part).flatMap(claimsOf);
      for (const kind of kinds.filter((one) => one !== 'paraphrase' && one !== 'unrelated'))
        for (const isTrue of [true, false])
          expect(here.some((claim) => claim.kind === kind && claim.isTrue === isTrue)).toBe(true);
    }
  });
});

describe('what the check says of a claim', () => {
  const text: ClaimText = {
    id: 'ferry',
    language: 'en',
    published: '2031-05-12',
    text: 'The ferry across the sound carried 1,200 people on 9 May 2031, its first day.',
    passages: [
      {
        quote: 'The ferry across the sound carried 1,200 people on 9 May 2031',
        claims: [
          { isTrue: true, kind: 'quantity', claim: { sentence: 'It carried 1,200 people.' } },
          { isTrue: false, kind: 'quantity', claim: { sentence: 'It carried 1,300 people.' } },
          { isTrue: true, kind: 'quantity', claim: { value: '1200', unit: 'people' } },
          { isTrue: false, kind: 'quantity', claim: { value: '1300', unit: 'people' } },
          { isTrue: true, kind: 'year', claim: { date: '2031-05-09' } },
          { isTrue: false, kind: 'year', claim: { date: '2031-05-10' } },
        ],
      },
    ],
  };

  test('is what it reports on the lines of the claim', async () => {
    const judged = await judgeText(text);
    expect(judged.map(({ errors }) => errors)).toEqual([[], ['numbers'], [], ['numbers'], [], ['dates']]);
  });

  test('is counted by kind, language and rule', async () => {
    const { all, kinds, rules } = scoresOf(await judgeText(text));
    expect(all).toMatchObject({ true: 3, refused: 0, false: 3, stopped: 3, precision: 1, recall: 1 });
    expect(kinds['year']).toMatchObject({ true: 1, false: 1, stopped: 1 });
    expect(rules['numbers']).toMatchObject({ true: 3, false: 3, stopped: 2 });
  });

  test('is a miss where the true is reported or the false is not', () => {
    const judged = (claim: Partial<JudgedClaim>): JudgedClaim => ({
      isTrue: true,
      kind: 'name',
      claim: { sentence: 'Ana came.' },
      text: 'ferry',
      language: 'en',
      quote: 'Eva came.',
      errors: [],
      warnings: [],
      messages: [],
      elsewhere: [],
      ...claim,
    });
    const missed = printMissed([
      judged({}),
      judged({ warnings: ['names'], messages: ['names: Unexpected “Ana”'] }),
      judged({ isTrue: false }),
      judged({ isTrue: false, errors: ['names'] }),
    ]);
    expect(missed.split('\n')).toEqual([
      'name (true, warned, ferry): Ana came.',
      '    “Eva came.”',
      '    names: Unexpected “Ana”',
      'name (false, passed, ferry): Ana came.',
      '    “Eva came.”',
      '',
    ]);
    expect(
      printScores('development', scoresOf([judged({})]))
        .split('\n')
        .slice(0, 4),
    ).toEqual([
      'development: 1 true and 0 false claims',
      '',
      '  kind                true    refused     warned      false    stopped    flagged  precision     recall precision*    recall*',
      '  name                   1          0          0          0          0          0          –          –          –          –',
    ]);
  });
});

function claimsOf({ passages }: ClaimText): LabelledClaim[] {
  return passages.flatMap(({ claims }) => claims);
}
