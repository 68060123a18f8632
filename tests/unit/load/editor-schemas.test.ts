import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadDossier } from '../../../src/load/dossier.ts';
import { writeEditorFiles } from '../../../src/load/editor-schemas.ts';
import { type LanguageServer, startLanguageServer } from '../../language-server.ts';
import { briefing, event, figure, person, slips } from '../../slips.ts';
import { type TemporaryDossier, temporaryDossier } from '../../temporary-dossier.ts';

let dossier: TemporaryDossier;
let server: LanguageServer;

beforeAll(async () => {
  dossier = await temporaryDossier({ own: true });
  await writeEditorFiles(dossier.folder, (await loadDossier(dossier.folder)).dossier);
  server = await startLanguageServer(dossier.folder);
  // The first file that it reads takes it many times as long as the next.
  await server.squiggles(event, await dossier.read(event));
}, 120_000);

afterAll(async () => {
  server?.stop();
  await dossier.discard();
});

// What is missing it marks at the first line of the front matter, and below it.
describe('Astro’s extension for VS Code underlines', () => {
  test.each(slips)('$what', async ({ path, from, to, words, message }) => {
    const text = await dossier.read(path);
    const wrong = text.replace(from, to);
    expect(wrong).not.toBe(text);
    const found = await server.squiggles(path, wrong);
    expect(found).toContainEqual({
      line: expect.any(Number),
      words: expect.stringContaining(words),
      message: expect.stringMatching(message),
    });
  });
});

test.each([event, person, figure, briefing])('it underlines nothing in %s', async (path) => {
  expect(await server.squiggles(path, await dossier.read(path))).toEqual([]);
});

test('it offers the dossier’s own ids', async () => {
  const text = (await dossier.read(event)).replace('person: runa-falk', 'person: ');
  expect(await server.offered(event, text, lineOf(text, '- person: '))).toEqual(
    expect.arrayContaining(['runa-falk', 'oskar-lindqvist', 'ingrid-solberg']),
  );
});

test('it says what a field is for', async () => {
  const text = await dossier.read(event);
  expect(await server.hover(event, text, lineOf(text, 'title:'))).toContain('What happened, in a short sentence.');
});

function lineOf(text: string, words: string): number {
  return text.split('\n').findIndex((line) => line.includes(words)) + 1;
}
