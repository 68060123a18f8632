import { directionOf } from '../core/language/direction.ts';
import type { Dossier } from '../core/model/dossier.ts';
import { type EntryKind, referenceKey } from '../core/model/reference.ts';
import { escapeText } from '../core/xml.ts';
import { briefingPages } from '../views/briefing-page.ts';
import { type Catalogue, catalogueOf } from '../views/catalogue.ts';
import { eventPages } from '../views/event-page.ts';
import { figurePages } from '../views/figure-page.ts';
import { initiativePages } from '../views/initiative-page.ts';
import type { LinkView } from '../views/link.ts';
import { organisationPages } from '../views/organisation-page.ts';
import type { PassageView } from '../views/passages.ts';
import { personPages } from '../views/person-page.ts';
import type { ProsePartView } from '../views/prose.ts';
import type { RecordView } from '../views/record.ts';

/** What of a page is shown beside the form. All but `parts` is plain text. */
interface Shown {
  title: string;
  lead: string[];
  facts: [name: string, values: string[]][];
  record: RecordView;
}

/** An entry as readers will see its text, facts and passages, as a page; `null` where it can't be shown yet. */
export function previewOf(dossier: Dossier, kind: EntryKind, id: string): string | null {
  try {
    const catalogue = catalogueOf(dossier, '/');
    const shown = shownOf[kind](catalogue, id);
    return shown && pageOf(catalogue, shown);
  } catch {
    // Views take a dossier without errors: one that has some may have no page.
    return null;
  }
}

const shownOf: Record<EntryKind, (catalogue: Catalogue, id: string) => Shown | null> = {
  event: (catalogue, id) => {
    const page = eventPages(catalogue).find((each) => each.id === id);
    const { records } = catalogue.words;
    return (
      (page && {
        title: page.title,
        lead: [],
        facts: [
          [records.when, [page.date.words]],
          ...(page.relation
            ? [[records.relations[page.relation.kind], [page.relation.event.text]] as [string, string[]]]
            : []),
          [records.where, page.place ? [page.place.text] : []],
          [records.kind, [page.kind]],
          [records.who, page.parties.map(({ text, role }) => (role ? `${text}, ${role}` : text))],
          [catalogue.words.kinds.country.name, texts(page.delegations)],
          [records.about, texts(page.initiatives)],
        ],
        record: page,
      }) ??
      null
    );
  },
  figure: (catalogue, id) => {
    const page = figurePages(catalogue).find((each) => each.id === id);
    const values = page?.comparison.values ?? [];
    return (
      (page && {
        title: page.title,
        lead: [page.comparison.agreementWords],
        facts: values.map(({ words, sources }): [string, string[]] => [words, texts(sources)]),
        record: page,
      }) ??
      null
    );
  },
  person: (catalogue, id) => {
    const page = personPages(catalogue)[catalogue.dossier.people.findIndex((each) => each.id === id)];
    const facts: Shown['facts'] = [[catalogue.words.records.office, page?.role ? [page.role] : []]];
    return (page && { title: nameOf(catalogue, 'person', id), lead: [], facts, record: page }) ?? null;
  },
  organisation: (catalogue, id) => {
    const page = organisationPages(catalogue)[catalogue.dossier.organisations.findIndex((each) => each.id === id)];
    return (page && { title: nameOf(catalogue, 'organisation', id), lead: [], facts: [], record: page }) ?? null;
  },
  initiative: (catalogue, id) => {
    const at = catalogue.dossier.initiatives.findIndex((each) => each.id === id);
    const [page, own] = [initiativePages(catalogue)[at], catalogue.dossier.initiatives[at]];
    return (page && own && { title: own.title, lead: [own.summary], facts: [], record: page }) ?? null;
  },
  briefing: (catalogue, id) => {
    const at = catalogue.dossier.briefings.findIndex((each) => each.id === id);
    const [page, own] = [briefingPages(catalogue)[at], catalogue.dossier.briefings[at]];
    return (page && own && { title: own.title, lead: [own.standfirst], facts: [], record: page }) ?? null;
  },
};

function nameOf({ names }: Catalogue, kind: EntryKind, id: string): string {
  return names.get(referenceKey({ kind, id })) ?? id;
}

function texts(links: readonly LinkView[]): string[] {
  return links.map(({ text }) => text);
}

function pageOf(catalogue: Catalogue, { title, lead, facts, record }: Shown): string {
  const { language, words } = catalogue;
  const shownFacts = facts.filter(([, values]) => values.length > 0);
  const notes = record.notes.map(({ id, label, passage }) => noteOf(catalogue, passage, id, label)).join('');
  const further = record.further.map((passage) => noteOf(catalogue, passage, null, '')).join('');
  return [
    `<!doctype html>\n<html lang="${escapeText(language)}" dir="${directionOf(language)}">`,
    '<head><meta charset="utf-8"><title>Preview</title><link rel="stylesheet" href="/preview.css"></head>',
    `<body><main class="page"><article><h1>${escapeText(title)}</h1>`,
    ...lead.map((text) => `<p class="standfirst">${escapeText(text)}</p>`),
    shownFacts.length > 0 ? `<dl class="facts">${shownFacts.map(factOf).join('')}</dl>` : '',
    statementsOf(words.records.inBrief, record.points),
    `<div class="prose">${record.parts.map(partOf).join('')}</div>`,
    statementsOf(words.comparing.differ, record.differences),
    notes + further === '' ? '' : `<h2>${escapeText(words.evidence.title)}</h2>`,
    notes === '' ? '' : `<ol class="notes" role="list">${notes}</ol>`,
    further === '' ? '' : `<ul class="notes" role="list">${further}</ul>`,
    '</article></main></body></html>',
  ].join('\n');
}

function factOf([name, values]: [string, string[]]): string {
  const all = values.map((value) => `<dd>${escapeText(value)}</dd>`).join('');
  return `<div><dt>${escapeText(name)}</dt>${all}</div>`;
}

function statementsOf(heading: string, points: readonly { text: string }[]): string {
  const rows = points.map(({ text }) => `<li>${escapeText(text)}</li>`).join('');
  return rows === '' ? '' : `<h2>${escapeText(heading)}</h2><ul>${rows}</ul>`;
}

/** A body's own HTML is what the page has; of what a component shows, its name. */
function partOf(part: ProsePartView): string {
  return part.kind === 'html' ? part.html : `<p class="quiet">[${escapeText(part.kind)}]</p>`;
}

/** A passage that its mark opens, or one that stands below the text. */
function noteOf({ words }: Catalogue, passage: PassageView, id: string | null, label: string): string {
  const { evidence } = words;
  const attributes =
    id === null ? '' : ` id="${escapeText(id)}" popover role="note" aria-label="${escapeText(evidence.note(label))}"`;
  const details = [
    passage.source.text,
    passage.statusWords,
    ...(passage.aside === null ? [] : [evidence.aside(passage.aside)]),
    ...(passage.derived === null ? [] : [evidence.derived(passage.derived)]),
  ].map((text) => `<span>${escapeText(text)}</span>`);
  const quote = `<blockquote lang="${escapeText(passage.language)}" dir="${passage.direction}"><p>${escapeText(evidence.quoted(passage.quote))}</p></blockquote>`;
  const mark = label === '' ? '' : `<span class="note-label" aria-hidden="true">${escapeText(label)}</span>`;
  return `<li><div class="note"${attributes}>${mark}<figure class="passage">${quote}<figcaption>${details.join(' ')}</figcaption></figure></div></li>`;
}
