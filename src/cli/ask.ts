import { autocompleteMultiselect, select, text } from '@clack/prompts';
import type { Dossier } from '../core/model/dossier.ts';
import { type EntryKind, entryKinds } from '../core/model/reference.ts';
import { plainDate } from '../core/time/plain-date.ts';
import { namesIn } from '../kinds/index.ts';
import type { Beginning } from '../load/begin-entry.ts';

/** What was said with the command. */
export type Given = { [Field in keyof Beginning]?: Beginning[Field] | undefined };

interface Choice {
  value: string;
  label: string;
  hint?: string;
}

/** How an editor is asked; each answer is `null` where they break off. */
export interface Dialog {
  /** `problem` says what is wrong with an answer, or nothing. */
  text(message: string, problem: (answer: string) => string | undefined): Promise<string | null>;
  choose(message: string, choices: Choice[]): Promise<string | null>;
  chooseSeveral(message: string, choices: Choice[]): Promise<string[] | null>;
}

/** The dialog of a terminal. */
export const terminal: Dialog = {
  text: async (message, problem) => answerOf(await text({ message, validate: (answer = '') => problem(answer) })),
  choose: async (message, options) => answerOf(await select({ message, options })),
  chooseSeveral: async (message, options) =>
    answerOf(await autocompleteMultiselect({ message, options, required: false })),
};

/** What was answered; a symbol says that the editor broke off. */
function answerOf<Answer>(answer: Answer): Exclude<Answer, symbol> | null {
  return typeof answer === 'symbol' ? null : (answer as Exclude<Answer, symbol>);
}

/** What each kind is asked, in this order, after the kind itself. */
const fieldsOf: Record<EntryKind, readonly (keyof typeof questions)[]> = {
  event: ['title', 'source', 'type', 'date', 'with', 'quote'],
  person: ['title', 'source', 'country', 'role', 'quote'],
  organisation: ['title', 'source', 'country', 'quote'],
  initiative: ['title', 'source', 'summary', 'quote'],
  figure: ['title', 'source', 'unit', 'value', 'quote'],
  briefing: ['title', 'source', 'summary', 'authors'],
};

/** Asks for what isn't given yet; `null` where the editor breaks off. An empty answer is left to fill in later. */
export async function ask(given: Given, dossier: Dossier, dialog: Dialog): Promise<Beginning | null> {
  const kind = given.kind ?? (await dialog.choose('What do you begin?', entryKinds.map(plainChoice)));
  if (kind === null) return null;
  const said = new Map<string, unknown>(Object.entries({ ...given, kind }));
  for (const field of fieldsOf[kind as EntryKind]) {
    if (said.get(field) !== undefined) continue;
    const answer = await questions[field](dialog, dossier);
    if (answer === null) return null;
    if (answer.length > 0) said.set(field, answer);
  }
  return Object.fromEntries(said) as unknown as Beginning;
}

type Question = (dialog: Dialog, dossier: Dossier) => Promise<string | string[] | null>;

const questions = {
  title: (dialog) =>
    dialog.text('Its title, or the name', (answer) => (answer.trim() === '' ? 'Expected a title.' : undefined)),
  source: async (dialog, { sources }) => {
    if (sources.length < 2) return sources[0]?.id ?? '';
    return dialog.choose(
      'From which source?',
      sources.map(({ id, name }) => ({ value: id, label: name, hint: id })),
    );
  },
  type: (dialog, { site }) =>
    dialog.choose(
      'What kind of event?',
      site.lanes.flatMap(({ title, kinds }) => kinds.map((kind) => ({ value: kind, label: kind, hint: title }))),
    ),
  date: (dialog) =>
    dialog.text('When? In plain words: “in October 2025”, “from 3 to 5 March 2026”, “before the summit”', dateProblem),
  with: async (dialog, dossier) => {
    const named = [...namesIn(dossier, 'person'), ...namesIn(dossier, 'organisation')];
    const choices = named.map(([value, label]) => ({ value, label }));
    const known = choices.length > 0 ? await dialog.chooseSeveral('Who took part, of those known?', choices) : [];
    const others = known && (await dialog.text('Who else? “Ana Silva (PT, minister); PT: minister; CN”', anything));
    return others === null ? null : [...(known ?? []), ...others.split(';').flatMap((each) => each.trim() || [])];
  },
  country: optional('Of which country? Its code (PT), if the sources name one'),
  role: optional('In which office, in the sources’ words?'),
  unit: optional('What is counted or measured? In the plural: countries'),
  value: optional('The number, as the source gives it: 54, more than 50'),
  summary: optional('One sentence that says what it is'),
  authors: async (dialog) => {
    const author = await dialog.text('Who writes it?', anything);
    return author && [author];
  },
  quote: optional('The passage: 2 to 40 words of the article, word for word'),
} satisfies Partial<Record<keyof Beginning, Question>>;

function optional(message: string): Question {
  return (dialog) => dialog.text(`${message} (Enter leaves it for later)`, anything);
}

function anything(): undefined {}

function plainChoice(value: string): Choice {
  return { value, label: value };
}

/** Whether an event is meant is seen later. */
function dateProblem(said: string): string | undefined {
  if (said.trim() === '' || /^(before|after|during)\s/i.test(said)) return undefined;
  const read = plainDate(said);
  return 'problem' in read ? read.problem : undefined;
}
