import { directionOf } from '../core/language/direction.ts';
import type { Catalogue } from './catalogue.ts';

/** The sizes in px of the icons as pictures, which are made of the site's one drawing; the last is what Apple takes. */
export const iconSizes = [512, 192, 180] as const;

/** Where an icon stands, from the site's base. */
export function iconPath(size: number): string {
  return `icons/${size}.png`;
}

/** What a device shows of a site that a reader keeps on its home screen (W3C Web App Manifest): a page, and no app. */
export function webManifest({ dossier, base }: Catalogue): object {
  const { title, description, language } = dossier.site;
  return {
    name: title,
    description,
    lang: language,
    dir: directionOf(language),
    start_url: base,
    scope: base,
    display: 'browser',
    background_color: '#fdfcf9',
    theme_color: '#fdfcf9',
    icons: iconSizes.map((size) => ({ src: base + iconPath(size), sizes: `${size}x${size}`, type: 'image/png' })),
  };
}
