import { expect, test } from 'vitest';
import { groupMeetings, meetingIndex, meetingsOf } from '../../../../src/core/model/meetings.ts';
import { smallDossier } from '../../views/small-dossier.ts';

const meetings = meetingsOf(smallDossier());

test('meetings are events of two or more participants in lanes of meetings, in the order of time', () => {
  expect(meetings.map(({ event }) => event.id)).toEqual(['visit', 'call']);
});

test('somebody alone meets nobody', () => {
  const dossier = smallDossier();
  const alone = dossier.events.map((event) => ({ ...event, participants: event.participants.slice(0, 1) }));
  expect(meetingsOf({ ...dossier, events: alone })).toEqual([]);
});

test('events in other lanes are no meetings, whoever took part', () => {
  const { site, events } = smallDossier();
  const lanes = site.lanes.map((lane) => ({ ...lane, meetings: false }));
  expect(meetingsOf({ site: { ...site, lanes }, events })).toEqual([]);
});

test('an event of one with each is as many meetings, and the others haven’t met each other', () => {
  const { site, events } = smallDossier();
  const [visit, call] = [events.find(({ id }) => id === 'visit'), events.find(({ id }) => id === 'call')];
  const [ada, keeper] = visit?.participants ?? [];
  const olav = call?.participants[1];
  const round = events.map((event) => ({
    ...event,
    participants: [ada, keeper, olav].flatMap((each) => each ?? []),
    oneWithEach: event.id === 'visit',
  }));
  const met = meetingsOf({ site, events: round }).filter(({ event }) => event.id === 'visit');
  expect(met.map(({ participants }) => participants)).toEqual([
    [ada, keeper],
    [ada, olav],
  ]);
});

test('each meeting stands once, under who took part in most', () => {
  const [group, ...rest] = groupMeetings(meetings);
  expect(rest).toEqual([]);
  expect(group?.participant).toMatchObject({ person: 'ada' });
  expect(group?.meetings.map(({ others }) => others)).toEqual([
    [{ kind: 'unnamed', country: 'IS', role: 'keeper from Iceland' }],
    [{ kind: 'person', person: 'olav', role: 'host' }],
  ]);
});

test('who took part in most is found wherever an entry names them', () => {
  const reversed = meetings.map(({ event, participants }) => ({ event, participants: participants.toReversed() }));
  expect(groupMeetings(reversed).map(({ participant }) => participant)).toMatchObject([{ person: 'ada' }]);
});

test('meetings without somebody in common stand in groups of their own', () => {
  const [visit, call] = meetings;
  const others = call?.participants.map((some) =>
    some.kind === 'person' ? { ...some, person: `${some.person}-2` } : some,
  );
  const groups = groupMeetings(visit && call ? [visit, { ...call, participants: others ?? [] }] : []);
  expect(groups.map((group) => group.meetings.map(({ event }) => event.id))).toEqual([['visit'], ['call']]);
});

test('somebody is found among others whatever the office that a record gives', () => {
  const found = meetingIndex(meetings)({ kind: 'person', person: 'olav', role: null });
  expect(found.map(({ event }) => event.id)).toEqual(['call']);
});

test('no meetings make no groups', () => {
  expect(groupMeetings([])).toEqual([]);
});
