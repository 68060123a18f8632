import { beforeAll, describe, expect, test } from 'vitest';
import type { Dossier } from '../../../src/core/model/dossier.ts';
import { entryKinds, recordKinds } from '../../../src/core/model/reference.ts';
import { claimsOf } from '../../../src/kinds/claims.ts';
import { factsOf } from '../../../src/kinds/coverage.ts';
import { entriesOf, kinds, namesIn } from '../../../src/kinds/index.ts';
import { linksOf } from '../../../src/kinds/links.ts';
import { passagesOf } from '../../../src/kinds/passages.ts';
import { loadDossier } from '../../../src/load/dossier.ts';

let dossier: Dossier;
beforeAll(async () => {
  dossier = (await loadDossier('tests/fixtures/harbour')).dossier;
});

test('the table has every kind', () => {
  expect(Object.keys(kinds).sort()).toEqual([...recordKinds].sort());
});

describe.each(entryKinds)('what goes over all kinds reaches each %s', (kind) => {
  const ids = () => entriesOf(dossier).flatMap(({ reference }) => (reference.kind === kind ? [reference.id] : []));

  test('as an entry with a name', () => {
    expect(ids().length).toBeGreaterThan(0);
    expect(namesIn(dossier, kind).map(([id]) => id)).toEqual(ids());
  });

  test('its pointers', () => {
    const from = new Set(linksOf(dossier).flatMap((link) => (link.from.kind === kind ? [link.from.id] : [])));
    expect([...from]).toEqual(ids());
  });

  test('its passages', () => {
    const by = new Set(passagesOf(dossier).flatMap((passage) => (passage.by.kind === kind ? [passage.by.id] : [])));
    expect([...by]).toEqual(ids());
  });

  test('its claims', () => {
    const of = new Set(claimsOf(dossier).flatMap((claim) => (claim.of.kind === kind ? [claim.of.id] : [])));
    expect([...of]).toEqual(ids());
  });

  test('its facts, where it is one', () => {
    const facts = factsOf(dossier).flatMap(({ reference }) => (reference.kind === kind ? [reference.id] : []));
    expect(facts).toEqual(kinds[kind].isFact ? ids() : []);
  });
});
