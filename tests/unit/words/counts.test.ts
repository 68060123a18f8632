import { expect, test } from 'vitest';
import { arabic } from '../../../src/words/ar/index.ts';
import { english } from '../../../src/words/en/index.ts';
import { hindi } from '../../../src/words/hi/index.ts';
import type { Words } from '../../../src/words/words.ts';

/** Sentences that have a form of their own for none, one, some or all; each language has a file of them to be reviewed. */
function sentences({
  meetings,
  places,
  readings,
  sources,
  timeline,
  timelinePicture,
  timelineTools,
  checking,
  ...words
}: Words): string[] {
  const count = { facts: 9, shared: 1, single: 8, sources: 2, different: 0 };
  return [
    meetings.occasion('call', ''),
    meetings.occasion('call', '1 May'),
    ...[0, 1, 2].map((countries) => meetings.summary(countries + 1, countries + 2, countries)),
    ...[1, 2, 3].map(meetings.unnamed),
    ...[2, 3].map((some) => meetings.busiest('Ada', some, 3)),
    places.atPlaces(1, 1, 'Bergen'),
    places.atPlaces(2, 2, undefined),
    ...[2, 3].map((some) => readings.compatible(some, 2, '54')),
    sources.summary(count),
    sources.summary({ ...count, sources: 3, different: 1 }),
    // Of so many events, so many have a day that was inferred, and so many one that sources differ on.
    timeline.summary.some(1, '', 0, 0),
    timeline.summary.some(1, '2031', 1, 1),
    ...[1, 2, 3, 4].map((inferred) => timeline.summary.some(4, '2031', inferred, 2)),
    checking.sealed(1, 1, checking.found(1, 2), 0),
    checking.sealed(2, 2, checking.found(2, 2), 1),
    ...[0, 1, 2].map(checking.edited),
    ...[1, 2].flatMap((some) => [checking.missing(some), checking.standing(some)]),
    ...[1, 2].map(words.evidence.showAll),
    ...[1, 2].map(words.calendar.leftOutLead),
    ...[1, 2].flatMap((hours) => [timelinePicture.duration, timelinePicture.later].map((of) => of(hours * 3_600_000))),
    checking.where(1, 8, null),
    checking.where(1, 8, 2),
    // So many events in view, of so many that fit the choice, of so many in all.
    timelineTools.inView(2, 2, 2),
    timelineTools.inView(1, 1, 2),
    timelineTools.inView(1, 2, 2),
    timelineTools.inView(1, 2, 3),
    timelineTools.inView(2, 4, 5),
    timelineTools.yourZone(),
    timelineTools.yourZone('Oslo'),
    words.parts.range(4, 4),
    words.parts.range(4, 9),
    words.parts.title('Norway', null, '2031'),
    words.parts.title('Norway', 'Took part in', '2031'),
    ...[true, false].map((isDraft) => words.lists.briefing('1 May', ['Daily', 'Wire'], isDraft)),
    ...[null, 'NOK'].map((unit) => words.lists.figure(['3', '4'], unit)),
    ...[null, 'CC BY 4.0'].map(words.frame.rights),
    ...[null, 'Ada'].map((record) => words.calendar.name('Harbour', record)),
  ];
}

test.each([english, hindi, arabic])('what is counted has its words in $language', async (words) => {
  await expect(`${sentences(words).join('\n')}\n`).toMatchFileSnapshot(`snapshots/counts-${words.language}.txt`);
});
