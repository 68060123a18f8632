import type { Reference } from '../core/model/reference.ts';
import { folderOf } from '../core/model/reference.ts';
import type { Catalogue } from './catalogue.ts';
import type { LinkView } from './link.ts';

/** What stands in the place of a picture that would be too large for a page. */
export interface ElsewhereView {
  kind: 'elsewhere';
  /** The picture's. */
  title: string;
  /** In sentences. */
  text: string;
  links: LinkView[];
}

export function meetingsElsewhere(catalogue: Catalogue): ElsewhereView {
  const { meetings, lists } = catalogue.words;
  return {
    kind: 'elsewhere',
    title: meetings.title,
    text: lists.tooManyMeetings(catalogue.meetings.length),
    links: [indexLink(catalogue, 'person'), indexLink(catalogue, 'country')],
  };
}

/** @param facts how many there are */
export function sourcesElsewhere(catalogue: Catalogue, facts: number): ElsewhereView {
  const { sources, lists } = catalogue.words;
  return {
    kind: 'elsewhere',
    title: sources.title,
    text: lists.tooManyFacts(catalogue.dossier.sources.length, facts),
    links: [indexLink(catalogue, 'source')],
  };
}

function indexLink({ base, words }: Catalogue, kind: Reference['kind']): LinkView {
  return { text: words.kinds[kind].name, href: `${base}${folderOf(kind)}/` };
}
