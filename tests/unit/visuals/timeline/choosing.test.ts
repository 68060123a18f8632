import { describe, expect, it } from 'vitest';
import { placeAfterKey } from '../../../../src/visuals/timeline/live/focus.ts';
import type { Scene, Store } from '../../../../src/visuals/timeline/live/scene.ts';
import { chosenEvents, knownIds } from '../../../../src/visuals/timeline/live/show.ts';
import { facets } from '../../../../src/visuals/timeline/view-names.ts';
import { usualState, type ViewState } from '../../../../src/visuals/timeline/view-state.ts';

const events = [
  { lane: 0, countries: ['NO'], words: 'élan of copper' },
  { lane: 1, countries: ['SE'], words: 'grain and tin' },
  { lane: 0, countries: ['NO', 'SE'], words: 'copper again' },
  { lane: 1, countries: [], words: 'nothing' },
];
const places = (isOne: (event: (typeof events)[number]) => boolean) =>
  events.flatMap((event, place) => (isOne(event) ? [place] : []));
const store = {
  count: events.length,
  lane: (place: number) => events[place]?.lane ?? 0,
  having: async (facet: string, ids: readonly string[]) =>
    places(({ lane, countries }) =>
      facet === 'lanes' ? ids.includes(String(lane)) : ids.some((id) => countries.includes(id)),
    ),
  withWords: async (text: string) =>
    new Set(places(({ words }) => text.split(' ').every((word) => words.includes(word)))),
} as unknown as Store;
const chosen = async (state: Partial<ViewState>) => [
  ...Array.from(await chosenEvents(store, { ...usualState, ...state })),
];

describe('chosenEvents', () => {
  it.each([
    [{}, [0, 1, 2, 3]],
    [{ lanes: ['1'] }, [1, 3]],
    [{ countries: ['NO', 'SE'] }, [0, 1, 2]],
    [{ countries: ['SE'], lanes: ['0'] }, [2]],
    [{ find: 'copper again' }, [2]],
    [{ countries: ['XX'] }, []],
  ])('with %j has %j', async (state, expected) => expect(await chosen(state)).toEqual(expected));
});

describe('knownIds', () => {
  const known = async (state: Partial<ViewState>, isThere = true) => {
    let fetched = 0;
    const some = (ids: string[]) => ids.map((id) => ({ id, name: id }));
    const choices = async () => {
      fetched += 1;
      if (!isThere) throw new Error('No network.');
      return Object.fromEntries(facets.map((facet) => [facet, some(facet === 'countries' ? ['NO'] : [])]));
    };
    const given = { ...store, lanes: [{ id: 'talks' }], choices } as unknown as Store;
    const ids = await knownIds(given, { ...usualState, ...state });
    return [fetched, Object.entries(ids).flatMap(([facet, set]) => (set.size > 0 ? `${facet} ${[...set]}` : []))];
  };

  it('fetches what there is to choose from where that is asked for', async () => {
    expect(await known({})).toEqual([0, ['lanes talks']]);
    expect(await known({ lanes: ['talks'] })).toEqual([0, ['lanes talks']]);
    expect(await known({ countries: ['NO'] })).toEqual([1, ['countries NO']]);
  });

  it('takes any where that can’t be fetched', async () => {
    expect(await known({ people: ['x'] }, false)).toEqual([1, ['lanes talks']]);
  });
});

describe('placeAfterKey', () => {
  const landing = (key: string, from: number, left = [0, 1, 2, 3]) =>
    placeAfterKey({ chosen: left, store, painter: { inView: () => [1, 2] } } as unknown as Scene, key, from);

  it('leads through the events in the order of time, and stays at the ends', () => {
    expect([landing('ArrowRight', 0), landing('ArrowLeft', 2)]).toEqual([1, 1]);
    expect([landing('ArrowLeft', 0), landing('ArrowRight', 3)]).toEqual([0, 3]);
  });

  it('leads lane by lane, up and down', () => {
    expect([landing('ArrowDown', 0), landing('ArrowDown', 2), landing('ArrowUp', 1)]).toEqual([2, 1, 2]);
    expect([landing('ArrowUp', 0), landing('ArrowDown', 3)]).toEqual([0, 3]);
  });

  it('leads to the first and the last in view, and over what isn’t chosen', () => {
    expect([landing('Home', 3), landing('End', 0)]).toEqual([1, 2]);
    expect(landing('ArrowRight', 0, [0, 2])).toBe(2);
    expect(landing('ArrowRight', 1, [0, 2])).toBe(2);
    expect(landing('x', 0)).toBeNull();
  });
});
