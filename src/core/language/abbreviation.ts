const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** A name or the rest of the phrase always follows. */
const leading = setOf(
  'adm amb brig capt cf col dr e.g gen gov hon i.e lt maj messrs mr mrs ms mt mx prof rep rev sen sgt st supt viz vs',
);

/** Only before a number. */
const numbering = setOf('approx art c ca ch fig figs no nos p para pp sec vol');

/** May be the last word of a sentence, as initials such as “U.S.” may. */
const trailing = setOf(
  'a.m al apr aug bros co corp dec dept est etc feb inc intl jan jr jul jun ltd mar nov oct p.m ph.d plc pty sep sept sr',
);

/** Words that begin a sentence far more often than they follow an abbreviation inside one. */
const openers = setOf(
  'a about according after all also although among an and another any as at based because before besides both but by ' +
    'despite during each earlier even every few finally first for from further he her here his how however i if in ' +
    'instead it its last later many meanwhile more moreover most mr mrs ms much neither no nobody none nor not nothing now of on ' +
    'once one only or other others our over separately she since so some such than that the their then there these ' +
    'they this those though through thus to today tomorrow under unlike until we what when where whether which while ' +
    'who why with within without yesterday yet you',
);

const longestAbbreviation = 12;

/**
 * Whether the full stop that ends `before` belongs to an abbreviation that goes on in `after`: “U.S. Secretary”,
 * “Feb. 4”, “S. Rao”. Initials and months before any other word than one that opens sentences are taken to go on.
 */
export function goesOn(before: string, after: string): boolean {
  const word = lastWord(before);
  if (word === null) return false;
  const name = word.toLowerCase();
  if (leading.has(name)) return true;
  if (numbering.has(name) && /^\p{N}/u.test(after)) return true;
  return (trailing.has(name) || isInitials(word)) && !opensSentence(after);
}

/** The word before the final full stop with the stops inside it (“U.S”), or `null`. */
function lastWord(before: string): string | null {
  const end = before.slice(-longestAbbreviation);
  return /(?:^|[^\p{L}\p{M}\p{N}.])(\p{L}+(?:\.\p{L}+)*)\.$/u.exec(end)?.[1] ?? null;
}

function isInitials(word: string): boolean {
  return /^\p{Lu}(?:\.\p{Lu})*$/u.test(word);
}

function opensSentence(after: string): boolean {
  const word = /^[“"'‘«„([]*(\p{L}+)/u.exec(after)?.[1] ?? '';
  return openers.has(word.toLowerCase());
}
