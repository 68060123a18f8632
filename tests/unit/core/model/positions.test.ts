import { describe, expect, test } from 'vitest';
import { type Holder, placeOf } from '../../../../src/core/model/positions.ts';
import { dossierOf, signed } from '../../rules/dossier.ts';

const { positions, dossier, lines } = await dossierOf({
  briefings: {
    lead: {
      title: 'The accord',
      sources: ['wire'],
      keyPoints: [{ text: 'It was signed.', evidence: [{ source: 'wire', quote: signed }] }],
      body: `They signed.[^1] [She](person:silva) left.\n\n<Figure id="ferries" />\n\n[^1]: [Wire](source:wire) “${signed}”`,
    },
  },
});
const lead: Holder = { kind: 'briefing', id: 'lead' };

/** What the file has there, `…` where no end is known. */
function written(of: Holder, path: string): string {
  const { file, line, column, end } = placeOf(positions, { of, path });
  const text = lines(file)[line - 1]?.slice(column - 1);
  return end?.line === line ? (text?.slice(0, end.column - column) ?? '') : `${text}…`;
}

describe('placeOf(positions, part) finds', () => {
  test.each([
    ['title', 'The accord'],
    ['sources.0', 'wire'],
    ['keyPoints.0.text', 'It was signed.'],
    ['keyPoints.0.evidence.0.quote', signed],
    ['body.sentences.0', 'They signed.'],
    ['body.sentences.1', 'She](person:silva) left.'],
    ['body.references.0', '[She](person:silva)'],
    ['body.parts.1', '<Figure id="ferries" />'],
    ['body.citations.0', `[^1]: [Wire](source:wire) “${signed}”`],
    ['body.citations.0.evidence.0', `[Wire](source:wire) “${signed}”`],
  ])('%s', (path, text) => {
    expect(written(lead, path)).toBe(text);
  });

  test.each([
    ['body.citations.0.evidence.0.quote', `[Wire](source:wire) “${signed}”`],
    ['title.of.nothing', 'The accord'],
  ])('what is around %s, which was not written', (path, text) => {
    expect(written(lead, path)).toBe(text);
  });

  test.each(['', 'inferences.0.about', 'nothing'])('the start of the entry for “%s”', (path) => {
    expect(placeOf(positions, { of: lead, path })).toMatchObject({ file: 'content/briefings/lead.mdx', line: 2 });
  });

  test('the site, and a source', () => {
    expect(placeOf(positions, { of: 'site', path: 'lead' }).file).toBe('content/site.yaml');
    expect(written({ kind: 'source', id: 'wire' }, 'name')).toBe(dossier.sources.find(({ id }) => id === 'wire')?.name);
  });

  test('nothing of a record that there isn’t', () => {
    expect(() => placeOf(positions, { of: { kind: 'event', id: 'none' }, path: '' })).toThrow('event:none');
  });
});

test('a dossier that was copied is placed as before', () => {
  const { id } = structuredClone(dossier.briefings)[0] ?? { id: '' };
  expect(placeOf(positions, { of: { kind: 'briefing', id }, path: 'title' }).line).toBe(
    placeOf(positions, { of: lead, path: 'title' }).line,
  );
});
