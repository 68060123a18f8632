import { describe, expect, test } from 'vitest';
import { fileText, isMarkup } from '../../../src/browser/file-text.ts';

const bytes = (...parts: (string | number[])[]) =>
  new Blob(parts.map((part) => (typeof part === 'string' ? part : new Uint8Array(part))));

describe('fileText(file) reads', () => {
  test.each([
    ['UTF-8', bytes('“café”'), '“café”'],
    ['UTF-8 with a mark', bytes([0xef, 0xbb, 0xbf], 'é'), 'é'],
    ['UTF-16 by its mark', bytes([0xff, 0xfe, 0xe9, 0, 0x1c, 0x20]), 'é“'],
    ['UTF-16, the greater byte first', bytes([0xfe, 0xff, 0, 0xe9, 0x20, 0x1c]), 'é“'],
    ['Windows-1252 where nothing is said', bytes('a ', [0x93, 0xe9, 0x94]), 'a “é”'],
    ['Windows-1252 that begins as a mark does', bytes([0xff, 0xe9, 0xfe]), 'ÿéþ'],
    ['the same the other way round', bytes([0xfe, 0xe9, 0xff]), 'þéÿ'],
    ['what a page says', bytes('<meta charset="koi8-r"><p>', [0xc1]), '<meta charset="koi8-r"><p>а'],
    [
      'what an old page says',
      bytes('<meta http-equiv=x content="text/html; charset=iso-8859-2">', [0xb1]),
      '<meta http-equiv=x content="text/html; charset=iso-8859-2">ą',
    ],
    ['a page that says what there isn’t', bytes('<meta charset=x-none>', [0xe9]), '<meta charset=x-none>é'],
    ['nothing', bytes(''), ''],
  ])('%s', async (_, file, text) => expect(await fileText(file)).toBe(text));

  test.each([
    ['a PDF', bytes('%PDF-1.7\n…')],
    ['a document in a ZIP', bytes('PK', [3, 4, 0, 0])],
  ])('not %s', async (_, file) => expect(await fileText(file)).toBeNull());
});

describe('isMarkup(text)', () => {
  test.each([
    '<!DOCTYPE html><html><p>x',
    '\uFEFF \n<html lang="en">',
    '<?xml version="1.0"?><html>',
    '<div class="article"><p>x</p></div>',
    '<!-- saved from url --><html>',
    '<p>x</p>',
  ])('is true of %s', (text) => expect(isMarkup(text)).toBe(true));

  test.each(['', 'Bridge <b>opens</b>', '< 5 % of', '<5', '<3 the bridge', '<name> wrote:', '<!-- x', 'a\n<p>x</p>'])(
    'is false of %s',
    (text) => expect(isMarkup(text)).toBe(text === '<name> wrote:'),
  );
});
