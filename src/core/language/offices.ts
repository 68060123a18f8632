import type { Opposed } from './opposed.ts';

/** Titles before a name, each with what else it is called. Nobody has two of them in one passage. */
const titles: readonly (readonly string[])[] = [
  ['President'],
  ['Prime Minister', 'Premier'],
  ['Chancellor'],
  ['King'],
  ['Queen'],
  ['Governor'],
  ['Mayor'],
  ['Senator'],
  ['Judge', 'Justice'],
  ['Lawyer', 'Attorney'],
  ['General'],
  ['Colonel'],
  ['Bishop'],
  ['Cardinal'],
  ['Ambassador'],
  ['Mr', 'Sir', 'Lord'],
  ['Ms', 'Mrs', 'Miss', 'Dame', 'Lady'],
];

const honours = titles.slice(-2);

const titled = new RegExp(
  `\\b(${titles.flat().join('|')})\\.? ((?:\\p{Lu}[\\p{L}\\p{M}’'.-]* ){0,3}\\p{Lu}[\\p{L}\\p{M}-]+)`,
  'gu',
);

/** What a minister or a ministry is for, each with its other names. */
const portfolios = new Map(
  [
    'energy',
    'water',
    'finance treasury',
    'economy economic economics',
    'foreign external',
    'defence defense war',
    'health',
    'education schools',
    'environment environmental',
    'interior home',
    'trade commerce',
    'transport transportation',
    'justice',
    'agriculture agricultural farm farming',
    'culture',
    'labour labor employment',
    'housing',
    'climate',
    'tourism',
    'fisheries fishing',
    'mines mining',
    'industry',
    'immigration migration',
  ].flatMap((names) => names.split(' ').map((name): [string, string] => [name, names])),
);

const portfolio =
  /\b(?:minist(?:er|ers|ry|ries)|secretary|department)(?: of state)? (?:of|for) (?:the )?(\p{L}+)|(?<![\p{L}’'])(\p{L}+) (?:minist(?:er|ers|ry|ries)|secretary|department)\b(?! (?:of|for)\b)/giu;

/** A title or an office of a sentence where its passages give the same person, or the only minister, another one. */
export function otherOffice(sentence: string, evidence: string): Opposed | null {
  return otherTitle(sentence, evidence) ?? otherPortfolio(sentence, evidence);
}

/** Names beyond these are not looked at. */
const most = 24;

function otherTitle(sentence: string, evidence: string): Opposed | null {
  const theirs = [...evidence.matchAll(titled)]
    .slice(0, most)
    .map(([, title = '', name = '']) => ({ title, name: lastOf(name) }));
  for (const { 0: text, 1: title = '', 2: name = '', index } of [...sentence.matchAll(titled)].slice(0, most)) {
    const same = titles.find((each) => each.includes(title)) ?? [title];
    const given = theirs.filter((each) => each.name === lastOf(name));
    const isGiven = given.some((each) => same.includes(each.title)) || isNamed(same, evidence);
    const other = given.find((each) => isAgainst(same, each.title));
    if (!isGiven && other) return { words: { text, index }, other: `${other.title} ${other.name}` };
  }
  return null;
}

/** “Mr” goes with any office, and with no “Ms”. */
function isAgainst(own: readonly string[], other: string): boolean {
  const isHonour = (title: string) => honours.some((each) => each.includes(title));
  return own.some(isHonour) === isHonour(other);
}

function isNamed(names: readonly string[], evidence: string): boolean {
  return names.some(
    (name) => !/^(?:Mr|Ms|Mrs|Miss|Sir|Lord|Dame|Lady)$/.test(name) && new RegExp(`\\b${name}\\b`, 'i').test(evidence),
  );
}

function lastOf(name: string): string {
  return name.split(' ').at(-1) ?? name;
}

function otherPortfolio(sentence: string, evidence: string): Opposed | null {
  const theirs = portfoliosIn(evidence);
  if (theirs.length === 0) return null;
  const words = new Set((evidence.toLowerCase().match(/\p{L}+/gu) ?? []).map((word) => portfolios.get(word) ?? word));
  const own = portfoliosIn(sentence).find(({ names }) => !words.has(names));
  return own && theirs[0] ? { words: { text: own.text, index: own.index }, other: theirs[0].text } : null;
}

function portfoliosIn(text: string): { text: string; index: number; names: string }[] {
  return [...text.matchAll(portfolio)].flatMap(({ 0: words, 1: behind, 2: before, index }) => {
    const names = portfolios.get((behind ?? before ?? '').toLowerCase());
    return names === undefined ? [] : [{ text: words, index, names }];
  });
}
