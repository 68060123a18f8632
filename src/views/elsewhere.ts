import type { Reference } from '../core/model/reference.ts';
import { folderOf } from '../core/model/reference.ts';
import type { Catalogue } from './catalogue.ts';
import type { LinkView } from './link.ts';
import { countWords } from './words.ts';

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
  const count = countWords(catalogue.meetings.length, 'meeting or exchange', 'meetings and exchanges');
  return {
    kind: 'elsewhere',
    title: 'Who met whom',
    text: `The sources report ${count}, too many for one picture. Each person’s and each country’s page shows its own.`,
    links: [indexLink(catalogue, 'person', 'People'), indexLink(catalogue, 'country', 'Countries')],
  };
}

/** @param facts how many there are */
export function sourcesElsewhere(catalogue: Catalogue, facts: number): ElsewhereView {
  const { sources } = catalogue.dossier;
  return {
    kind: 'elsewhere',
    title: 'What each source says',
    text: `${sources.length} sources and ${facts} facts are too many for one table. Each source’s page shows what it says.`,
    links: [indexLink(catalogue, 'source', 'Sources')],
  };
}

function indexLink({ base }: Catalogue, kind: Reference['kind'], text: string): LinkView {
  return { text, href: `${base}${folderOf(kind)}/` };
}
