import { lostDenial, otherPrefix } from './denied.ts';
import { opposites } from './opposites.ts';
import { stem } from './stem.ts';

/** Where a sentence and the passages that it rests on seem to part; `text` stands at `index` of the sentence. */
export interface Contrast {
  kind: 'direction' | 'negation' | 'hedges' | 'scope' | 'swapped' | 'unrelated';
  text: string;
  index: number;
  /** The words of the passage that say otherwise, if there are any. */
  other: string | null;
}

/**
 * The words of an English sentence that its English passages contradict or don't bear out, as far as words alone tell:
 * a direction, a “not” on one side only, a “may” that is gone, an “all” that is new, numbers by each other’s nouns, or
 * nothing in common at all. Not certain, any of it.
 */
export function contrastsIn(sentence: string, passages: readonly string[]): Contrast[] {
  if (passages.length === 0) return [];
  const evidence = passages.join(' . ');
  if (aboutSources.test(sentence)) return [];
  const own = clausesOf(sentence);
  const theirs = clausesOf(evidence);
  const found = [
    direction(sentence, evidence, own, theirs),
    negation(sentence, evidence, theirs),
    hedge(sentence, theirs),
    scope(sentence, evidence),
    swapped(own, theirs),
    unrelated(sentence, evidence),
  ];
  return found.filter((contrast) => contrast !== null);
}

/** What is said of the sources themselves no passage says. */
const aboutSources =
  /\b(?:articles?(?! \d)|sources?|headlines?|passages?|overview|the editors?)\b|\b(?:does|do|did) not (?:say|name|quote|explain|mention|give|tell)\b|\b(?:is|are) (?:quoted|reported|given|no count)\b|^(?:Neither|None|Both|Each)(?: of them)? (?:say|give|explain|date|name|mention|report|put|speak|call|place)s?\b/i;

interface Clause {
  text: string;
  index: number;
  stems: ReadonlySet<string>;
  numbers: readonly string[];
}

function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  const ends = [
    ...text.matchAll(/[;:—]|,(?!\d)|\.(?=\s|$)|\s(?=(?:and|but|while|whereas|although|though|then|because)\s)/g),
  ].map(({ index }) => index);
  for (const end of [...ends, text.length]) {
    const part = text.slice(start, end);
    if (/\p{L}|\d/u.test(part))
      clauses.push({ text: part, index: start, stems: new Set(contentStems(part)), numbers: numbersIn(part) });
    start = end;
  }
  return clauses;
}

const functionWords = new Set(
  (
    'a an the and or but of in on at to for from by with as is are was were be been being has have had do does did will ' +
    'would can could may might shall should must not no nor it its he she they them his her their we our you your i this ' +
    'that these those there here who whom which what when where why how than then so if into over under after before ' +
    'about between during through up down out off again more most other some such only own same too very just also per ' +
    'said says say all any each every few both one two three it’s cannot still yet until since while because although ' +
    'new last next first'
  ).split(' '),
);

const monthNames = new Set(
  'january february march april may june july august september october november december'.split(' '),
);

