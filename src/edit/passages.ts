import { findPassages } from '../core/evidence/find-passages.ts';
import { finder, parseProofs } from '../core/evidence/proofs.ts';
import { countQuotedWords, type QuotationStatus, quotationWords } from '../core/evidence/quotation.ts';
import type { Report } from '../load/check.ts';
import { type DossierFiles, readText } from '../load/files.ts';

/** What comes of looking words up in a source. */
export interface FoundPassages {
  /** What they are, as a sentence. */
  text: string;
  status: QuotationStatus | 'unknown';
  /** Passages that can be quoted as they are, the best first. */
  offered: string[];
}

const statusWords: Record<QuotationStatus, string> = {
  verified: 'Stands in the source, word for word.',
  edited: 'Stands in the source, with the words left out that you marked.',
  missing: 'Doesn’t stand in the source like this.',
};

/** Looks words up in a source while they are typed: by its proofs, and in its text where that lies here. */
export async function findFor(
  files: DossierFiles,
  { loaded }: Report,
  id: string,
  words: string,
): Promise<FoundPassages> {
  const source = loaded.dossier.sources.find((each) => each.id === id);
  if (!source) return { text: 'Choose a source first.', status: 'unknown', offered: [] };
  const text = loaded.texts.get(id);
  const said = text
    ? findPassages(words, [{ source: id, language: source.language, article: text.article }], mostOffered).map(
        (each) => each.words,
      )
    : [];
  const count = countQuotedWords(words);
  if (count < quotationWords.least)
    return { text: text ? 'Type two words or more of the passage.' : noText, status: 'unknown', offered: said };
  const proofs = await readText(files, `seeds/${id}.proofs`);
  const lines = parseProofs('rule' in proofs ? '' : proofs.text, source.seal);
  const sealed = text?.edition == null ? null : { ...text, edition: text.edition };
  const { status } = finder({ seals: source.seal, lines, text: sealed })(words).verdict;
  const long = count > quotationWords.most ? ` It has ${count} words; ${quotationWords.most} are the most.` : '';
  const unproved = status === 'missing' && sealed === null ? ` ${noText}` : '';
  return {
    text: `${status === 'missing' && sealed === null ? 'No proof is there that it stands in the source.' : statusWords[status]}${long}${unproved}`,
    status: status === 'missing' && sealed === null ? 'unknown' : status,
    offered: status === 'missing' ? said : [],
  };
}

/** What somebody looks over while they type. */
const mostOffered = 3;

const noText = 'The article’s text doesn’t lie in seeds/text/ here, so nothing can be looked up in it.';
