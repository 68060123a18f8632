import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forms } from '../../../../src/visuals/timeline/view-names.ts';
import {
  foldedWords,
  parseView,
  usualState,
  type ViewState,
  viewParams,
} from '../../../../src/visuals/timeline/view-state.ts';

const ids = fc.uniqueArray(fc.string({ minLength: 1 })).map((all) => all.sort());
const time = fc.integer({ min: -8.64e15, max: 8.64e15 });

const states: fc.Arbitrary<ViewState> = fc
  .record({
    from: fc.option(time),
    to: fc.option(time),
    lanes: ids,
    countries: ids,
    people: ids,
    organisations: ids,
    initiatives: ids,
    sources: ids,
    find: fc.string({ unit: 'binary' }).map((text) => text.toWellFormed().trim()),
    zone: fc.constantFrom('event', 'reader', 'UTC', 'Asia/Kolkata', '+05:30'),
    form: fc.option(fc.constantFrom(...forms)),
  })
  .filter(({ from, to }) => from === null || to === null || from < to);

describe('parseView', () => {
  it('gives the state that viewParams wrote', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(parseView(new URLSearchParams(viewParams(state).toString()))).toEqual(state);
      }),
    );
  });

  it('never throws, and gives a state that comes back', () => {
    fc.assert(
      fc.property(fc.string(), (query) => {
        const state = parseView(new URLSearchParams(query));
        expect(parseView(viewParams(state))).toEqual(state);
      }),
    );
  });

  it.each([
    'from=yesterday',
    'to=2026-02-30x',
    'zone=Mars/Olympus',
    'form=cube',
    'lane=',
    'other=1',
    'from=2026-13-01',
  ])('passes over %s', (query) => expect(parseView(new URLSearchParams(query))).toEqual(usualState));

  it('passes over times in the wrong order', () => {
    expect(parseView(new URLSearchParams('from=2026-02-04&to=2026-02-03'))).toEqual(usualState);
    expect(parseView(new URLSearchParams('from=2026-02-04&to=2026-02-04'))).toEqual(usualState);
  });

  it('passes over ids that there are not', () => {
    const params = new URLSearchParams('lane=talks&lane=nosuch&person=anyone');
    const state = parseView(params, { lanes: new Set(['talks']) });
    expect(state).toMatchObject({ lanes: ['talks'], people: ['anyone'] });
  });

  it('takes times without a zone as UTC', () => {
    expect(parseView(new URLSearchParams('from=2026-02-04T13:30')).from).toBe(Date.UTC(2026, 1, 4, 13, 30));
  });
});

describe('viewParams', () => {
  it('writes nothing for the whole view', () => expect(viewParams(usualState).toString()).toBe(''));

  it('writes times as short as they can be', () => {
    const [from, to] = [Date.UTC(2026, 1, 4), Date.UTC(2026, 1, 4, 13, 30)];
    expect(viewParams({ ...usualState, from, to }).toString()).toBe('from=2026-02-04&to=2026-02-04T13%3A30Z');
  });
});

describe('foldedWords', () => {
  it('has the words whatever their case, accents and signs', () => {
    expect(foldedWords('José meets  Anita Anand, of “Canada”')).toEqual([
      'jose',
      'meets',
      'anita',
      'anand',
      'of',
      'canada',
    ]);
    expect(foldedWords(' … ')).toEqual([]);
  });
});
