import { stem } from './stem.ts';

/** A word of a sentence, and what of a passage denies it. */
interface Denied {
  text: string;
  index: number;
  other: string;
}

/** Words of a passage that it denies: what stands right behind a “did not”, or in what somebody denies. */
const denials: readonly RegExp[] = [
  /\b(?:do|does|did|has|have|had|was|were|is|are)(?: not|n[’']t) (?:(?:yet|been|\p{L}+ly) ){0,2}(\p{L}{4,})/giu,
  /\bden(?:y|ies|ied|ying) (?:that |having |any )([^.;:,]{4,80})/giu,
];

/** By any of these a sentence denies something itself. */
const denying =
  /\b(?:not|never|no|none|nobody|nothing|nowhere|neither|nor|without|cannot|fail\w*|unable|refus\w+|den(?:y|ies|ied|ying|ial)|declin\w+|reject\w*|lack\w*|hardly|barely|yet to|unlikely|instead of|rather than|ruled? out|impossible|absent|missing|disput\w+|contest\w*|only|until|un\p{L}+ed|whether|if|accus\w+|alleg\w+|claim\w*|charge[ds]?)\b|n[’']t\b/iu;

/** A word that a sentence says and its passages say only to deny it: “signed” of “did not sign”, “safe” of “unsafe”. */
export function lostDenial(sentence: string, evidence: string): Denied | null {
  if (denying.test(sentence)) return null;
  const own = new Map(stemsIn(sentence).map(({ form, ...word }) => [form, word]));
  const everywhere = counted(stemsIn(evidence));
  for (const denial of denials)
    for (const [words, denied = ''] of evidence.matchAll(denial)) {
      const only = counted(stemsIn(denied));
      const form = [...only.keys()].find((form) => own.has(form) && only.get(form) === everywhere.get(form));
      const said = own.get(form ?? '');
      if (said) return { ...said, other: words.slice(0, -denied.length).trim() };
    }
  return otherPrefix(sentence, evidence);
}

const prefixed =
  /\b(?:un((?:safe|fair|likely|lawful|happy|known|clear|certain|stable|healthy|equal|usual|aware|hurt|ready|paid|sold|seen|popular|necessary|official|successful|\p{L}{3,}(?:ed|able)))|i[nmlr](legal|possible|dependent|formal|valid|complete|correct|secure|sufficient|adequate|appropriate|regular|responsible|relevant|capable|eligible|visible|effective|efficient|accurate|active|experienced|direct|moral|plausible|probable|proper)|dis(honest|satisfied|qualified|loyal|connected|approved|agreed))\b/giu;

/** “safe” of “unsafe”: a word that the passages have only with what turns it round before it. */
export function otherPrefix(sentence: string, evidence: string): Denied | null {
  const own = new Map(wordsIn(sentence).map((word) => [word.text.toLowerCase(), word]));
  const theirs = new Set(wordsIn(evidence).map(({ text }) => text.toLowerCase()));
  for (const { 0: other, 1: un, 2: into, 3: dis, index: at } of evidence.matchAll(prefixed)) {
    const word = (un ?? into ?? dis ?? '').toLowerCase();
    const said = theirs.has(word) ? undefined : own.get(word);
    if (said && !denying.test(evidence.slice(Math.max(0, at - 24), at))) return { ...said, other };
  }
  return null;
}

function wordsIn(text: string): { text: string; index: number }[] {
  return [...text.matchAll(/\p{L}[\p{L}\p{M}’'-]{3,}/gu)].map(({ 0: word, index }) => ({ text: word, index }));
}

function stemsIn(text: string): { text: string; index: number; form: string }[] {
  return wordsIn(text).map((word) => ({ ...word, form: stem(word.text.toLowerCase()) }));
}

function counted(words: readonly { form: string }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { form } of words) counts.set(form, (counts.get(form) ?? 0) + 1);
  return counts;
}

/** Quotations beyond these of one sentence are not looked at. */
const mostQuoted = 24;

/** Of words that a sentence quotes, the “not” that stands before them wherever its passages have them, and that it leaves out. */
export function quotedWithoutNot(quoted: readonly string[], sentence: string, evidence: string): (string | null)[] {
  if (quoted.length === 0 || denying.test(sentence)) return quoted.map(() => null);
  const passages = ` ${plain(evidence)} `;
  return quoted.slice(0, mostQuoted).map((each) => notBefore(plain(each).replace(/[.;!?]+$/, ''), passages));
}

function notBefore(words: string, passages: string): string | null {
  const before = passages.split(` ${words}`).slice(0, -1);
  const denied = before.map((text) => /\b(not|never|no|nor|neither|without)(?: \p{L}+)?$/u.exec(text.slice(-64))?.[1]);
  return words !== '' && denied.every((word) => word !== undefined) ? (denied[0] ?? null) : null;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/(?<!\p{L})[’']|[’'](?!\p{L})/gu, ' ')
    .replace(/[^\p{L}\p{N}\p{M}.;!?’']+/gu, ' ')
    .trim();
}
