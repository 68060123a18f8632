import { describe, expect, test } from 'vitest';
import { sentenceId } from '../../../src/core/model/sentence-id.ts';
import { catalogueOf } from '../../../src/views/catalogue.ts';
import { recordHistory } from '../../../src/views/history.ts';
import { formerIds, sentencesOf } from '../../../src/views/sentences.ts';
import { smallDossier } from './small-dossier.ts';

const of = { kind: 'briefing', id: 'lit-again' } as const;
const correction = (was: string, now?: string) => ({
  date: '2024-07-02',
  text: 'Put right.',
  was,
  ...(now && { now }),
});
const [lead] = smallDossier().briefings;
const corrected = (...corrections: ReturnType<typeof correction>[]) => ({ ...lead!, corrections });

describe('sentencesOf(of, entry)', () => {
  test('has the old ids of a sentence that was corrected, also of one that was corrected twice', () => {
    const entry = corrected(correction('It burns.', 'It shines.'), correction('It shines.', 'It is lit.'));
    const [point] = sentencesOf(of, entry).points;
    expect(point).toMatchObject({ id: sentenceId(of, 'It is lit.'), text: 'It is lit.' });
    expect(point?.former).toEqual([sentenceId(of, 'It burns.'), sentenceId(of, 'It shines.')]);
  });

  test('gives no id twice where a corrected sentence was put back', () => {
    const entry = corrected(correction('It is lit.', 'It burns.'), correction('It burns.', 'It is lit.'));
    expect(sentencesOf(of, entry).points[0]?.former).toEqual([sentenceId(of, 'It burns.')]);
  });
});

test('the old id of a sentence that was taken away leads to the correction', () => {
  const entry = corrected(correction('It burns.'));
  const lost = formerIds(of, entry).get('') ?? [];
  const [update] = recordHistory(catalogueOf({ ...smallDossier(), briefings: [entry] }, '/'), of, lost);
  expect(update).toMatchObject({ was: 'It burns.', former: sentenceId(of, 'It burns.') });
});
