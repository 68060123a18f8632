import { remembered } from '../remembered.ts';
import { quotedSpans } from './quote-marks.ts';

/** A sentence with the space behind it: `text` is `slice(start, end)`. */
interface SentenceSlice {
  text: string;
  start: number;
  end: number;
}

/** In UTF-16 units. */
interface Slice {
  start: number;
  end: number;
}

const marker = '\uFFFC';

/** How far around a possible boundary the text is read, in UTF-16 units. */
const reach = 80;

/**
 * The sentences of a paragraph in order, each from where the one before ends, so that together they are the text.
 * U+FFFC stands for a footnote marker and belongs to the sentence that it follows. A quotation or parenthesis is
 * never divided; a line break ends no sentence, a blank line always does.
 */
export function splitSentences(text: string, language: string): SentenceSlice[] {
  const plain = flatten(text);
  const sentences: SentenceSlice[] = [];
  const habits = habitsOf(language);
  let start = 0;
  for (const end of outside(candidates(text, plain, language), enclosures(text))) {
    if (end < text.length && !isBoundary(text, plain, { start, end }, habits)) continue;
    sentences.push({ text: text.slice(start, end), start, end });
    start = end;
  }
  return sentences;
}

/**
 * The text as the segmenter should see it, at its own length: a marker as a closing quotation mark, white space as
 * spaces, and a line break only at the end of a blank line.
 */
function flatten(text: string): string {
  return text.replaceAll(marker, '’').replace(/\s+/g, (space) => {
    const breaks = space.match(/\r\n|[\n\r\u2028]/g)?.length ?? 0;
    return breaks > 1 || space.includes('\u2029') ? `${' '.repeat(space.length - 1)}\n` : ' '.repeat(space.length);
  });
}

/** Where the segmenter would end sentences, behind the markers that stand there. */
function candidates(text: string, plain: string, language: string): number[] {
  const ends: number[] = [];
  for (const { index, segment } of segmenter(language).segment(plain)) {
    const end = index + segment.length;
    const moved = plain[end - 1] === '\n' ? end : behindMarkers(text, end);
    if (moved > (ends.at(-1) ?? 0)) ends.push(moved);
  }
  return ends;
}

/** English for a language that is unknown or no language, so that the machine's own locale never decides. */
const segmenter = remembered((language): Intl.Segmenter => {
  const tag = /^[a-z]{2,3}(?:-[a-z]{4})?(?:-[a-z]{2})?$/i.test(language) ? language : 'en';
  const known = Intl.Segmenter.supportedLocalesOf([tag]);
  return new Intl.Segmenter([...known, 'en'], { granularity: 'sentence' });
});

function behindMarkers(text: string, at: number): number {
  const markers = /(?:\s*\uFFFC)+\s*/y;
  markers.lastIndex = at;
  return markers.test(text) ? markers.lastIndex : at;
}

/** Quotations and parentheses. */
function enclosures(text: string): Slice[] {
  return [...quotedSpans(text), ...parentheses(text)].sort((a, b) => a.start - b.start);
}

function parentheses(text: string): Slice[] {
  const open: number[] = [];
  const found: Slice[] = [];
  for (const { 0: sign, index } of text.matchAll(/\n\s*\n|[()]/g)) {
    if (sign === '(') open.push(index);
    else if (sign !== ')') open.length = 0;
    else if (open.length > 0) found.push({ start: open.pop() ?? 0, end: index });
  }
  return found;
}

/** The ends that divide none of the enclosures; both in ascending order. */
function outside(ends: number[], enclosed: Slice[]): number[] {
  let next = 0;
  let covered = 0;
  return ends.filter((end) => {
    for (; (enclosed[next]?.start ?? end) < end; next += 1) covered = Math.max(covered, enclosed[next]?.end ?? 0);
    return end > covered;
  });
}

