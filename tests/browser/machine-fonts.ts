import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const files = [
  'source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  'noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2',
  'noto-serif-devanagari/files/noto-serif-devanagari-devanagari-wght-normal.woff2',
];

/**
 * The environment of a browser on a machine that has fonts for Latin, and with `hasScripts` for Arabic and Devanagari too,
 * and no others, whatever this machine has (Fontconfig).
 */
export async function machineFonts(folder: string, hasScripts: boolean): Promise<Record<string, string>> {
  await mkdir(folder, { recursive: true });
  for (const file of hasScripts ? files : files.slice(0, 1)) {
    const whole = await readFile(fileURLToPath(import.meta.resolve(`@fontsource-variable/${file}`)));
    const bytes = await subsetFont(whole, '', {
      targetFormat: 'sfnt',
      keepAllGlyphs: true,
      variationAxes: { wght: 400 },
    } as object);
    await writeFile(join(folder, basename(file).replace('woff2', 'ttf')), bytes);
  }
  const settings = join(folder, 'fonts.conf');
  await writeFile(
    settings,
    `<?xml version="1.0"?><fontconfig><dir>${folder}</dir><cachedir>${folder}/cache</cachedir></fontconfig>`,
  );
  return { FONTCONFIG_FILE: settings };
}
