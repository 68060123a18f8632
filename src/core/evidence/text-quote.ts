import { stretchesOf } from './quotation.ts';

/** A stretch of words by which a program finds a passage in its article (W3C Web Annotation Data Model, 4.2.4). */
export interface TextQuoteSelector {
  type: 'TextQuoteSelector';
  exact: string;
}

/**
 * The stretches of a quotation that are the source's own, in their order. What stands before and behind them isn't said,
 * as that would publish more of the article. Quotation marks and dashes may be set otherwise there.
 */
export function textQuoteSelectors(quote: string): TextQuoteSelector[] {
  // A letter in brackets may be another in the article: its word is looked up without it.
  return stretchesOf(quote.replaceAll(/\[\p{L}\](?=\p{L})/gu, '…'))
    .map((text) => text.trim())
    .filter((text) => /[\p{L}\p{N}]/u.test(text))
    .map((exact) => ({ type: 'TextQuoteSelector', exact }));
}
