import drawings from '../styles/sheets/picture-drawings.css?url';
import sources from '../styles/sheets/picture-sources.css?url';
import timeline from '../styles/sheets/picture-timeline.css?url';
import type { ProsePartView } from '../views/prose.ts';

/** The style sheets of a page with parts of these kinds, beside that of its type: those of its pictures alone. */
export function pictureSheets(kinds: readonly ProsePartView['kind'][]): string[] {
  return [...new Set(kinds.flatMap((kind) => sheets[kind]))];
}

const sheets: Record<ProsePartView['kind'], string[]> = {
  html: [],
  elsewhere: [],
  timeline: [timeline],
  meetings: [drawings],
  places: [drawings],
  figure: [drawings],
  sources: [drawings, sources],
};