function isBoundary(text: string, plain: string, { start, end }: Slice, habits: Habits): boolean {
  if (isBlankOrListNumber(plain, start, end)) return false;
  const after = plain.slice(end, end + reach);
  if (plain[end - 1] === '\n') return true;
  if (/^\p{Ll}/u.test(after)) return false;
  const last = text.slice(Math.max(start, end - reach), end).trimEnd();
  if (last.endsWith(marker)) return true;
  return !goesOn(last.replace(/["'’”»)\]]+$/, ''), after, habits) && !isAttributed(last, after);
}

function isBlankOrListNumber(plain: string, start: number, end: number): boolean {
  return /^\s*(?:\(?\d{1,3}[.)]\s*)?$/.test(plain.slice(start, Math.min(end, start + reach)));
}

/** “Who pays?” Ana Silva asked. */
function isAttributed(last: string, after: string): boolean {
  const verb = /^(?:\p{Lu}[\p{L}.’'-]* ){1,4}(?:added|asked|asks|replied|said|says|told|wrote)\b/u;
  return /[?!]["”’»]+$/.test(last) && verb.test(after);
}

const setOf = (words: string): ReadonlySet<string> => new Set(words === '' ? [] : words.split(' '));

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
function goesOn(before: string, after: string, habits: Habits): boolean {
  if (habits.hasPoints && /(?:^|[^\p{L}\p{N}.,:/–-])(?:\d{1,3}|[IVX]{1,5})\.$/u.test(before))
    return !opensSentence(after, habits);
  const word = lastWord(before);
  if (word === null) return false;
  const name = word.toLowerCase();
  if (leading.has(name) || habits.leading.has(name)) return true;
  if ((numbering.has(name) || habits.numbering.has(name)) && /^\p{N}/u.test(after)) return true;
  return (trailing.has(name) || habits.trailing.has(name) || isInitials(word)) && !opensSentence(after, habits);
}

/** What a language other than English shortens, how, and how its sentences begin. */
interface Habits {
  /** Whether a place in a row is a number with a full stop: “am 3. Mai”, “XIV. Kongress”. */
  hasPoints: boolean;
  leading: ReadonlySet<string>;
  numbering: ReadonlySet<string>;
  trailing: ReadonlySet<string>;
  openers: ReadonlySet<string>;
}

const habitsOf = remembered((language): Habits => {
  const primary = language.toLowerCase().split('-')[0] ?? '';
  const [lead = '', numbered = '', last = '', opening = ''] = shortened.get(primary) ?? [];
  return {
    hasPoints: /^(?:de|da|nb|nn|no|fi|cs|sk|hu|pl|hr|bs|sr|sl|et|lv|is|tr)$/.test(primary),
    leading: setOf(lead),
    numbering: setOf(numbered),
    trailing: setOf(last),
    openers: setOf(opening),
  };
});

/** By language: what a name or the rest always follows, what a number follows, what may end a sentence, what begins one. */
const shortened: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    de: [
      'bspw ca d dr evtl fr frl ggf hl hr hrn inkl i insb o prof rd s sog st u v vgl z zzgl',
      'abs art bd bde kap nr nrn s tel tsd ziff',
      'bzw jh jhd jhs usf usw dgl mio mrd tsd etc jr sen geb gest allg b a h r t e',
      'der die das den dem des ein eine einen einem einer er sie es wir ich ihr man am im in an auf aus bei beim bis durch ' +
        'für gegen mit nach ohne seit über um unter von vom vor während wegen zu zum zur zwischen und aber auch denn doch ' +
        'oder dann dort da damit daher danach dabei dagegen darum deshalb dies diese dieser dieses diesem jede jeder jedes ' +
        'alle beide kein keine nicht nur noch nun jetzt heute gestern morgen so wie wenn wer was wo als ob obwohl weil ' +
        'zudem außerdem insgesamt laut hier sein seine ihre ihr es',
    ],
    fr: [
      'm mm mme mmes mlle mlles dr drs me mgr pr st ste env p cf ex',
      'art chap fig n no p pp vol',
      'etc éd av apr j c s',
      'le la les un une des il elle ils elles on nous je ce cet cette ces son sa ses leur leurs mais et ou donc or ni car ' +
        'à au aux dans de du en par pour sans sous sur avec après avant depuis selon si quand lorsque comme puis ensuite ' +
        'tous toutes plusieurs aucun aucune rien hier aujourd demain',
    ],
    es: [
      'sr sra sres sras srta dr dra dres d dña ud uds vd av avda gral lic ing prof p ej st sto sta ee',
      'art cap fig n núm pág págs vol',
      'etc cía uu dd hh ff aa s a c m',
      'el la los las un una unos unas él ella ellos ellas lo su sus este esta estos estas ese esa y o pero a al ante bajo con ' +
        'contra de del desde durante en entre hacia hasta para por según sin sobre tras si cuando como porque aunque también ' +
        'todos todas ningún ninguna nadie nada ayer hoy mañana',
    ],
    it: [
      'sig sigg dott prof ing avv on arch es p s',
      'art cap fig n pag pagg vol',
      'ecc d c a',
      'il lo la i gli le un uno una egli ella essi e ed ma o a al alla con da dal dalla di del della dei in nel nella per su sul tra fra se quando come dopo prima secondo questo questa',
    ],
    pt: [
      'sr sra sres dr dra drs prof d av eng ex p',
      'art cap fig n núm pág págs vol',
      'etc a c s m',
      'o a os as um uma ele ela eles elas e ou mas ao à de do da dos das em no na nos nas por para com sem sobre segundo após antes desde se quando como este esta',
    ],
    nl: [
      'dhr mevr mw drs ir ing mr prof dr bijv bv ca m o d t z n',
      'art blz fig nr p',
      'enz resp incl excl mln mld jl',
      'de het een hij zij ze wij we ik dit deze dat die en maar of want dus in op aan met van voor na bij door om over tot uit als toen wanneer volgens',
    ],
  }),
);

/** The word before the final full stop with the stops inside it (“U.S”), or `null`. */
function lastWord(before: string): string | null {
  const end = before.slice(-longestAbbreviation);
  return /(?:^|[^\p{L}\p{M}\p{N}.])(\p{L}+(?:\.\p{L}+)*)\.$/u.exec(end)?.[1] ?? null;
}

function isInitials(word: string): boolean {
  return /^\p{Lu}(?:\.\p{Lu})*$/u.test(word);
}

function opensSentence(after: string, habits: Habits): boolean {
  const word = /^[“"'‘«„([]*(\p{L}+)/u.exec(after)?.[1] ?? '';
  const name = word.toLowerCase();
  return openers.has(name) || habits.openers.has(name);
}
