import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { lettersOf } from '../core/language/letters.ts';
import { countryName } from '../core/model/country.ts';
import type { Dossier } from '../core/model/dossier.ts';
import { countriesIn } from '../kinds/links.ts';
import { digestOf } from '../publish/made.ts';
import type { Plugin, Settings } from './astro-settings.ts';

const source = '@fontsource-variable';

/** A file that `src/styles/fonts.css` names. */
interface FontFile {
  file: string;
  /** What a site has in it that needs the font. */
  needs: RegExp;
  /** How the names of its families begin, and that of the machine’s fonts which stand in for it. */
  families: readonly string[];
}

const fonts: readonly FontFile[] = [
  { file: `${source}/source-serif-4/files/source-serif-4-latin-wght-normal.woff2`, needs: /./, families: [] },
  { file: `${source}/source-serif-4/files/source-serif-4-latin-wght-italic.woff2`, needs: /./, families: [] },
  {
    file: `${source}/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2`,
    needs: /\p{sc=Arab}/u,
    families: ['Noto Naskh Arabic', 'Arabic Fallback'],
  },
  {
    file: `${source}/noto-serif-devanagari/files/noto-serif-devanagari-devanagari-wght-normal.woff2`,
    needs: /\p{sc=Deva}/u,
    families: ['Noto Serif Devanagari', 'Devanagari Fallback'],
  },
];

/** What styles ask of the fonts: the weights between these two, and the features of OpenType by which letters join. */
const asked = {
  variationAxes: { wght: { min: 400, max: 700 } },
  noHinting: true,
  keepFeatures: (
    'kern liga clig calt rlig rclt ccmp locl mark mkmk tnum init medi fina isol ' +
    'nukt akhn rphf blwf half pstf vatu cjct rkrf pres abvs blws psts haln abvm blwm dist'
  ).split(' '),
} as const;

/** The fonts of a site, with no letters but those that it uses. */
export interface SiteFonts {
  /** All that it uses. */
  letters: string;
  /** By which Vite takes these files instead of whole ones. */
  settings: NonNullable<Settings['vite']>;
}

/**
 * Makes the fonts of a dossier’s site: the same letters give the same bytes. Where they were made before, they are taken
 * from `home`.
 */
export async function siteFonts(dossier: Dossier, home: string, isFresh: boolean): Promise<SiteFonts> {
  const letters = lettersIn(dossier);
  const used = fonts.filter(({ needs }) => needs.test(letters));
  const whole = await Promise.all(used.map(({ file }) => readFile(fileURLToPath(import.meta.resolve(file)))));
  const key = digestOf(JSON.stringify([letters, asked, whole.map(digestOf)])).slice(0, 16);
  const folder = join(home, key);
  if (isFresh || !existsSync(folder)) await makeFonts(used, whole, letters, folder);
  const unused = fonts
    .filter((font) => !used.includes(font))
    .flatMap(({ file, families }) => [basename(file), ...families]);
  return {
    letters,
    settings: {
      ...taken(
        used.map(({ file }) => file),
        folder,
      ),
      ...withoutFonts(unused),
    },
  };
}

/** Makes them beside their folder and renames it, since another build of the dossier may make the same ones meanwhile. */
async function makeFonts(used: readonly FontFile[], whole: readonly Buffer[], letters: string, folder: string) {
  await mkdir(dirname(folder), { recursive: true });
  const beside = await mkdtemp(`${folder}.`);
  for (const [at, { file }] of used.entries()) {
    const bytes = await subsetFont(whole[at] as Buffer, letters, { targetFormat: 'woff2', ...asked });
    await writeFile(join(beside, basename(file)), bytes);
  }
  await rm(folder, { recursive: true, force: true });
  await rename(beside, folder).catch(async (error) => {
    await rm(beside, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  });
}

function lettersIn(dossier: Dossier): string {
  const { language } = dossier.site;
  const languages = [language, ...dossier.briefings.flatMap((briefing) => briefing.language ?? [])];
  const names = new Intl.DisplayNames([language, 'en'], { type: 'language' });
  const texts = [
    JSON.stringify(dossier),
    ...countriesIn(dossier).flatMap((code) => languages.map((each) => countryName(code, each) ?? '')),
    ...dossier.sources.map((each) => names.of(each.language) ?? ''),
    ...languages.map((each) => new Intl.DisplayNames([each], { type: 'language' }).of(each) ?? ''),
  ];
  return lettersOf(texts, languages);
}

function taken(files: readonly string[], folder: string): SiteFonts['settings'] {
  const aliasOf = (file: string) => {
    return { find: new RegExp(`^${file.replaceAll('.', '\\.')}`), replacement: join(folder, basename(file)) };
  };
  return { resolve: { alias: files.map(aliasOf) } };
}

/** Leaves out the faces of fonts that a site doesn’t need and their names, and what asks for their addresses gets none. */
function withoutFonts(names: readonly string[]): SiteFonts['settings'] {
  const isUnused = (text: string) => names.some((name) => text.includes(name));
  const plugin: Plugin = {
    name: 'without-fonts',
    enforce: 'pre',
    load: (id) => (id.endsWith('.woff2?url') && isUnused(id) ? "export default '';" : undefined),
  };
  const styles = {
    postcssPlugin: 'without-fonts',
    Once: (root: Sheet) => {
      root.walkAtRules('font-face', (rule) => {
        if (isUnused(String(rule))) rule.remove();
      });
      root.walkDecls(/^(?:--serif|font-family)$/, (list) => {
        const families = list.value.split(',');
        list.value = families.filter((family) => !isUnused(family)).join(',');
      });
    },
  };
  return { plugins: [plugin], css: { postcss: { plugins: [styles] } } };
}

/** What PostCSS gives of a style sheet. */
interface Sheet {
  walkAtRules: (name: string, each: (rule: { remove: () => void }) => void) => void;
  walkDecls: (name: RegExp, each: (declaration: { value: string }) => void) => void;
}
