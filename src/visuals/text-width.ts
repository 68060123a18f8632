import table from './advances.json' with { type: 'json' };
import type { Measure } from './measure.ts';

/** Covers the heavier weights of the site's font, whose advances are those of its regular weight, and how letters join. */
const safety = 1.05;

/**
 * Measures text in the site's serif. What the font lacks, a reader's browser takes from another one: such a letter is as
 * wide as in the broadest of the usual fonts, so that a text is hardly ever broader than this says.
 */
export const textWidth: Measure = (text, fontSize) => {
  const drawn = isPlain.test(text) ? text : text.replace(emoji, onePicture);
  const em = [...drawn].reduce(
    (sum, character) => sum + (advances.get(character.codePointAt(0) ?? 0) ?? unmeasured(character)),
    0,
  );
  return em * fontSize * safety;
};

const isPlain = /^[\0-\u02ff]*$/;
/** Several characters that are drawn as one: a flag, a family. */
const emoji = /\p{RGI_Emoji}/gv;
const onePicture = '🕊';

/** In em, by code point. */
const advances = new Map([...advancesIn(table.system), ...advancesIn(table.site)]);

function advancesIn(rows: Readonly<Record<string, readonly (number | null)[]>>): [code: number, em: number][] {
  return Object.entries(rows).flatMap(([first, row]) =>
    row.flatMap((thousandths, at): [number, number][] =>
      thousandths === null ? [] : [[Number.parseInt(first.slice(2), 16) + at, thousandths / 1000]],
    ),
  );
}

/** In em: of a Chinese sign, say, or of a letter of a script that is seldom seen. */
function unmeasured(character: string): number {
  if (/[\p{M}\p{Cf}]/u.test(character)) return 0;
  return /\p{Extended_Pictographic}/u.test(character) ? 1.3 : 1;
}
