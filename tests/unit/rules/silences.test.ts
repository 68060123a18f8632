import { describe, expect, test } from 'vitest';
import { silences } from '../../../src/rules/silences.ts';
import { findings, signed } from './dossier.ts';

const wire = { source: 'wire', quote: signed };
const daily = { source: 'daily', quote: 'Two ministers met at the old customs house in March 2026' };
const told = async (event: Record<string, unknown>) =>
  (await findings(silences, { events: { accord: event } })).map((text) => text.replace(/^.*?”: Unexpected /, ''));

const contradiction = (name: string) => `silence of ${name}, expected none of a source that the fields quote`;
const unread = (name: string) =>
  `silence that nobody looked for in ${name}, expected that source among those of “silent”, or quoted`;

describe('a stated silence', () => {
  const silent = (source: string, more = {}) => ({ source, read: '2026-03-05', ...more });

  test.each<[string, Record<string, unknown>, string[]]>([
    ['of a source, where another is quoted', { evidence: [wire], silent: [silent('daily')] }, []],
    [
      'of a source that the fields quote',
      { evidence: [wire], silent: [silent('wire')] },
      [contradiction('wire'), unread('daily')],
    ],
    [
      'of one that they quote among others',
      { evidence: [wire, daily], silent: [silent('wire')] },
      [contradiction('wire')],
    ],
    [
      'of one that they quote behind others',
      { evidence: [daily, wire], silent: [silent('wire')] },
      [contradiction('wire')],
    ],
    ['about something else', { evidence: [wire, daily], silent: [silent('wire', { about: 'the hour' })] }, []],
    [
      'of one that is quoted aside',
      { evidence: [daily, { ...wire, aside: 'the accord' }], silent: [silent('wire')] },
      [],
    ],
    [
      'that was not looked for in a source',
      { evidence: [{ ...wire, aside: 'the accord' }], silent: [silent('wire')] },
      [unread('daily')],
    ],
    [
      'read before the source was last read',
      { evidence: [wire], silent: [silent('daily', { read: '2026-03-04' })] },
      ['day 2026-03-04, expected one from 2026-03-05 on, when daily was last read'],
    ],
  ])('%s', async (_, event, expected) => expect(await told(event)).toEqual(expected));
});
