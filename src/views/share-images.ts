import { type Direction, directionOf } from '../core/language/direction.ts';
import { type Reference, type ReferenceKind, referenceKinds } from '../core/model/reference.ts';
import { rememberedOf } from '../core/remembered.ts';
import type { Catalogue } from './catalogue.ts';
import { figureComparison } from './comparison.ts';

/** The picture that others show beside a link to a page: words alone. */
export interface ShareImage {
  /** Of its file, at `share/<name>.png`. */
  name: string;
  /** What the page is, above its title. */
  kind: string;
  title: string;
  /** Below the title: the values of a figure, else the site's name. */
  foot: string;
  direction: Direction;
}

/** One each for home, briefings and figures, and one a kind for the rest; none while the site's address isn't known. */
export const shareImages = rememberedOf((catalogue: Catalogue): ShareImage[] => {
  const { dossier, words, language } = catalogue;
  const { site } = dossier;
  const direction = directionOf(language);
  const image = (name: string, kind: string, title: string, foot = site.title): ShareImage => {
    return { name, kind, title, foot, direction };
  };
  if (site.url === null) return [];
  const all = [
    image(home, '', site.title, site.description),
    ...referenceKinds.map((kind) => image(kind, words.search.kinds[kind], words.kinds[kind].name)),
    ...dossier.briefings.map(({ id, title }) => image(nameFor('briefing', id), words.search.kinds.briefing, title)),
    ...dossier.figures.map((figure) => {
      const values = figureComparison(catalogue, figure).values.map((value) => value.words);
      return image(
        nameFor('figure', figure.id),
        words.search.kinds.figure,
        figure.title,
        values.join(words.marks.semicolon),
      );
    }),
  ];
  return all.filter((one) => isDrawable(`${one.kind}${one.title}${one.foot}`));
});

/** The path from the site's base of the picture of a page; `null` where it has none. */
export function shareImagePath(catalogue: Catalogue, path: string, record: Reference | undefined): string | null {
  const own =
    record && (record.kind === 'briefing' || record.kind === 'figure') ? nameFor(record.kind, record.id) : null;
  const name = path === '' ? home : (own ?? record?.kind ?? home);
  return namesIn(catalogue).has(name) ? `share/${encodeURIComponent(name)}.png` : null;
}

const namesIn = rememberedOf((catalogue: Catalogue) => new Set(shareImages(catalogue).map(({ name }) => name)));

/** Also stands for the pages that are about no record. */
const home = 'home';

function nameFor(kind: ReferenceKind, id: string): string {
  return `${kind}-${id}`;
}

/** Whether there are letters for a text. In other scripts pages go without a picture. */
function isDrawable(text: string): boolean {
  return /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Zyyy}\p{Script=Zinh}]*$/u.test(
    text,
  );
}
