import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { isVisible, refusedCharacters, unpairedIsolate } from '../../../src/core/language/characters.ts';
import type { Dossier } from '../../../src/core/model/dossier.ts';
import { escapeText } from '../../../src/core/xml.ts';
import { dossierJson } from '../../../src/exports/dossier-json.ts';
import { checkFiles } from '../../../src/load/check.ts';
import { type Catalogue, catalogueOf } from '../../../src/views/catalogue.ts';
import { timelineView } from '../../../src/views/timeline.ts';
import { columnFiles } from '../../../src/views/timeline-columns.ts';
import { timelineData } from '../../../src/views/timeline-data.ts';
import { element } from '../../../src/visuals/svg.ts';
import { layoutTimeline } from '../../../src/visuals/timeline/layout.ts';
import { renderTimeline } from '../../../src/visuals/timeline/render-svg.ts';
import { svgFile } from '../../../src/visuals/timeline/saved-files.ts';
import { timelinePicture } from '../../../src/words/en/timeline-picture.ts';
import { filesOf, memoryFiles } from '../rules/dossier.ts';
import { fakeMeasure } from '../visuals/timeline/fake-measure.ts';

/** Any text that somebody may write: of all scripts, with signs of markup, in many words. */
const texts = fc
  .array(
    fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.string({ unit: 'binary', maxLength: 4 }), marks()),
    {
      minLength: 1,
      maxLength: 10,
    },
  )
  .map((words) => words.join(' '));

const accepted = texts.filter(
  (text) => refusedCharacters(text).length === 0 && unpairedIsolate(text) === null && isVisible(text),
);

describe('whatever text the check accepts, what is saved and exported is well-formed', () => {
  test('pictures, data and columns', { timeout: 120_000 }, async () => {
    const property = fc.asyncProperty(accepted, accepted, async (title, name) => {
      const dossier = await acceptedDossier(title, name);
      const catalogue = catalogueOf(dossier, '/');
      const drawn = textOf(svgFile(pictureOf(catalogue)));
      expect(drawn).not.toMatch(/^\s*$|\uFFFD/);
      for (const json of [dossierJson(dossier), JSON.stringify(timelineData(catalogue))]) {
        expect(() => JSON.parse(json)).not.toThrow();
        expect(json.isWellFormed() && !/\\ud[89a-f]/i.test(json.replaceAll('\\\\', ''))).toBe(true);
      }
      for (const { bytes } of columnFiles(catalogue)) expect(bytes.length).toBeGreaterThan(0);
    });
    await fc.assert(property, { numRuns: 60 });
  });
});

test('no text makes markup that isn’t well-formed, accepted or not', () => {
  fc.assert(
    fc.property(fc.oneof(texts, fc.string({ unit: 'binary' })), (text) => {
      const file = svgFile(element('svg', { xmlns: 'http://www.w3.org/2000/svg', id: text }, escapeText(text)));
      expect(() => textOf(file)).not.toThrow();
    }),
    { numRuns: 1000 },
  );
});

test.each(['a\0b', '\x1b[31m', '\uFFFE', '\uD800', 'a\u000Bb'])('%j is no text of XML', (text) => {
  expect(() => textOf(`<svg>${text}</svg>`)).toThrow();
  expect(textOf(svgFile(`<svg>${escapeText(text)}</svg>`)).trim()).toContain('\uFFFD');
});

/** A dossier with these words in its fields, which the check must not refuse for its characters. */
async function acceptedDossier(title: string, name: string): Promise<Dossier> {
  const files = await filesOf({
    site: { title, lanes: [{ id: 'talks', title: name, kinds: ['meeting'] }] },
    events: {
      accord: { title, place: { name, latitude: 1, longitude: 2 } },
      second: { title: name, date: '2026-03-05' },
    },
    people: { 'ana-silva': { name, role: title } },
  });
  const { loaded, issues } = await checkFiles(memoryFiles(files));
  expect(issues.filter(({ rule }) => ['characters', 'yaml', 'schema'].includes(rule))).toEqual([]);
  return loaded.dossier;
}

function pictureOf(catalogue: Catalogue): string {
  const { events, lanes, label } = timelineView(catalogue);
  const layout = layoutTimeline(events, lanes, {
    width: 640,
    measure: fakeMeasure,
    words: timelinePicture,
    locale: 'en-GB',
  });
  const svg = renderTimeline(layout, label);
  return svg.includes('xmlns=') ? svg : svg.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"');
}

/** The text of a file of XML; throws where it isn't well-formed. */
function textOf(xml: string): string {
  let text = '';
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('text', (piece) => {
    text += piece;
  });
  parser.write(xml).close();
  return text;
}

function marks(): fc.Arbitrary<string> {
  return fc.constantFrom(
    '<b>',
    '&amp;',
    '&',
    ']]>',
    '<!--',
    '-->',
    '<?x ?>',
    '"',
    "'",
    '👩🏽‍🚀',
    'می‌روم',
    '\u2067א\u2069',
    'क्‍ष',
    '🏴󠁧󠁢󠁳󠁣󠁴󠁿',
  );
}
