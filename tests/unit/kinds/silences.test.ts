import { describe, expect, test } from 'vitest';
import { citedForFacts, silencesTold, supporting } from '../../../src/kinds/silences.ts';
import { passage, smallDossier } from '../views/small-dossier.ts';

/** The small dossier, in which the body of a person has these sentences, each with a footnote of its own. */
function told(texts: string[]) {
  const dossier = smallDossier();
  const [ada, ...others] = dossier.people;
  const sentences = texts.map((text, at) => ({ text, citations: [at + 1], form: 'prose' as const }));
  const citations = texts.map((_, at) => ({ number: at + 1, label: `n${at}`, evidence: [passage('gazette', at)] }));
  const person = { ...ada!, body: { ...ada!.body, sentences, citations } };
  const changed = { ...dossier, people: [person, ...others] };
  return {
    silences: silencesTold(changed).map(({ path }) => path),
    facts: citedForFacts(person, changed).map(({ quote }) => quote.split(' ').at(-1)),
  };
}

describe('“it” is the source of which one of the two sentences before speaks', () => {
  const [source, it, other] = ['The gazette reports the storm.', 'It gives no name.', 'Waves broke on the rocks.'];

  test.each([
    [[it], []],
    [[source, it], ['body.sentences.1']],
    [[source, other, it], ['body.sentences.2']],
    [[source, other, other, it], []],
    [[other, source, it], ['body.sentences.2']],
    [[it, source], []],
    [[source, it, it], ['body.sentences.1']],
  ])('%j', (texts, silences) => expect(told(texts).silences).toEqual(silences));

  test('and what stands behind such a sentence bears out no fact', () => {
    expect(told([source, other, it, other]).facts).toEqual(['0', '1', '3']);
  });
});

test('supporting(evidence, record) leaves out what is quoted aside, and sources that say nothing at all', () => {
  const of = (source: string, aside?: string) => ({ ...passage(source, 0), ...(aside && { aside }) });
  const evidence = [of('gazette'), of('gazette', 'another lamp'), of('leaflet'), of('leaflet', 'another lamp')];
  const silent = (source: string, about: string | null) => ({ source, about, read: '2024-07-01' });
  const named = (silences: ReturnType<typeof silent>[]) =>
    supporting(evidence, { silent: silences }).map(({ source }) => source);
  expect(named([])).toEqual(['gazette', 'leaflet']);
  expect(named([silent('leaflet', 'the day')])).toEqual(['gazette', 'leaflet']);
  expect(named([silent('leaflet', null)])).toEqual(['gazette']);
});
