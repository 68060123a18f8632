import { describe, expect, it } from 'vitest';
import { eventsInWindow } from '../../../../src/visuals/timeline/in-window.ts';
import { layoutTimeline } from '../../../../src/visuals/timeline/layout.ts';
import { timelinePicture as words } from '../../../../src/words/en/timeline-picture.ts';
import { fakeMeasure } from './fake-measure.ts';
import { at, conference, event, lanes, onDay, otherwise, within } from './sample-events.ts';

const time = (iso: string | null) => (iso === null ? null : at(iso));
const setting = (from: string, to: string) => {
  return { width: 1120, measure: fakeMeasure, words, locale: 'en-GB', window: { from: at(from), to: at(to) } };
};
const ids = (from: string | null, to: string | null, events = conference) =>
  eventsInWindow(events, { from: time(from), to: time(to) }).map(({ id }) => id);

describe('eventsInWindow', () => {
  it('has all events in the whole time', () => expect(ids(null, null)).toHaveLength(13));

  it('has what touches the window', () => {
    expect(ids(null, '2026-01-15').slice(0, 2)).toEqual(['Understanding on tariffs', 'Ban on exports']);
    expect(ids('2026-02-03', '2026-02-04')).toContain('Meeting of two ministers');
    expect(ids('2026-02-03', '2026-02-04')).not.toContain('Conference');
  });

  it('has an event that was before another wherever it may have been', () => {
    for (const [from, to] of [
      ['2026-02-04', '2026-02-05'],
      ['2026-01-01', '2026-02-03'],
      [null, '2026-02-03T23:59'],
    ] as const)
      expect(ids(from, to)).toContain('Meeting with the minister of Ayland');
    expect(ids('2026-02-05', '2026-02-07')).not.toContain('Meeting with the minister of Ayland');
  });

  it('has what has no limit of its own wherever the other has it, through any that stand between', () => {
    const anchor = event('anchor', within('2026-02-03', '2026-02-06'));
    const related = (id: string, relation: 'before' | 'after' | 'during', other = 'anchor') =>
      event(id, { relation, anchor: other });
    const events = [
      ...[anchor, related('before', 'before'), related('during', 'during'), related('after', 'after')],
      related('far', 'during', 'during'),
    ];
    const all = ['anchor', 'before', 'during', 'after', 'far'];
    expect(ids('2026-01-01', '2026-02-03', events)).toEqual(['before']);
    expect(ids('2026-02-02', '2026-02-04', events)).toEqual(all);
    expect(ids('2026-02-05', '2026-02-09', events)).toEqual(all);
    expect(ids('2026-02-06', '2026-02-09', events)).toEqual(['after']);
  });

  it('has what was before or after something that lasted outside of it alone', () => {
    const lasting = event('lasting', within('2026-02-03', '2026-02-06', { precision: null }));
    const events = [
      lasting,
      ...(['before', 'after'] as const).map((relation) => event(relation, { relation, anchor: 'lasting' })),
    ];
    expect(ids('2026-02-04', '2026-02-05', events)).toEqual(['lasting']);
    expect(ids('2026-02-02', '2026-02-05', events)).toEqual(['lasting', 'before']);
    expect(ids('2026-02-04', '2026-02-09', events)).toEqual(['lasting', 'after']);
  });

  it('has what hangs on nothing that is known in any window', () => {
    const circle = [event('a', { relation: 'during', anchor: 'b' }), event('b', { relation: 'during', anchor: 'a' })];
    expect(ids('2026-02-02', '2026-02-03', [...circle, event('c', {})])).toEqual(['a', 'b', 'c']);
    expect(ids('2026-02-02', '2026-02-03', [event('d', { earliest: at('2026-02-05') })])).toEqual([]);
    expect(ids('2026-02-06', null, [event('e', { latest: at('2026-02-05'), relation: 'during' })])).toEqual([]);
  });

  it('finds the other one among all events of the timeline', () => {
    const [before] = conference.filter(({ id }) => id === 'Meeting with the minister of Ayland');
    const window = { from: at('2026-02-04'), to: at('2026-02-05') };
    expect(eventsInWindow(before ? [before] : [], window, conference)).toEqual([before]);
  });

  it('has a day in each of its hours, where the axis shows hours', () => {
    const clock = { earliest: at('2026-02-02T10:00'), latest: at('2026-02-02T10:01'), precision: 'minute' } as const;
    const events = [event('time', clock), event('day', onDay('2026-02-04'))];
    expect(ids('2026-02-04T18:00', '2026-02-04T23:00', events)).toEqual(['day']);
    expect(
      layoutTimeline(events, lanes, setting('2026-02-04T18:00', '2026-02-04T23:00')).lanes[0]?.entries,
    ).toHaveLength(1);
  });

  it('has an event of which sources give different dates at each of them', () => {
    const disputed = { ...event('a', onDay('2026-02-04')), readings: [otherwise('10 March', '2026-03-10')] };
    expect(ids('2026-02-03', '2026-02-05', [disputed])).toEqual(['a']);
    expect(ids('2026-03-09', '2026-03-12', [disputed])).toEqual(['a']);
    expect(ids('2026-02-10', '2026-03-01', [disputed])).toEqual([]);
    expect(ids('2026-03-01', null, [disputed])).toEqual(['a']);
  });

  it('is open at an end that is not given', () => {
    const events = [event('a', onDay('2026-02-04')), event('b', within('2025-01-01', '2026-01-01'))];
    expect(ids('2025-06-01', null, events)).toEqual(['a', 'b']);
    expect(ids(null, '2025-06-01', events)).toEqual(['b']);
  });

  it('is empty where nothing is', () => expect(ids('2030-01-01', '2031-01-01')).toEqual([]));
});
