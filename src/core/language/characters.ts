import { characterName } from './character-names.ts';

/** A character, or a row of them, that no reader sees or that isn't meant to be text; `index` counts UTF-16 units. */
export interface Refused {
  index: number;
  length: number;
  message: string;
  hint: string;
}

/**
 * What a text must not hold, in its order: controls but tab and line feed, what Unicode doesn't assign, private use,
 * halves of surrogates, embeddings and overrides, and every other invisible character where no script and no emoji
 * needs it; and rows of combining marks that no script has. Takes time linear in the text. Whether isolates are in
 * pairs is `unpairedIsolate`'s part, since it depends on where a paragraph ends.
 */
export function refusedCharacters(text: string): Refused[] {
  return isPlain(text) ? [] : [...invisible(text), ...heaps(text)].sort((a, b) => a.index - b.index);
}

/**
 * Text as it is read, where it is written in another way: `offsets` says for each UTF-16 unit where it begins in what
 * was written.
 */
export interface Decoded {
  text: string;
  offsets: number[];
}

/** What is refused in a decoded text and not in what was written; `index` is that of the spelling. */
export function refusedSpellings({ text, offsets }: Decoded, written: string): Refused[] {
  const known = new Set(refusedCharacters(written).flatMap(unitsOf));
  return refusedCharacters(text).flatMap((refused) => {
    const spelt = unitsOf(refused).find((unit) => !known.has(offsets[unit] ?? 0));
    return spelt === undefined ? [] : [{ ...refused, index: offsets[spelt] ?? 0 }];
  });
}

function unitsOf({ index, length }: Refused): number[] {
  return Array.from({ length }, (_, at) => index + at);
}

/** Whether a reader sees anything of a text. */
export function isVisible(text: string): boolean {
  return /[^\s\p{Z}\p{C}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text);
}

/** The first isolate of a paragraph without its end, or end without its isolate. */
export function unpairedIsolate(paragraph: string): Refused | null {
  const open: number[] = [];
  for (const { 0: character, index } of paragraph.matchAll(/[\u2066-\u2069]/g)) {
    if (character !== '\u2069') open.push(index);
    else if (open.pop() === undefined) return unpaired(paragraph, index, 'one that begins what it ends');
  }
  return open[0] === undefined ? null : unpaired(paragraph, open[0], 'U+2069 POP DIRECTIONAL ISOLATE behind it');
}

function isPlain(text: string): boolean {
  return /^[\t\n -~]*$/.test(text);
}

const suspect = /[\u{E0000}-\u{E007F}]+|(?![\t\n])[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\uFFFC\uFFFD]/gu;

/** Characters of one kind of trouble that stand in a row. */
interface Row {
  start: number;
  end: number;
  count: number;
}

function invisible(text: string): Refused[] {
  const rows: Row[] = [];
  for (const { 0: characters, index } of text.matchAll(suspect)) {
    if (isNeeded(characters, text, index)) continue;
    const end = index + characters.length;
    const last = rows.at(-1);
    if (last?.end === index) Object.assign(last, { end, count: last.count + 1 });
    else rows.push({ start: index, end, count: 1 });
  }
  return rows.map((row) => refusal(text, row));
}

function refusal(text: string, { start, end, count }: Row): Refused {
  const character = String.fromCodePoint(text.codePointAt(start) ?? 0);
  const more = count > 1 ? ` and ${count - 1} more behind it` : '';
  const where = uses.find(({ characters }) => characters.test(character))?.where;
  const expected = where ? `it only ${where}` : 'characters that a reader sees';
  const message = `Unexpected ${characterName(character)}${more}, expected ${expected}`;
  return { index: start, length: end - start, message, hint };
}

const hint = 'Delete the few characters around this place, where your editor may show nothing, and type them anew.';

/** How much of the text around a character is looked at. */
const around = 8;

