import { describe, expect, it } from 'vitest';
import { chosenEvents } from '../../../../../src/visuals/timeline/scale/choosing.ts';
import {
  type ColumnEvent,
  readColumns,
  readFacets,
  readTexts,
  timelineColumns,
  timelineFacets,
  timelineTexts,
} from '../../../../../src/visuals/timeline/scale/columns.ts';
import { placeAfterKey } from '../../../../../src/visuals/timeline/scale/interact/after-key.ts';
import { selectionOf } from '../../../../../src/visuals/timeline/scale/selection.ts';
import { type ViewState, wholeView } from '../../../../../src/visuals/timeline/view-state.ts';

const minute = 60_000;
const event = (at: number, lane: number, title: string, countries: string[]): ColumnEvent => ({
  ...{ id: `e${at}`, title, words: 'a day', people: '', lane, kind: 1 },
  ...{ start: at * minute, end: at * minute, facets: { countries } },
});
const events = [
  event(0, 0, 'Élan of copper', ['NO']),
  event(1, 1, 'Grain and tin', ['SE']),
  event(2, 0, 'Copper again', ['NO', 'SE']),
  event(3, 1, 'Nothing', []),
];
const lanes = [
  { id: 'talks', title: 'Talks' },
  { id: 'papers', title: 'Papers' },
];
const columns = readColumns(timelineColumns(events, { language: 'en', base: '/', chunk: 8, lanes }).buffer);
const choices = { countries: ['NO', 'SE'].map((id) => ({ id, name: id })) };
const facets = readFacets(timelineFacets(events, choices).buffer);
const texts = readTexts(timelineTexts(events).buffer);
const chosen = (state: Partial<ViewState>) => [...chosenEvents({ columns, facets, texts }, { ...wholeView, ...state })];

describe('chosenEvents', () => {
  it('takes those that have one of the ids in each facet and every word', () => {
    expect(chosen({})).toEqual([0, 1, 2, 3]);
    expect(chosen({ lanes: ['papers'] })).toEqual([1, 3]);
    expect(chosen({ countries: ['NO', 'SE'] })).toEqual([0, 1, 2]);
    expect(chosen({ countries: ['SE'], lanes: ['talks'] })).toEqual([2]);
    expect(chosen({ find: 'copper elan' })).toEqual([0]);
    expect(chosen({ countries: ['XX'] })).toEqual([]);
  });
});

describe('placeAfterKey', () => {
  const scene = (goal: number | null, state: Partial<ViewState> = {}) =>
    ({
      ...{ goal, store: { columns }, view: { from: minute, to: 3 * minute } },
      selection: selectionOf(columns, Uint32Array.from(chosen(state))),
    }) as Parameters<typeof placeAfterKey>[0];
  const landing = (key: string, from: number | null, state?: Partial<ViewState>) =>
    placeAfterKey(scene(from, state), key);

  it('leads through the events in the order of time, and stays at the ends', () => {
    expect(landing('ArrowRight', 0)).toBe(1);
    expect(landing('ArrowLeft', 2)).toBe(1);
    expect([landing('ArrowLeft', 0), landing('ArrowRight', 3)]).toEqual([0, 3]);
  });

  it('leads lane by lane, up and down', () => {
    expect(landing('ArrowDown', 0)).toBe(2);
    expect(landing('ArrowDown', 2)).toBe(1);
    expect(landing('ArrowUp', 1)).toBe(2);
    expect([landing('ArrowUp', 0), landing('ArrowDown', 3)]).toEqual([0, 3]);
  });

  it('leads to the first and the last in view', () => {
    expect([landing('Home', 3), landing('End', 0)]).toEqual([1, 2]);
  });

  it('passes over what isn’t chosen', () => {
    expect(landing('ArrowRight', 0, { lanes: ['talks'] })).toBe(2);
    expect(landing('ArrowRight', 0, { find: 'zebra' })).toBeNull();
    expect(landing('x', 0)).toBeNull();
  });
});
