import { shortened } from '../core/language/shortened.ts';
import type { Evidence } from '../core/model/record.ts';
import type { Reference } from '../core/model/reference.ts';
import { sentenceId } from '../core/model/sentence-id.ts';
import { rememberedOf } from '../core/remembered.ts';
import { citedIn } from '../kinds/claims.ts';
import { entriesOf } from '../kinds/index.ts';
import type { Catalogue } from './catalogue.ts';
import { type ComparisonView, figureComparison } from './comparison.ts';
import { type FrameView, frameOf } from './frame.ts';
import { attributesOf, type LinkView, linkTo, type TextAttributes } from './link.ts';
import { type PassageView, passageView } from './passages.ts';
import { sentencesOf } from './sentences.ts';

/** A page to embed with a figure, or with a passage and the sentence that rests on it. */
export interface CardPage {
  /** As in its address, below `embed/`. */
  path: string;
  frame: FrameView;
  content: { kind: 'figure'; figure: ComparisonView } | { kind: 'passage'; passage: PassageView; text: TextAttributes };
  /** Where it stands in the site. */
  permalink: LinkView;
}

/** The cards of all figures, and of the passages that briefings quote. */
export function cardPages(catalogue: Catalogue): CardPage[] {
  const figures = catalogue.dossier.figures.map((figure): CardPage => {
    const comparison = figureComparison(catalogue, figure);
    const path = `figures/${figure.id}`;
    const permalink = comparison.subject;
    return {
      path,
      frame: cardFrame(catalogue, path, figure.title),
      content: { kind: 'figure', figure: comparison },
      permalink,
    };
  });
  const passages = [...quotedInBriefings(catalogue)].map(([path, { evidence, by, id }]): CardPage => {
    const passage = passageView(catalogue, evidence);
    const title = catalogue.words.evidence.quoted(shortened(passage.quote, longestTitle));
    const link = linkTo(catalogue, by);
    const permalink = { ...link, href: id === null ? link.href : `${link.href}#${id}` };
    const content = { kind: 'passage' as const, passage, text: attributesOf(catalogue, by) };
    return { path, frame: cardFrame(catalogue, path, title), content, permalink };
  });
  return [...figures, ...passages];
}

/** The address of a passage's card; `null` where it has none. */
export function passageCard(catalogue: Catalogue, evidence: Evidence): string | null {
  const path = passagePath(evidence);
  return quotedInBriefings(catalogue).has(path) ? `${catalogue.base}embed/${path}/` : null;
}

/** The address of a figure's card. */
export function figureCard({ base }: Catalogue, id: string): string {
  return `${base}embed/figures/${encodeURIComponent(id)}/`;
}

interface Quoted {
  evidence: Evidence;
  by: Reference;
  /** Of the sentence that rests on it. */
  id: string | null;
}

/** The passages that briefings quote, by the paths of their cards. */
const quotedInBriefings = rememberedOf((catalogue: Catalogue): ReadonlyMap<string, Quoted> => {
  const quoted = new Map<string, Quoted>();
  for (const { reference: by, record, evidence: own } of entriesOf(catalogue.dossier)) {
    if (by.kind !== 'briefing') continue;
    const { points, body, differences } = sentencesOf(by, record);
    const cited = [...points, ...body, ...differences].flatMap(({ id, evidence }) =>
      evidence.map((each): Quoted => ({ evidence: each, by, id })),
    );
    const others = [...citedIn(record.body), ...own].map((evidence): Quoted => ({ evidence, by, id: null }));
    for (const each of [...cited, ...others]) {
      const path = passagePath(each.evidence);
      if (!quoted.has(path)) quoted.set(path, each);
    }
  }
  return quoted;
});

/** By its source and its words alone, so that it stays while these do. */
function passagePath({ source, quote }: Evidence): string {
  return `passages/${sentenceId({ kind: 'source', id: source }, quote).slice('s-'.length)}`;
}

const longestTitle = 60;

function cardFrame(catalogue: Catalogue, path: string, title: string): FrameView {
  return frameOf(catalogue, { title, description: title, path: `embed/${path}/` });
}
