import { stringify } from 'yaml';
import { readArticle } from '../../src/core/evidence/article.ts';
import { finder, printProofs } from '../../src/core/evidence/proofs.ts';
import { sealText } from '../../src/core/evidence/seal.ts';
import { sourceRecord } from '../../src/load/source-record.ts';
import { type Article, type Quote, writePress } from './articles.ts';
import { briefingEntry, eventEntry, figureEntry, initiativeEntry, personEntry } from './entries.ts';
import { planDossier } from './plan.ts';

/** A file of a dossier; its path starts at the dossier's folder. */
export interface GeneratedFile {
  path: string;
  text: string;
}

/**
 * The files of a dossier with so many events, one at least, on an invented subject: sources with seals and proofs,
 * people, initiatives, figures, briefings, and events with all kinds of dates and relations whose evidence stands in
 * the sources. The same numbers give the same files. Thirteen events are like a dossier on one summit.
 */
export function* generateDossier(events: number, seed = 1): Generator<GeneratedFile> {
  const plan = planDossier(events, seed);
  const press = writePress(plan, seed);
  yield { path: 'content/site.yaml', text: stringify(site) };
  for (const article of press.articles) yield* sourceFiles(article, press.quotes);
  for (const event of plan.events) yield content('events', event.id, eventEntry(event, press));
  for (const person of plan.people) yield content('people', person.id, personEntry(person, press.ofPerson(person)));
  for (const one of plan.initiatives) {
    yield content('initiatives', one.id, initiativeEntry(one, press.ofInitiative(one)));
    yield content('figures', `${one.id}-projects`, figureEntry(one, press.ofCount(one)));
  }
  yield content('briefings', site.lead, briefingEntry('Talks in several towns', plan.events.slice(0, 13), press));
}

/** What `site.yaml` says. */
export const site = {
  title: 'Talks of an invented diplomacy',
  description: 'Generated events for tests and measurements. Nobody and nothing in it exists.',
  language: 'en',
  url: null,
  lead: 'overview',
  lanes: [
    { id: 'summits', title: 'Summits', kinds: ['summit'] },
    { id: 'papers', title: 'Papers', kinds: ['publication'] },
    { id: 'meetings', title: 'Meetings', kinds: ['meeting'], meetings: true },
    { id: 'announcements', title: 'Announcements', kinds: ['announcement'] },
    { id: 'agreements', title: 'Agreements', kinds: ['agreement'] },
  ],
  quotationBudget: 0.75,
  editors: ['The generator'],
  about: 'This dossier is generated. It serves tests and measurements only.',
};

function* sourceFiles({ id, name, text }: Article, quotes: readonly Quote[]): Generator<GeneratedFile> {
  const facts = {
    name,
    title: `${name}: the talks`,
    publisher: 'Invented Gazette',
    accessed: '2026-03-01',
    published: '2026-02-28',
  };
  const record = sourceRecord(text, facts);
  if ('problems' in record) throw new Error(record.problems.join('\n'));
  yield { path: `seeds/${id}.yaml`, text: record.yaml };
  const article = readArticle(text);
  const { seal } = sealText(article.forms, article.paragraphs);
  const find = finder({ seals: [seal], lines: [], text: { article, edition: 0, secret: '' } });
  const proofs = quotes.flatMap(({ source, quote }) => (source === id ? (find(quote).proof ?? []) : []));
  yield { path: `seeds/${id}.proofs`, text: printProofs(proofs) };
}

function content(folder: string, id: string, text: string): GeneratedFile {
  return { path: `content/${folder}/${id}.md`, text };
}
