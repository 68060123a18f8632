import { referenceKinds } from '../core/model/reference.ts';
import { briefingPages } from './briefing-page.ts';
import type { Catalogue } from './catalogue.ts';
import { changesPage } from './changes-page.ts';
import { comparePage } from './compare-page.ts';
import { countryPages } from './country-page.ts';
import { eventPagesOnUse } from './event-page.ts';
import { figurePages } from './figure-page.ts';
import { indexPage } from './index-page.ts';
import { initiativePages } from './initiative-page.ts';
import type { PartPage } from './long-lists.ts';
import { organisationPages } from './organisation-page.ts';
import { personPagesOnUse } from './person-page.ts';
import { searchPage } from './search-page.ts';
import { sourcePages } from './source-page.ts';
import { periodPages } from './timeline-periods.ts';

/** The pages with the parts of all lists that are too long for the page they belong to: none in a small dossier. */
export function partPages(catalogue: Catalogue): PartPage[] {
  const pages: { continued: PartPage[] }[] = [
    ...referenceKinds.map((kind) => indexPage(catalogue, kind)),
    comparePage(catalogue),
    changesPage(catalogue),
    searchPage(catalogue),
    ...briefingPages(catalogue),
    ...countryPages(catalogue),
    ...organisationPages(catalogue),
    ...initiativePages(catalogue),
    ...figurePages(catalogue),
    ...sourcePages(catalogue),
    ...periodPages(catalogue),
  ];
  const onUse = [...eventPagesOnUse(catalogue), ...personPagesOnUse(catalogue)];
  return [...pages.flatMap(({ continued }) => continued), ...onUse.flatMap(({ parts }) => parts())];
}