function isNeeded(characters: string, text: string, index: number): boolean {
  const use = uses.find((known) => known.characters.test(characters));
  if (!use) return visibleFormat.test(characters);
  const end = index + characters.length;
  const [before, after] = [text.slice(Math.max(0, index - around), index), text.slice(end, end + around)];
  // What stands between digits changes how a number is read, and no script needs anything there.
  if (/\p{Nd}$/u.test(before) && /^\p{Nd}/u.test(after)) return false;
  return use.fits(before, after, characters);
}

/** Signs around numbers, in Arabic and a few other scripts: of the category “format”, and seen. */
const visibleFormat = /^[\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u{110BD}\u{110CD}]$/u;

/** A letter or mark of one of these scripts, as a character class with `u`. */
function lettersOf(scripts: string): string {
  return `(?=[\\p{L}\\p{M}])[${scripts
    .trim()
    .split(/\s+/)
    .map((script) => `\\p{Script_Extensions=${script}}`)
    .join('')}]`;
}

const joined = lettersOf(`Arabic Syriac Mandaic Nko Mongolian Phags_Pa Adlam Hanifi_Rohingya Devanagari Bengali Gurmukhi
  Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala Khmer Myanmar Tibetan Javanese Balinese Sundanese Tai_Tham
  Chakma Newa Grantha Tirhuta Meetei_Mayek Lepcha Limbu`);
const spaceless = lettersOf(`Thai Lao Khmer Myanmar Tibetan Javanese Balinese Tai_Le New_Tai_Lue Tai_Tham Tai_Viet Cham
  Han Hiragana Katakana Bopomofo`);
const mongolian = '[\\p{Script=Mongolian}\\p{Script=Phags_Pa}]';

interface Use {
  characters: RegExp;
  /** Completes “expected it only …”. */
  where: string;
  fits: (before: string, after: string, characters: string) => boolean;
}

const unseenBefore = /(?:\u034F|[\u00AD\u061C\u200B-\u200F])$/u;
const endsJoined = new RegExp(`${joined}$`, 'u');
const startsJoined = new RegExp(`^${joined}`, 'u');
const endsSpaceless = new RegExp(`${spaceless}$`, 'u');
const startsSpaceless = new RegExp(`^${spaceless}`, 'u');
const endsMongolian = new RegExp(`${mongolian}$`, 'u');
const startsMongolian = new RegExp(`^${mongolian}`, 'u');

// The only flags of this kind that Unicode recommends; any other hides its letters behind a black flag.
const regionFlags = ['gbeng', 'gbsct', 'gbwls'].map(
  (region) => `${[...region].map((letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join('')}\u{E007F}`,
);