function contentStems(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? [])
    .map((word) => word.replace(/['’]s?$/, ''))
    .filter((word) => word.length > 2 && !monthNames.has(word) && !functionWords.has(word))
    .map(stem);
}

function numbersIn(text: string): string[] {
  return (text.match(/\d+(?:[.,]\d+)*/g) ?? []).map((number) => number.replaceAll(',', ''));
}

const up =
  /\b(?:ris(?:e|es|en|ing)|rose|increas\w*|grow(?:s|n|ing|th)?|grew|climb\w*|jump\w*|gain(?:s|ed|ing)?|surg(?:e|ed|es|ing)|soar\w*|higher|rais(?:e|es|ed|ing)|expand\w*|dearer|went up|go(?:es)? up|going up|(?<!mak(?:e|es|ing) |made )up(?= by| from| \d)|(?<=(?:\d|%|per ?cent|points?|tonnes|people) )(?:up|higher|more)\b|doubl(?:ed|es|ing)|tripl(?:ed|es|ing)|quadrupl\w+|trebled|improv\w+|strengthen\w*|lifted)\b/i;
const down =
  /\b(?:fall(?:s|en|ing)?|fell|drop(?:s|ped|ping)?|declin\w*|decreas\w*|shr(?:ink\w*|ank|unk)|slip(?:s|ped|ping)?|s(?:ank|unk|ink(?:s|ing)?)|lower(?:s|ed|ing)?|reduc\w*|cut(?:s|ting)?|cheaper|eas(?:e|ed|es|ing)|slump\w*|plung\w*|tumbl\w*|weaken\w*|down(?= by| from| \d)|(?<=(?:\d|%|per ?cent|points?|tonnes|people) )(?:down|lower|fewer|less)\b|halv(?:ed|es|ing)|dwindl\w*|shed|smaller|less than)\b/i;
const steady = /\b(?:unchanged|held steady|kept at|no change)\b/i;

function direction(sentence: string, evidence: string, own: Clause[], theirs: Clause[]): Contrast | null {
  for (const [one, other] of [
    [up, down],
    [down, up],
  ] as const) {
    const word = wordOf(one, sentence);
    if (word === null) continue;
    const byNumber = oppositeByNumber(own, theirs, one, other);
    if (byNumber) return { kind: 'direction', ...byNumber };
    const against = evidence.match(other)?.[0] ?? evidence.match(steady)?.[0];
    if (against !== undefined && !one.test(evidence) && !other.test(sentence))
      return { kind: 'direction', ...word, other: against };
  }
  for (const [first, second] of opposites)
    for (const [one, other] of [
      [first, second],
      [second, first],
    ] as const) {
      const word = wordOf(one, sentence);
      const against = evidence.match(other)?.[0];
      if (
        word &&
        against &&
        !/\b(?:beat|beaten|defeat\w*)\b/i.test(evidence) &&
        !one.test(evidence) &&
        !other.test(sentence) &&
        !isNegated(sentence, word.index) &&
        !isNegated(evidence, evidence.search(other))
      )
        return { kind: 'direction', ...word, other: against };
    }
  return null;
}

function isNegated(text: string, index: number): boolean {
  return /\b(?:not|never|no|none|nobody|neither|without|unlike)\b|n['’]t\b/i.test(
    text.slice(Math.max(0, index - 24), index),
  );
}

function oppositeByNumber(own: Clause[], theirs: Clause[], one: RegExp, other: RegExp): Omit<Contrast, 'kind'> | null {
  for (const clause of own) {
    const word = wordOf(one, clause.text);
    if (word === null || clause.numbers.length === 0 || other.test(clause.text)) continue;
    const same = theirs.filter(({ numbers }) => numbers.some((number) => clause.numbers.includes(number)));
    const against = same.map(({ text }) => text.match(other)?.[0]).find((text) => text !== undefined);
    if (against !== undefined && !same.some(({ text }) => one.test(text)))
      return { text: word.text, index: clause.index + word.index, other: against };
  }
  return null;
}

function wordOf(form: RegExp, text: string): { text: string; index: number } | null {
  const match = form.exec(text);
  return match && { text: match[0], index: match.index };
}

const not =
  /\b(?:not|never|no|none|nobody|nothing|nowhere|neither|nor|without|cannot|can't|fail(?:s|ed)? to|unable|refus\w+|den(?:y|ies|ied)|reject\w*|lack(?:s|ed|ing)?|hardly|barely|seldom|rarely|unlike(?:ly)?|no longer|instead of|rather than|impossible|ruled out|rules out|declined to|yet to|spared|unharmed|unchanged|unhurt|unbeaten|free of|avoid\w*|prevent\w*|ban(?:s|ned)?|stopp?(?:s|ed)|missing|absent|dropped|gave up|given up|halted|cancell?ed|out of|empty|against|opposed|withheld|withhold\w*|desert\w*|quiet\w*|earliest|full|until|abandon\w*|except|but for|un\w+(?:ed|able)|only|few|little|acquit\w*|clear(?:s|ed)|clos(?:es|ed|ure)|shut|replac\w+|first|lost|since)\b|n[’']t\b/i;
const plainNot = /\b(?:not|never|no|none|nobody|nothing|neither|nor|without|cannot|failed to)\b|n[’']t\b/i;

/** A “not” in the sentence that no passage has, or in the part of a passage that it comes from and not in the sentence. */
function negation(sentence: string, evidence: string, theirs: Clause[]): Contrast | null {
  const own = wordOf(
    plainNot,
    sentence.replace(
      /\bno (?:more|fewer|less|later|earlier) than\b|\bnot (?:only|since|far|long)\b|\bNo\. ?\d|\bno \p{L}+ since\b/giu,
      (words) => ' '.repeat(words.length),
    ),
  );
  if (own)
    return not.test(evidence) || otherPrefix(sentence, evidence) ? null : { kind: 'negation', ...own, other: null };
  const denied = lostDenial(sentence, evidence);
  if (denied) return { kind: 'negation', ...denied };
  if (not.test(sentence)) return null;
  const clause = nearest(sentence, theirs, 2);
  const plain = clause?.text.replace(/\bno (?:more|fewer|less|later|earlier) than\b|\bnot only\b/gi, '') ?? '';
  const word = wordOf(plainNot, plain);
  return word === null || !isSaidToo(plain, word, sentence)
    ? null
    : { kind: 'negation', ...startOf(sentence), other: word.text };
}

/** Whether a sentence says what the “not” of a passage denies: some word close behind it, or before “none”. */
function isSaidToo(clause: string, { text, index }: { text: string; index: number }, sentence: string): boolean {
  const own = new Set(contentStems(sentence));
  const behind = contentStems(clause.slice(index + text.length)).slice(0, 3);
  const before = /^(?:none|nothing|neither)$/i.test(text) ? contentStems(clause.slice(0, index)).slice(-3) : [];
  return [...behind, ...before].some((word) => own.has(word));
}

/** The part of the passages with the most words and numbers of a sentence, if it has so many. */
function nearest(sentence: string, theirs: Clause[], least: number): Clause | null {
  const stems = new Set(contentStems(sentence));
  const numbers = numbersIn(sentence);
  let best: Clause | null = null;
  let most = least;
  for (const clause of theirs) {
    const shared =
      [...clause.stems].filter((word) => stems.has(word)).length +
      clause.numbers.filter((number) => numbers.includes(number)).length;
    if (shared > most || (best === null && shared === most)) [best, most] = [clause, shared];
  }
  return best;
}

function startOf(sentence: string): { text: string; index: number } {
  const words = /^\S+(?:\s+\S+){0,3}/.exec(sentence)?.[0] ?? sentence;
  return { text: words, index: 0 };
}

const uncertain =
  /\b(?:may|might|could|alleged(?:ly)?|allegations?|suspect(?:s|ed)?|suspicion|reportedly|likely|unlikely|probabl[ey]|possibl[ey]|possibility|perhaps|believe[sd]?|accus\w+|claim(?:s|ed)?|consider(?:s|ed|ing)?|hop(?:e|es|ed|ing) (?:to|for|that)|if|threaten\w*|propos(?:es|ing|al)|suggest(?:s|ed)?|predict\w*|expect\w*|estimat\w+|appears?|seems?|seek(?:s|ing)?|aims?|considered|warn(?:s|ed)?|charged with|on trial|apparent(?:ly)?)\b/i;
const planned =
  /\b(?:will|plan(?:s|ned|ning)?|intend\w*|due|is to|are to|was to|were to|set to|scheduled|pledg\w+|promis\w+|vow\w*|agreed to|(?<!(?:found|known|proved|shown|declared) )to be|going to|ordered|shall|wants?|by the end of|must|have to|offer\w*)\b/i;
const attributed =
  /\b(?:according to|say(?:s|ing)?|said|told|should|supposed|meant to|rumou?r\w*|call(?:s|ed) for|would|wants?|wanted|forecast\w*|fear(?:s|ed)?|project(?:s|ed)|outlook|ask(?:s|ed)|demand\w*|urg\w+|possible|at (?:best|most|worst)|question\w*|try|tries|trying|tried|chance|risk|potential\w*|would-be|still open|open question|looked at|under consideration|candidate|announc\w*|reported|thought|thinks?|thinking|intend\w*|counts? on|aim(?:s|ed)|points? to|look(?:s|ing)? (?:for|into|at)|fac(?:es|ing)|plans?|planned|put at|issue|ruled out|remain\w*|has until|have until|blame|hold talks)\b/i;

/** A passage that only holds for possible or plans what the sentence states. */
function hedge(sentence: string, theirs: Clause[]): Contrast | null {
  if (uncertain.test(sentence) || attributed.test(sentence)) return null;
  const accused = accusation(sentence, theirs);
  if (accused) return { kind: 'hedges', ...startOf(sentence), other: accused };
  const clause = nearest(sentence, theirs, 1);
  if (clause === null) return null;
  const word = clause.text.replace(/\bMay\b/g, ' ').match(uncertain)?.[0];
  const isToCome =
    planned.test(sentence) &&
    word !== undefined &&
    !/^(?:may|might|could|alleg|suspect|consider|probab|possib|perhaps)/i.test(word);
  if (isToCome) return null;
  if (word !== undefined) return { kind: 'hedges', ...startOf(sentence), other: word };
  const plan = planned.test(sentence) || /\bwhether\b/i.test(clause.text) ? undefined : clause.text.match(planned)?.[0];
  return plan === undefined || !isPast(sentence) ? null : { kind: 'hedges', ...startOf(sentence), other: plan };
}

/** The “accused of” of a clause that has two words of a sentence or more, which no other clause has. */
function accusation(sentence: string, theirs: Clause[]): string | null {
  const own = [...new Set(contentStems(sentence))].slice(0, 64);
  const holders = new Map(own.map((form) => [form, theirs.filter(({ stems }) => stems.has(form))]));
  const alone = own.flatMap((form) => (holders.get(form)?.length === 1 ? (holders.get(form) ?? []) : []));
  const clause = alone.find((each, at) => alone.indexOf(each) < at && accusing.test(each.text));
  return clause?.text.match(accusing)?.[0] ?? null;
}

const accusing = /\b(?:accused of|alleged(?:ly)?|suspected of|charged with)\b/i;

function isPast(sentence: string): boolean {
  return /\b(?:has|have|had)(?: \w+ly| also| already| now| been)? \w{2,}(?:ed|en|wn|nt|lt|pt|un|ung|ught|id|ade|one|ot|ne)\b|\b(?:was|were|did|took|began|made|went|ran|gave|built|left|became|paid|spent|sent|met|sold|bought|lent|got|found|won|spoke)\b|\b\p{L}{3,}ed\b/u.test(
    sentence,
  );
}

const wholes: { own: RegExp; alike: RegExp }[] = [
  {
    own: /\b(?:all|every|everyone|everybody|everything|always|entire(?:ly)?|whole)\b/i,
    alike:
      /\b(?:all|every\w*|each|always|entire\w*|whole|both|any|none|no|nobody|never|complete\w*|full(?:y)?|across|unanimous\w*|total)\b/i,
  },
  {
    own: /\b(?:none|nobody|no one|never)\b/i,
    alike: /\b(?:none|nobody|no one|no|never|not|nothing|neither|without|un\w+|n[’']t|first|all)\b|n[’']t\b/i,
  },
  {
    own: /\b(?:only|sole|solely|exclusively)\b/i,
    alike: /\b(?:only|sole\w*|alone|just|exclusive\w*|nothing but|except|single|one|no other|merely|but|few|seldom)\b/i,
  },
];

/** “all”, “none”, “only” that no passage says, and “the oldest” where it says “one of the oldest”. */
function scope(sentence: string, evidence: string): Contrast | null {
  const plain = sentence.replace(
    /\b(?:in|at|after|above) all\b|\bnot only\b|\bonly (?=\d|once\b)|\bevery (?:second|third|fourth|day|week|month|year|hour|night|evening|morning)\b|\ball (?:three|four|five|six|seven|eight|nine|ten|\d+)\b(?=.*\ball\b)/gi,
    (words) => ' '.repeat(words.length),
  );
  for (const { own, alike } of wholes) {
    const word = wordOf(own, plain);
    if (word && !alike.test(evidence)) return { kind: 'scope', ...word, other: null };
  }
  const some =
    /\b(?:almost (?:all|every\w*)|nearly (?:all|every\w*)|most|some|many|several|one of the|seldom|part of|two thirds|half|second-\w+est|third-\w+est)\b/i.exec(
      evidence,
    )?.[0];
  const word = wordOf(/\b(?:all|every|everyone|always|the (?:\p{L}{3,}est|most \p{L}+))\b/iu, plain);
  const isKept = /\b(?:almost|nearly|most|some|many|one of|among)\b/i.test(sentence);
  return some !== undefined &&
    word &&
    !isKept &&
    !new RegExp(`(?<!almost |nearly |one of |the second-|of )\\b${word.text}\\b`, 'i').test(evidence)
    ? { kind: 'scope', ...word, other: some }
    : null;
}

/** A number by words that the passage has by another number only. */
function swapped(ownClauses: Clause[], theirClauses: Clause[]): Contrast | null {
  const numberedIn = (clauses: Clause[]) =>
    clauses
      .map((clause) => ({ ...clause, numbers: placesIn(clause) }))
      .filter(({ numbers }) => numbers[0] !== undefined);
  const [own, numbered] = [numberedIn(ownClauses), numberedIn(theirClauses)];
  const shared = (a: Clause, b: Clause) => [...a.stems].filter((word) => b.stems.has(word)).length;
  const misplaced = own.filter((clause) => {
    if (clause.numbers.length !== 1) return false;
    const same = numbered.filter(({ numbers }) => numbers.includes(clause.numbers[0] ?? ''));
    const others = numbered.filter((other) => !same.includes(other));
    return (
      same.length > 0 &&
      same.every((each) => shared(clause, each) === 0) &&
      others.some((each) => shared(clause, each) > 0)
    );
  });
  const [first, second] = misplaced;
  return first && second
    ? {
        kind: 'swapped',
        text: first.numbers[0] ?? '',
        index: first.index + first.text.indexOf(first.numbers[0] ?? ''),
        other: null,
      }
    : null;
}

/** Numbers but years, and months. */
function placesIn({ text, numbers }: Clause): string[] {
  const months = text.match(
    /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/g,
  );
  return months ?? numbers.filter((number) => !/^(?:1[5-9]|20)\d\d$/.test(number));
}

/** The share of a sentence's words of content that no passage has, by their beginnings: from 0 to 1. */
export function strangeness(sentence: string, passages: readonly string[]): number {
  const theirs = new Set(contentStems(passages.join(' ')).map((word) => word.slice(0, 4)));
  const own = contentStems(sentence).map((word) => word.slice(0, 4));
  return own.length === 0 ? 0 : own.filter((word) => !theirs.has(word)).length / own.length;
}

function unrelated(sentence: string, evidence: string): Contrast | null {
  const theirs = new Set(contentStems(evidence).map((word) => word.slice(0, 4)));
  const own = contentStems(sentence).map((word) => word.slice(0, 4));
  const numbers = new Set(numbersIn(evidence));
  if (
    own.length < 4 ||
    own.some((word) => theirs.has(word)) ||
    numbersIn(sentence).some((number) => numbers.has(number))
  )
    return null;
  return { kind: 'unrelated', ...startOf(sentence), other: null };
}
