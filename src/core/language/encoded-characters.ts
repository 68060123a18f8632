import { characterName } from './character-names.ts';
import { type Refused, refusedCharacters } from './characters.ts';

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
    if (found >= 0) return refusal(written, index, String.fromCodePoint(hidden.codePointAt(found) ?? 0));
  }
  return null;
}

function refusal(written: string, index: number, character: string): Refused {
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
