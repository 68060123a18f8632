import { checkCopy, type QuotedSource } from '../core/evidence/copy-check.ts';
import type { Steps } from '../core/steps.ts';
import { type CheckingWords, checkingWords } from '../words/checking-words.ts';
import { type CheckReport, reportOf, showReport } from './check-report.ts';
import { fileText, isMarkup } from './file-text.ts';

/** In characters of text and in bytes of a file; more would take a phone too long. */
const most = { text: 5_000_000, file: 20_000_000 } as const;

/** Longer texts aren't put into the field, where browsers take seconds for them. */
const mostShown = 200_000;

/** Makes the part in which readers check their copy of an article work. Nothing that they give to it is sent anywhere. */
export function startCheck(place: HTMLElement): void {
  if (place.dataset['ready'] !== undefined) return;
  place.dataset['ready'] = '';
  const words = checkingWords(place.dataset['words'] ?? '');
  const status = place.querySelector('.check-status') as HTMLElement;
  const results = place.querySelector('.check-results') as HTMLElement;
  const quoted = fetched(place.dataset['source'] ?? '');
  let turn = 0;
  listen(place, async (given) => {
    const own = ++turn;
    const isWanted = () => own === turn;
    results.replaceChildren();
    status.textContent = words.checking.busy;
    const outcome = await outcomeOf(given, quoted, words, isWanted).catch(() => words.checking.notLoaded);
    if (!isWanted() || outcome === null) return;
    status.textContent = typeof outcome === 'string' ? outcome : outcome.summary;
    if (typeof outcome !== 'string') showReport(results, outcome, place.dataset);
  });
}

/** The ways in which readers give a text: the button, a choice of file, and what they paste or drop. */
function listen(place: HTMLElement, check: (given: string | File) => void): void {
  const field = place.querySelector('textarea') as HTMLTextAreaElement;
  const chooser = place.querySelector('input') as HTMLInputElement;
  const checkFile = (file: File | undefined) => file && check(file);
  place.querySelector('button')?.addEventListener('click', () => check(field.value));
  chooser.addEventListener('change', () => checkFile(chooser.files?.[0]));
  field.addEventListener('input', (event) => {
    if (/^insertFrom(?:Paste|Drop)$/.test((event as InputEvent).inputType)) check(field.value);
  });
  field.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text.length <= mostShown) return;
    event.preventDefault();
    field.value = '';
    check(text);
  });
  place.addEventListener('dragover', (event) => {
    if ([...(event.dataTransfer?.items ?? [])].some(({ kind }) => kind === 'file')) event.preventDefault();
  });
  place.addEventListener('drop', (event) => {
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    event.preventDefault();
    checkFile(file);
  });
}

/** What came of it, or why nothing did; `null` where it was given up for another text. */
async function outcomeOf(
  given: string | File,
  quoted: () => Promise<QuotedSource>,
  words: CheckingWords,
  isWanted: () => boolean,
): Promise<CheckReport | string | null> {
  const { checking } = words;
  if (given === '') return checking.nothing;
  if (typeof given !== 'string' && given.size > most.file) return checking.tooLarge(most.file / 1_000_000);
  const raw = typeof given === 'string' ? given : await fileText(given);
  if (raw === null) return checking.unreadable;
  const text = isMarkup(raw) ? await textOfPage(raw, isWanted) : raw;
  if (text !== null && text.length > most.text) return checking.tooLong(most.text);
  const source = await quoted();
  const found = text === null ? null : await inSlices(checkCopy(text, source), isWanted);
  if (found?.copy.words.length === 0) return checking.noWords;
  return found && reportOf(found, source.seals, words);
}

/** What a source's copy is held against, fetched when it is first asked for, and again where that failed. */
function fetched(address: string): () => Promise<QuotedSource> {
  let coming: Promise<QuotedSource> | null = null;
  const load = async (): Promise<QuotedSource> => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`Unexpected answer ${answer.status} for ${address}`);
    return answer.json() as Promise<QuotedSource>;
  };
  return () => {
    coming ??= load().catch((error) => {
      coming = null;
      throw error;
    });
    return coming;
  };
}

/** What reads HTML is fetched when there is HTML to read. */
async function textOfPage(html: string, isWanted: () => boolean): Promise<string | null> {
  const { readPage } = await import('../core/evidence/page-text.ts');
  return inSlices(readPage(html), isWanted);
}

/** In ms: what a reader doesn't notice. */
const slice = 30;

/** Does work between what else the page has to do; `null` where it isn't wanted any more. */
async function inSlices<Result>(steps: Steps<Result>, isWanted: () => boolean): Promise<Result | null> {
  while (isWanted()) {
    const end = performance.now() + slice;
    do {
      const { done, value } = steps.next();
      if (done) return value;
    } while (performance.now() < end);
    await new Promise((resume) => setTimeout(resume));
  }
  return null;
}
