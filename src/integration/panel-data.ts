import { join } from 'node:path';
import { folderOf, recordKinds } from '../core/model/reference.ts';
import type { Report } from '../load/check.ts';

/** What the panel in the browser shows while somebody edits; all of it is plain text. */
export interface PanelData {
  files: PanelFile[];
}

export interface PanelFile {
  /** From the dossier's folder. */
  file: string;
  /** The address of the page that is made from it. */
  page: string | null;
  /** Whether it has errors, so that the page shows what it said before. */
  isBehind: boolean;
  problems: PanelProblem[];
}

export interface PanelProblem {
  severity: 'error' | 'warning';
  message: string;
  hint: string | null;
  line: number;
  /** What Vite's server opens in the editor. */
  place: string;
}

/** So many problems of a file are shown; who has more mends these first. */
const most = 50;

/** A report for the panel: the files with errors first. `base` is the site's base path. */
export function panelData({ issues }: Pick<Report, 'issues'>, dossier: string, base: string): PanelData {
  const files = [...Map.groupBy(issues, ({ file }) => file)].map(([file, found]) => ({
    file,
    page: pageOf(file, base),
    isBehind: found.some(({ severity }) => severity === 'error'),
    problems: found.slice(0, most).map(({ severity, message, hint, line, column }) => ({
      severity,
      message,
      hint: hint ?? null,
      line,
      place: `${join(dossier, file)}:${line}:${column}`,
    })),
  }));
  return { files: files.sort((a, b) => Number(b.isBehind) - Number(a.isBehind)) };
}

function pageOf(file: string, base: string): string | null {
  const [top, folder, name] = file.split('/');
  const kind = recordKinds.find((one) => (top === 'seeds' ? one === 'source' : folderOf(one) === folder));
  const id = (top === 'seeds' ? folder : name)?.replace(/\.[a-z]+$/, '');
  return kind === undefined || id === undefined ? null : `${base}${folderOf(kind)}/${encodeURIComponent(id)}/`;
}
