import { defineTimeline } from './interact/element.ts';

/**
 * Defines the elements that timelines on this page need. All is in one script, without imports of its own, so that a
 * browser has to fetch no second file before a timeline is ready; a large one fetches what draws it.
 */
export function defineTimelines(): void {
  defineTimeline();
  if (document.querySelector('readout-large-timeline[data-src]'))
    import('./scale/interact/canvas.ts').then(
      ({ defineLargeTimeline }) => defineLargeTimeline(),
      () => {},
    );
}
