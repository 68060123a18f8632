import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { published } from '../../src/core/model/published.ts';
import { loadDossier } from '../../src/load/dossier.ts';

const { dossier } = await loadDossier('.');
const model = JSON.parse(readFileSync(join(inject('site').folder, 'data/dossier.json'), 'utf8'));

describe('data/dossier.json', () => {
  test.each(['sources', 'briefings', 'events', 'people', 'initiatives', 'figures'] as const)('holds all %s', (kind) => {
    const ids = (records: { id: string }[]) => records.map(({ id }) => id).sort();
    expect(ids(model[kind])).toEqual(ids(published(dossier, null)[kind]));
  });

  test('says how well the dossier is sourced', () => {
    expect(model.coverage.quotations).toMatchObject({ missing: 0 });
    expect(model.coverage.quotations.total).toBeGreaterThan(100);
  });

  test('keeps the status of every passage', () => {
    const statuses = model.events.flatMap(({ evidence }: { evidence: { passage: { status: string } }[] }) =>
      evidence.map(({ passage }) => passage.status),
    );
    expect(new Set(statuses)).toEqual(new Set(['verified', 'edited']));
  });

  test('holds Markdown, and nothing of the pages', () => {
    const texts = model.briefings.flatMap(({ body }: { body: { parts: { kind: string; markdown?: string }[] } }) =>
      body.parts.filter(({ kind }) => kind === 'text').map(({ markdown }) => markdown),
    );
    expect(texts.join('\n')).toMatch(/\[[^\]]+\]\(person:[a-z-]+\).*\[\^\d+\]/);
    expect(JSON.stringify(model)).not.toMatch(/<\/?(?:a|p|sup|button)\b/);
  });
});
