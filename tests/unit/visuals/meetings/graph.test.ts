import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDrawable, meetingGraph, orderParties, partyKey } from '../../../../src/visuals/meetings/graph.ts';
import { meetingsSummary } from '../../../../src/visuals/meetings/model.ts';
import { english } from '../../../../src/words/en/index.ts';
import { delegation, ministerWithTwelve, person, row, sixty, unnamed } from './sample-meetings.ts';

const summaryOf = (groups: Parameters<typeof meetingGraph>[0]) =>
  meetingsSummary(meetingGraph(groups), english.meetings);
const names = (groups: Parameters<typeof meetingGraph>[0]) => meetingGraph(groups).nodes.map(({ party }) => party.text);

test('the busiest stands first, then those whom the sources name', () => {
  expect(names(ministerWithTwelve).slice(0, 5)).toEqual([
    'S. Minister',
    'M. Secretary',
    'N. Orth',
    'V. Island',
    'Counterpart from Beeland',
  ]);
});

test('two who met twice have one tie with both meetings', () => {
  const groups = [{ party: person('A'), rows: [row('One', person('B')), row('Two', person('B'))] }];
  const { ties, meetings } = meetingGraph(groups);
  expect(meetings).toBe(2);
  expect(ties).toHaveLength(1);
  expect(ties[0]?.meetings.map(({ event }) => event.text)).toEqual(['One', 'Two']);
});

test('a meeting of three ties each to each', () => {
  const groups = [{ party: person('A'), rows: [row('Round', person('B'), unnamed('Envoy', 'Ceeland'))] }];
  expect(meetingGraph(groups).ties.map(({ first, second }) => [first, second])).toEqual([
    [0, 1],
    [0, 2],
    [1, 2],
  ]);
});

test('of one who met each of three, nobody says that these met each other', () => {
  const round = row('Exchanges', unnamed('Envoy', 'Beeland'), unnamed('Envoy', 'Ceeland'), unnamed('Envoy', 'Deeland'));
  const graph = meetingGraph([{ party: person('A'), rows: [{ ...round, isOneWithEach: true }] }]);
  expect(graph.meetings).toBe(3);
  expect(graph.ties.map(({ first, second }) => [first, second])).toEqual([
    [0, 1],
    [0, 2],
    [0, 3],
  ]);
});

test('a picture is drawn where two or more had several meetings, and can be followed', () => {
  const isDrawn = (groups: Parameters<typeof meetingGraph>[0]) => isDrawable(meetingGraph(groups));
  expect(isDrawn(ministerWithTwelve)).toBe(false);
  expect(isDrawn([{ party: person('A'), rows: [row('One', person('B')), row('Two', person('B'))] }])).toBe(true);
  expect(isDrawn([{ party: person('A'), rows: [row('One', person('B')), row('Two', person('C'))] }])).toBe(false);
  const round = row('Round', ...Array.from({ length: 60 }, (_, at) => person(`B${at}`)));
  expect(isDrawn([{ party: person('A'), rows: [round, round] }])).toBe(false);
});

test('a picture is drawn of forty parties and a hundred and twenty pairs, and of no more', () => {
  const guests = (count: number) => Array.from({ length: count }, (_, at) => person(`B${at}`));
  const isDrawn = (...groups: Parameters<typeof meetingGraph>[0]) => isDrawable(meetingGraph(groups));
  const host = (count: number) => ({
    party: person('A'),
    rows: [...guests(count), ...guests(count)].map((guest) => row('Talks', guest)),
  });
  expect([isDrawn(host(39)), isDrawn(host(40))]).toEqual([true, false]);
  const round = row('Round', ...guests(15));
  const among = { party: person('A'), rows: [round, round] };
  const other = { party: person('A'), rows: [row('Talks', person('C'))] };
  expect([isDrawn(among), isDrawn(among, other)]).toEqual([true, false]);
});

test('unnamed parties of two countries are two, of one country and office one', () => {
  const groups = [
    { party: person('A'), rows: ['Bee', 'Bee', 'Cee'].map((country) => row(country, unnamed('Counterpart', country))) },
  ];
  expect(names(groups)).toEqual(['A', 'Counterpart', 'Counterpart']);
});

test('the order of groups and meetings changes nothing', () => {
  const shuffled = fc.shuffledSubarray(sixty(), { minLength: 60, maxLength: 60 });
  const keys = (groups: ReturnType<typeof sixty>) => meetingGraph(groups).nodes.map(({ party }) => partyKey(party));
  fc.assert(
    fc.property(shuffled, (groups) => {
      expect(keys(groups)).toEqual(keys(sixty()));
    }),
    { numRuns: 20 },
  );
});

test('any parties come out once each, and those who met nobody last', () => {
  const pair = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('a', 'b', 'c', 'd'));
  fc.assert(
    fc.property(fc.array(pair.filter(([a, b]) => a !== b)), (pairs) => {
      const order = orderParties(['a', 'b', 'c', 'd', 'e'], pairs);
      expect(order.toSorted()).toEqual(['a', 'b', 'c', 'd', 'e']);
      const met = new Set<string>(pairs.flat());
      expect(order.slice(0, met.size).every((key) => met.has(key))).toBe(true);
    }),
  );
});

test('the summary does not say that somebody without a name was the same person each time', () => {
  const rows = [row('One', person('A')), row('Two', person('B'))];
  const summary = summaryOf([{ party: unnamed('Counterpart', 'Beeland'), rows }]);
  expect(summary).toContain('1 of them is not named');
  expect(summary).not.toContain('took part');
});

test('the summary counts meetings, parties, countries and those not named', () => {
  expect(summaryOf(ministerWithTwelve)).toBe(
    'The sources report 12 meetings and exchanges between 13 participants from 13 countries; 9 of them are not named; S. Minister took part in all of them.',
  );
  expect(summaryOf([{ party: person('A'), rows: [row('One', person('B'))] }])).toBe(
    'The sources report 1 meeting or exchange between 2 participants from 1 country.',
  );
  const stateless = { ...person('C'), country: null };
  expect(summaryOf([{ party: person('A'), rows: [row('One', delegation('Beeland'), stateless)] }])).toBe(
    'The sources report 1 meeting or exchange between 3 participants from 2 countries.',
  );
  expect(summaryOf([{ party: { ...person('A'), country: null }, rows: [row('One', stateless)] }])).toBe(
    'The sources report 1 meeting or exchange between 2 participants.',
  );
  expect(summaryOf([])).toBe('The sources report no meetings.');
});
