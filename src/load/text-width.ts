import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

/** The width in px of `text` set in `fontSize` px. */
export type TextWidth = (text: string, fontSize: number) => number;

/** Covers the heavier weights of the variable font, whose advances are read at its regular weight, and kerning. */
const safety = 1.05;

/** Advances in em of characters that the font lacks: a broad Latin letter, and a full-width sign. */
const foreign = { narrow: 0.65, wide: 1.05 };

/** Measures text in the site's serif; `file` is its font file. */
export function openTextWidth(file: string = siteFont()): TextWidth {
  const font = create(readFileSync(file)) as Font;
  const advances = new Map<string, number>();
  const advance = (character: string) => {
    const known = advances.get(character) ?? advanceOf(character, font);
    advances.set(character, known);
    return known;
  };
  return (text, fontSize) => [...text].reduce((sum, character) => sum + advance(character), 0) * fontSize * safety;
}

function siteFont(): string {
  const file = '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2';
  return createRequire(import.meta.url).resolve(file);
}

/** In em. */
function advanceOf(character: string, font: Font): number {
  const codePoint = character.codePointAt(0) ?? 0;
  if (font.hasGlyphForCodePoint(codePoint)) return font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm;
  if (/\p{M}/u.test(character)) return 0;
  return codePoint >= 0x1100 ? foreign.wide : foreign.narrow;
}
