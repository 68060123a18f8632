/** What any page may need beside the letters of its records: those of dates, numbers, quotations, addresses, drawings. */
const everywhere = `${range(0x20, 0x7e)}\u00a0§©«°±·»¼½¾×÷‐‑–—‘’‚“”„†•…′″‹›₹€™←↑→↓−⚑`;

/** The letters, digits and signs that words of the interface and common words are made of, by script (ISO 15924, in small letters). */
const alphabets = new Map([
  ['arab', `${range(0x0621, 0x063a)}${range(0x0640, 0x0652)}${range(0x0660, 0x066c)}،؛؟ٰ٫٬`],
  [
    'deva',
    `${range(0x0901, 0x0903)}${range(0x0905, 0x090b)}ऍ${range(0x090f, 0x0911)}${range(0x0913, 0x0928)}${range(0x092a, 0x0930)}लळ${range(0x0935, 0x0939)}${range(0x093c, 0x0943)}ॅ${range(0x0947, 0x0949)}${range(0x094b, 0x094d)}ॐ${range(0x0958, 0x095e)}${range(0x0964, 0x0970)}\u200c\u200d`,
  ],
]);

/**
 * The characters of which a site in some languages (BCP 47) has to show texts, sorted, each in both cases: those of the
 * texts, and of each language the alphabet, so that a new word seldom brings a new one.
 */
export function lettersOf(texts: readonly string[], languages: readonly string[]): string {
  const all = new Set(everywhere);
  for (const language of languages) for (const letter of alphabets.get(scriptOf(language)) ?? '') all.add(letter);
  for (const text of texts) for (const letter of text) all.add(letter);
  const cased = [...all].flatMap((letter) => [letter, ...letter.toUpperCase(), ...letter.toLowerCase()]);
  return [...new Set(cased)]
    .filter((letter) => !/\p{Cc}/u.test(letter))
    .sort()
    .join('');
}

/** The script that a language is written in: `arab` for `ar` and `ur`. */
export function scriptOf(language: string): string {
  return new Intl.Locale(language).maximize().script?.toLowerCase() ?? '';
}

function range(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, at) => first + at));
}