/** Invisible characters that scripts and emoji need, and where they do. */
const uses: readonly Use[] = [
  {
    characters: /^[\u200C\u200D]$/u,
    where: 'beside letters of a script that joins them, or between emoji',
    fits: (before, after, character) =>
      !unseenBefore.test(before) &&
      (endsJoined.test(before) ||
        startsJoined.test(after) ||
        (character === '\u200D' &&
          /[\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?$/u.test(before) &&
          /^\p{Extended_Pictographic}/u.test(after))),
  },
  {
    characters: /^\u200B$/u,
    where: 'beside letters of a script that has no spaces',
    fits: (before, after) => !unseenBefore.test(before) && (endsSpaceless.test(before) || startsSpaceless.test(after)),
  },
  {
    characters: /^\u00AD$/u,
    where: 'inside a word',
    fits: (before, after) => /[\p{L}\p{M}\p{Pd}/]$/u.test(before) && /^\p{L}/u.test(after),
  },
  {
    characters: /^[\u200E\u200F\u061C]$/u,
    where: 'once in a place, and not between digits',
    fits: (before) => !unseenBefore.test(before),
  },
  {
    characters: /^[\u2066-\u2069]$/u,
    where: 'around words, and not between digits',
    fits: () => true,
  },
  {
    characters: /^[\uFE0E\uFE0F]$/u,
    where: 'right behind an emoji',
    fits: (before, after) => (/[0-9#*]$/.test(before) ? after.startsWith('\u20E3') : /\p{Emoji}$/u.test(before)),
  },
  {
    characters: /^[\uFE00-\uFE0D]$/u,
    where: 'right behind a sign that has variants',
    fits: (before) => /(?![ -~])[\p{Lo}\p{S}\p{P}]$/u.test(before),
  },
  {
    characters: /^[\u{E0100}-\u{E01EF}]$/u,
    where: 'right behind a Chinese character',
    fits: (before) => /\p{Unified_Ideograph}$/u.test(before),
  },
  {
    characters: /^(?:[\u180B-\u180D]|\u180F)$/u,
    where: 'right behind a Mongolian letter',
    fits: (before) => !/(?:\u180F|[\u180B-\u180E])$/.test(before) && endsMongolian.test(before),
  },
  {
    characters: /^\u180E$/u,
    where: 'between Mongolian letters',
    fits: (before, after) => endsMongolian.test(before) && startsMongolian.test(after),
  },
  {
    characters: /^\u034F$/u,
    where: 'before a combining mark',
    fits: (before, after) => !unseenBefore.test(before) && /[\p{L}\p{M}]$/u.test(before) && /^\p{M}/u.test(after),
  },
  {
    characters: /^[\u{E0000}-\u{E007F}]+$/u,
    where: 'in the flags of England, Scotland and Wales',
    fits: (before, _, tags) => before.endsWith('\u{1F3F4}') && regionFlags.includes(tags),
  },
];

// Tibetan stacks eight signs on a letter, the accents of Latin, Greek and Cyrillic are four at most.
const heap = /(?<accents>[\u0300-\u036F\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F]{5,})|\p{M}{9,}/gu;

function heaps(text: string): Refused[] {
  return [...text.matchAll(heap)].map(({ 0: marks, index, groups }) => ({
    index,
    length: marks.length,
    message: `Unexpected ${[...marks].length} marks on one letter, expected ${groups?.['accents'] ? 'four' : 'eight'} at most`,
    hint: 'Write the letter without them.',
  }));
}

function unpaired(paragraph: string, index: number, partner: string): Refused {
  const message = `Unexpected ${characterName(paragraph.charAt(index))} alone in its paragraph, expected ${partner}`;
  return { index, length: 1, message, hint: 'Put the pair around the words, or delete it.' };
}

/**
 * The first that an address hides behind its percent signs; `index` is that of the signs. An address on the web is a fact that
 * its editors can't mend, and some have a joiner or an empty space in it: there only what misleads is refused. A
 * record's id is the editors' own.
 */
export function encodedCharacters(address: string): Refused | null {
  const isOwn = !/^(?:https?|mailto):|^[^:]*$/i.test(address);
  for (const { 0: written, index } of address.matchAll(/(?:%[0-9a-f]{2})+/gi)) {
    const hidden = decoded(written);
    const found = isOwn ? (refusedCharacters(hidden)[0]?.index ?? hidden.search(/[\t\n]/)) : hidden.search(misleading);
    if (found >= 0) return refusalBehind(written, index, String.fromCodePoint(hidden.codePointAt(found) ?? 0));
  }
  return null;
}

function refusalBehind(written: string, index: number, character: string): Refused {
  const name = `${characterName(character)} behind “${shortened(written)}”`;
  const message = `Unexpected ${name} in an address, expected characters that a reader sees`;
  return { index, length: written.length, message, hint: 'Copy the address anew from the page itself.' };
}

const misleading = /[\p{Cc}\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]/u;

/** Nothing where the bytes are no UTF-8, as in addresses of old servers: nobody decodes them. */
function decoded(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return '';
  }
}

function shortened(written: string): string {
  return written.length > 36 ? `${written.slice(0, 36)}…` : written;
}
