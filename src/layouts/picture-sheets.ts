import drawings from '../styles/sheets/picture-drawings.css?url';
import sources from '../styles/sheets/picture-sources.css?url';
import timeline from '../styles/sheets/picture-timeline.css?url';
import live from '../styles/sheets/timeline-live.css?url';
import type { ProsePartView } from '../views/prose.ts';

/** That of a timeline in use, which its script adds to the page. */
export const timelineInUse = live;

interface Part {
  kind: ProsePartView['kind'];
  /** Whether there is a picture beside the list. */
  isDrawn?: boolean;
}

/** The style sheets of a page with these parts, beside that of its type: those of its pictures alone. */
export function pictureSheets(parts: readonly Part[]): string[] {
  return [...new Set(parts.flatMap(({ kind, isDrawn = true }) => (isDrawn ? sheets[kind] : [])))];
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
