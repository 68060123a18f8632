import type { Evidence, Reference } from '../core/model/record.ts';
import type { Catalogue } from './catalogue.ts';

/** Every event, person, initiative and figure with the passages that it rests on. */
export function factsOf({ dossier, events }: Catalogue): { reference: Reference; evidence: Evidence[] }[] {
  const { people, initiatives, figures } = dossier;
  return [
    ...[...events.values()].map(({ id, evidence }) => fact('event', id, evidence)),
    ...people.map(({ id, evidence }) => fact('person', id, evidence)),
    ...initiatives.map(({ id, evidence }) => fact('initiative', id, evidence)),
    ...figures.map(({ id, readings }) =>
      fact(
        'figure',
        id,
        readings.map(({ evidence }) => evidence),
      ),
    ),
  ];
}

/** The facts that rest on one source and no other. */
export function factsOnlyIn(catalogue: Catalogue, source: string): Reference[] {
  return factsOf(catalogue)
    .filter(({ evidence }) => evidence.length > 0 && evidence.every((passage) => passage.source === source))
    .map(({ reference }) => reference);
}

function fact(kind: Reference['kind'], id: string, evidence: Evidence[]) {
  return { reference: { kind, id }, evidence };
}
