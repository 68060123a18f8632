import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('../routes/', import.meta.url);

/** A page or file of every site, as Astro's `injectRoute` takes it. */
export interface Route {
  pattern: string;
  entrypoint: string;
}

/** All of `src/routes`, by the rules of Astro's own `src/pages`: a file's path is its address, `[id]` a parameter. */
export function siteRoutes(): Route[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`.replaceAll('\\', '/'))
    .sort()
    .map((entrypoint) => ({ pattern: patternOf(entrypoint), entrypoint }));
}

function patternOf(file: string): string {
  const name = file.slice(fileURLToPath(folder).length).replace(/\.(?:astro|[jt]s)$/, '');
  return `/${name.replace(/(?:^|\/)index$/, '')}`;
}
