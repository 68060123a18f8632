import { describe, expect, test } from 'vitest';
import { reportOf } from '../../../src/browser/check-report.ts';
import { checkCopy, type QuotedSource } from '../../../src/core/evidence/copy-check.ts';
import { allSteps } from '../../../src/core/steps.ts';
import { wordsFor } from '../../../src/words/words-for.ts';
import { bridge, bridgeSource, sealOf } from './bridge.ts';

const report = (copy: string, source: QuotedSource = bridgeSource) =>
  reportOf(allSteps(checkCopy(copy, source)), source.seals, wordsFor('en'));

describe('the report on a copy', () => {
  test('that is the sealed text says so, and where each passage stands', () => {
    const { summary, explanation, missing, standing } = report(bridge);
    expect(summary).toBe('This is the sealed text: 3 of 3 passages stand in it, 1 of them shortened by the editors.');
    expect(explanation).toMatch(/^Word for word it is the text/);
    expect([missing.passages, standing.title]).toEqual([[], '3 passages in it']);
    expect(standing.passages.map(({ verdict }) => verdict)).toEqual([
      'Stands there word for word: paragraph 2, words 5 to 11',
      'Stands there, with 2 words left out: paragraph 2, words 12 to 21',
      'Stands there word for word: paragraph 3, words 24 to 27',
    ]);
  });

  test('shows a passage among eight words on either side of it', () => {
    const [opened, , waited] = report(bridge).standing.passages;
    expect(opened).toMatchObject({
      quote: '“The ministers opened the bridge on Friday”',
      label: '',
      before: 'Skerry Bridge open again',
      words: [{ text: 'The ministers opened the bridge on Friday.', differs: false }],
      after: expect.stringMatching(/^A crowd of 1,200 people watched, and 14/),
    });
    expect([opened?.after.split(' ').length, waited?.before.split(' ').length]).toEqual([8, 8]);
    expect(waited?.after).toBe('said Runa Falk. She did not say what');
  });

  test('counts words from the start of the sealed text, and those around it apart', () => {
    const { summary, standing } = report(`Home News Sport\n\n${bridge}\n\nMore stories`);
    expect(summary).toMatch(/Around it 5 other words stand\.$/);
    expect(standing.passages[0]?.verdict).toBe('Stands there word for word: paragraph 2, words 5 to 11');
  });

  test('that has another word is another text, and shows what differs', () => {
    const { summary, explanation, missing, standing } = report(bridge.replace('opened', 'closed'));
    expect(summary).toBe(
      'This isn’t the sealed text; 2 of 3 passages stand in it, 1 of them shortened by the editors.',
    );
    expect(explanation).toMatch(/^It has 39 words, the sealed text 39\./);
    expect([missing.title, standing.title]).toEqual(['1 passage that doesn’t stand in it', '2 passages in it']);
    const [closed] = missing.passages;
    expect([closed?.verdict, closed?.label]).toEqual(['Doesn’t stand there', 'Most like it: words 5 to 11']);
    expect(closed?.words.filter(({ differs }) => differs)).toEqual([{ text: 'closed', differs: true }]);
    expect(closed?.words.map(({ text }) => text).join(' ')).toBe('The ministers closed the bridge on Friday.');
  });

  test('that has nothing like a passage shows nothing of it', () => {
    const { summary, missing, standing } = report('Gulls breed on the cliffs.');
    expect(summary).toBe('This isn’t the sealed text; 0 of 3 passages stand in it.');
    expect([missing.passages.length, standing.passages.length]).toEqual([3, 0]);
    expect(missing.passages[0]).toMatchObject({
      label: 'Nothing in it is like this.',
      before: '',
      words: [],
      after: '',
    });
  });

  test('with passages word for word alone says that', () => {
    const [opened, , waited] = bridgeSource.passages;
    const whole = { ...bridgeSource, passages: [opened, waited].flatMap((one) => one ?? []) };
    expect(report(bridge, whole).summary).toBe('This is the sealed text: 2 of 2 passages stand in it word for word.');
    expect(report(bridge.replace('opened', 'closed').replace('two years', 'long'), whole).summary).toBe(
      'This isn’t the sealed text; 0 of 2 passages stand in it.',
    );
  });

  test('of several editions says which it is', () => {
    const seals = [sealOf(bridge.replace('Friday', 'Monday')), ...bridgeSource.seals];
    expect(report(bridge, { ...bridgeSource, seals }).summary).toMatch(/^This is a sealed text \(edition 2 of 2\): /);
  });
});
