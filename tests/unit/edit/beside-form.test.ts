import { beforeAll, describe, expect, test } from 'vitest';
import type { EntryKind } from '../../../src/core/model/reference.ts';
import { findFor } from '../../../src/edit/passages.ts';
import { previewOf } from '../../../src/edit/preview.ts';
import { checkFiles, type Report } from '../../../src/load/check.ts';
import type { DossierFiles } from '../../../src/load/files.ts';
import { dossierFiles, readFolder } from '../../dossier-files.ts';

/** The harbour, where one of the articles lies as text. */
let files: DossierFiles;
let report: Report;
beforeAll(async () => {
  const harbour = await readFolder('tests/fixtures/harbour');
  const article = harbour.get('articles/island-radio.txt') ?? new Uint8Array();
  files = dossierFiles(new Map([...harbour, ['seeds/text/island-radio.txt', article]]));
  report = await checkFiles(files, null, '2024-06-01', true);
});

describe('the preview', () => {
  /** The lines of its text; of a list, its parts with “·” between. */
  const lines = (kind: EntryKind, id: string) =>
    (previewOf(report.loaded.dossier, kind, id) ?? '')
      .replace(/^[\s\S]*<body>/, '')
      .replaceAll(/<\/(?:dt|dd|li)>(?=<(?:dd|li))/g, ' · ')
      .replaceAll(/<\/(?:h1|h2|p|dl|div|ul|ol)>/g, '\n')
      .replaceAll(/<[^>]*>/g, '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');

  test('of an event has its facts, its text, and the passages that the text cites before the others', () => {
    expect(lines('event', 'bridge-reopening')).toEqual([
      'The Skerry Bridge is open to traffic again',
      'When · 09:30 on 11 May 2024 (Atlantic/Faroe)',
      'Where · Skerry Sound',
      'Kind · Opening (The bridge)',
      'Who · Runa Falk, Mayor of Port Selwyn · Oskar Lindqvist, Mayor of Ebbaholm · A consul',
      'The bridge has carried traffic again since Saturday 11 May 2024.1 A consul of Canada looked on.2',
      'Evidence',
      '1“reopened to traffic at 9:30 a.m. on Saturday, 11 May 2024”',
      'Harbour Gazette Verified word for word',
      '· 2“A consul of Canada attended the opening as an observer; the list of guests gave the office and not the name.”',
      'Northern Wire Verified word for word',
      '“Mayor Runa Falk of Port Selwyn and Mayor Oskar Lindqvist of Ebbaholm cut a blue ribbon in the middle of the span”',
      'Harbour Gazette Verified word for word',
    ]);
    expect(lines('event', 'port-talks')).toContain('About · Harbour Compact');
  });

  test.each<[EntryKind, string, starts: string[]]>([
    ['person', 'oskar-lindqvist', ['Oskar Lindqvist', 'Office · Mayor of Ebbaholm']],
    [
      'organisation',
      'pilots-guild',
      ['harbour pilots’ guild', 'The guild of Ebbaholm’s pilots is against the compact.1'],
    ],
    [
      'initiative',
      'port-authority',
      ['Harbour Compact', 'A compact of the two cities that creates a common port authority.'],
    ],
    [
      'figure',
      'crowd',
      ['People on the quays', 'The sources agree', 'more than 4,000 · Harbour Gazette · Northern Wire'],
    ],
    [
      'briefing',
      'two-cities-one-harbour',
      [
        'The bridge reopens and its cities agree on one harbour',
        'The Skerry Bridge carries traffic again, and its cities have signed a compact on a port authority.',
        'In brief',
      ],
    ],
  ])('of the %s “%s” begins with what readers see first', (kind, id, starts) => {
    expect(lines(kind, id).slice(0, starts.length)).toEqual(starts);
  });

  test('of a figure without a note has no heading for notes, and where nothing is to be shown there is none', () => {
    expect(lines('figure', 'crowd')).not.toContain('Evidence');
    expect(previewOf(report.loaded.dossier, 'person', 'nobody')).toBeNull();
  });

  test('a mark in the text opens its note, and other passages have none to open', () => {
    const html = previewOf(report.loaded.dossier, 'event', 'bridge-reopening') ?? '';
    expect(html.match(/popovertarget="[^"]*"/g)).toEqual(['popovertarget="note-1"', 'popovertarget="note-2"']);
    expect(html.match(/<div class="note"[^>]*>/g)).toEqual([
      '<div class="note" id="note-1" popover role="note" aria-label="Source note 1">',
      '<div class="note" id="note-2" popover role="note" aria-label="Source note 2">',
      '<div class="note">',
    ]);
  });
});

describe('words looked up while they are typed', () => {
  const find = (source: string, words: string) => findFor(files, report, source, words);
  const noText = 'The article’s text doesn’t lie in seeds/text/ here, so nothing can be looked up in it.';

  test('in an article whose text is here: what stands there, and what was meant where it doesn’t', async () => {
    expect(await find('island-radio', 'the pilots play cards')).toEqual({
      text: 'Stands in the source, word for word.',
      status: 'verified',
      offered: [],
    });
    expect(await find('island-radio', 'A bridge … when the wind is strong')).toMatchObject({ status: 'edited' });
    expect(await find('island-radio', 'A bridge opens when the wind is strong')).toMatchObject({
      text: 'Doesn’t stand in the source like this.',
      status: 'missing',
      offered: [expect.stringMatching(/^A bridge closes when/), expect.anything(), expect.anything()],
    });
  });

  test('a single word only offers sentences that have it, and two are looked up', async () => {
    expect(await find('island-radio', 'midwife')).toEqual({
      text: 'Type two words or more of the passage.',
      status: 'unknown',
      offered: [expect.stringContaining('the post, the midwife and a piano')],
    });
    expect(await find('island-radio', 'the midwife')).toMatchObject({ status: 'verified' });
  });

  test('the limit of a quotation is told above it alone', async () => {
    const said = (report.loaded.texts.get('island-radio')?.article.text ?? '').split(/\s+/);
    expect((await find('island-radio', said.slice(0, 40).join(' '))).text).toBe('Stands in the source, word for word.');
    expect((await find('island-radio', said.slice(0, 41).join(' '))).text).toBe(
      'Stands in the source, word for word. It has 41 words; 40 are the most.',
    );
  });

  test('in an article whose text isn’t here: what has a proof, and nothing is said of the rest', async () => {
    expect(await find('harbour-gazette', 'reopened to traffic at 9:30 a.m. on Saturday, 11 May 2024')).toEqual({
      text: 'Stands in the source, word for word.',
      status: 'verified',
      offered: [],
    });
    expect(await find('harbour-gazette', 'opened to carriages')).toEqual({
      text: `No proof is there that it stands in the source. ${noText}`,
      status: 'unknown',
      offered: [],
    });
    expect(await find('harbour-gazette', 'bridge')).toEqual({ text: noText, status: 'unknown', offered: [] });
  });

  test('in no source', async () => {
    expect(await find('', 'the bridge')).toMatchObject({ text: 'Choose a source first.', offered: [] });
  });
});
