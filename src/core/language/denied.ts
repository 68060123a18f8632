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
  for (const denial of denials)
    for (const found of evidence.matchAll(denial)) {
      const [words, denied = ''] = found;
      const rest = evidence.slice(0, found.index) + evidence.slice(found.index + words.length);
      const elsewhere = new Set(stemsIn(rest).map(({ form }) => form));
      const only = new Set(
        stemsIn(denied)
          .map(({ form }) => form)
          .filter((form) => !elsewhere.has(form)),
      );
      const said = stemsIn(sentence).find(({ form }) => only.has(form));
      if (said) return { text: said.text, index: said.index, other: words.slice(0, -denied.length).trim() };
    }
  return otherPrefix(sentence, evidence);
}

const prefixed =
  /\b(?:un((?:safe|fair|likely|lawful|happy|known|clear|certain|stable|healthy|equal|usual|aware|hurt|ready|paid|sold|seen|popular|necessary|official|successful|\p{L}{3,}(?:ed|able)))|i[nmlr](legal|possible|dependent|formal|valid|complete|correct|secure|sufficient|adequate|appropriate|regular|responsible|relevant|capable|eligible|visible|effective|efficient|accurate|active|experienced|direct|moral|plausible|probable|proper)|dis(honest|satisfied|qualified|loyal|connected|approved|agreed))\b/giu;

/** “safe” of “unsafe”: a word that the passages have only with what turns it round before it. */
export function otherPrefix(sentence: string, evidence: string): Denied | null {
  for (const { 0: other, 1: un, 2: into, 3: dis, index: at } of evidence.matchAll(prefixed)) {
    const word = un ?? into ?? dis ?? '';
    const form = new RegExp(`\\b${word}\\b`, 'i');
    const said = form.exec(sentence);
    if (said && !form.test(evidence) && !denying.test(evidence.slice(Math.max(0, at - 24), at)))
      return { text: said[0], index: said.index, other };
  }
  return null;
}

function stemsIn(text: string): { text: string; index: number; form: string }[] {
  return [...text.matchAll(/\p{L}[\p{L}\p{M}’'-]{3,}/gu)].map(({ 0: word, index }) => ({
    text: word,
    index,
    form: stem(word.toLowerCase()),
  }));
}

/** The “not” that stands before words that are quoted, wherever a passage has them, and that the sentence leaves out. */
export function quotedWithoutNot(quoted: string, sentence: string, evidence: string): string | null {
  if (denying.test(sentence)) return null;
  const words = plain(quoted).replace(/[.;!?]+$/, '');
  const before = ` ${plain(evidence)} `.split(` ${words}`).slice(0, -1);
  const denied = before.map((text) => /\b(not|never|no|nor|neither|without)(?: \p{L}+)?$/u.exec(text)?.[1]);
  return words !== '' && denied.every((word) => word !== undefined) ? (denied[0] ?? null) : null;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/(?<!\p{L})[’']|[’'](?!\p{L})/gu, ' ')
    .replace(/[^\p{L}\p{N}\p{M}.;!?’']+/gu, ' ')
    .trim();
}
