import { readArticle } from '../../../src/core/evidence/article.ts';
import type { QuotedSource } from '../../../src/core/evidence/copy-check.ts';
import { type Seal, sealText } from '../../../src/core/evidence/seal.ts';

/** The seal of an article’s text. */
export function sealOf(text: string): Seal {
  const { forms, paragraphs } = readArticle(text);
  return sealText(forms, paragraphs).seal;
}

/** An article of 39 words in three paragraphs. */
export const bridge = `Skerry Bridge open again

The ministers opened the bridge on Friday. A crowd of 1,200 people watched, and 14 boats passed below.

“We waited for two years,” said Runa Falk. She did not say what the repairs had cost.`;

/** It, sealed, with two passages word for word and one that is shortened. */
export const bridgeSource: QuotedSource = {
  seals: [sealOf(bridge)],
  passages: [
    { quote: 'The ministers opened the bridge on Friday', edition: 0, ranges: [{ start: 4, end: 11 }] },
    {
      quote: 'A crowd of 1,200 people … 14 boats passed',
      edition: 0,
      ranges: [
        { start: 11, end: 16 },
        { start: 18, end: 21 },
      ],
    },
    { quote: 'waited for two years', edition: 0, ranges: [{ start: 23, end: 27 }] },
  ],
};
