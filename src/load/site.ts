import { siteAddress } from '../core/model/address.ts';
import type { Site } from '../core/model/dossier.ts';
import type { Issue } from '../core/model/issue.ts';
import { type Positions, setPositions } from '../core/model/positions.ts';
import { siteSchema } from '../kinds/site.ts';
import { type DossierFiles, readText, type TextFile } from './files.ts';
import { schemaIssues } from './schema-issues.ts';
import { readYaml } from './yaml.ts';

/** Reads `content/site.yaml`. */
export function readSite(file: TextFile, positions: Positions): Site | Issue[] {
  const yaml = readYaml(file.text, file.path);
  if (yaml.issues.length > 0) return yaml.issues;
  const parsed = siteSchema.safeParse(yaml.data ?? {});
  if (!parsed.success) return schemaIssues(siteSchema, parsed.error, yaml);
  setPositions(positions, 'site', file.path, yaml.ranges());
  const { format: _, ...site } = parsed.data;
  return site;
}

/** The path under which the site stands, with a slash at both ends: `/` where its address isn't known. */
export function basePath({ url }: Pick<Site, 'url'>): string {
  return (url === null ? null : siteAddress(url))?.base ?? '/';
}

/** A site's address as Astro's settings take it; nothing of it while nobody knows it. */
export interface Address {
  site?: string;
  base?: string;
}

export function addressOf({ url }: Pick<Site, 'url'>): Address {
  return url === null ? {} : { site: new URL(url).origin, base: basePath({ url }) };
}

/** The address that `content/site.yaml` gives, so far as that file can be read. */
export async function readAddress(files: DossierFiles): Promise<Address> {
  const file = await readText(files, 'content/site.yaml');
  const site = 'rule' in file ? [] : readSite(file, new Map());
  return Array.isArray(site) ? {} : addressOf(site);
}
