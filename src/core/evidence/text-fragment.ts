/** Characters that an article may set otherwise than the editors do, so that a browser wouldn't find them. */
const doubtful = /['"\u2018-\u201F\u00AB\u00BB`´\u2026[\]\u2010-\u2015-]|\.{3}/;

/** Words at either end of the passage that the fragment names. */
const longest = 6;

/** Fewer words could stand in many places of an article. */
const shortest = 2;

/**
 * An address that opens an article at a passage, as a text fragment (WICG Scroll To Text Fragment, 3.3): the first
 * and the last words that are sure to stand there as they are quoted. The plain address where there are none.
 */
export function textFragmentUrl(url: string, quote: string): string {
  const runs = plainRuns(quote);
  const [first] = runs;
  if (!first) return url;
  const last = runs.at(-1) ?? first;
  const whole = runs.length === 1 && first.length <= 2 * longest;
  const directive = whole ? [first] : [first.slice(0, longest), last.slice(-longest)];
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${directive.map(encoded).join(',')}`;
}

/** Runs of words without doubtful characters. */
function plainRuns(quote: string): string[][] {
  const runs: string[][] = [[]];
  for (const word of quote.trim().split(/\s+/)) {
    if (doubtful.test(word)) runs.push([]);
    else runs.at(-1)?.push(word);
  }
  return runs.filter((run) => run.length >= shortest);
}

/** Punctuation at the ends is left out, no vowel sign with it; `-`, `,` and `&` have a meaning in the directive (3.3.1). */
function encoded(words: string[]): string {
  const text = words.join(' ').replace(/^[^\p{L}\p{N}\p{Sc}]+|[^\p{L}\p{M}\p{N}%\p{Sc}]+$/gu, '');
  return encodeURIComponent(text).replaceAll('-', '%2D');
}
