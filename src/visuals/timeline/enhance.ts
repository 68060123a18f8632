import { defineTimeline } from './interact/element.ts';
import type { Saving } from './interact/saving.ts';

/**
 * Defines the elements that timelines on this page need. All is in one script, without imports of its own, so that a
 * browser has to fetch no second file before a timeline is ready; a large one fetches what draws it.
 */
export function defineTimelines(loadSaving: () => Promise<Saving>): void {
  defineTimeline(loadSaving);
  if (document.querySelector('readout-large-timeline[data-src]'))
    import('./scale/interact/canvas.ts').then(
      ({ defineLargeTimeline }) => defineLargeTimeline(loadSaving),
      () => {},
    );
}
