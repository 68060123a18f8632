import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { kinds } from '../../../src/kinds/index.ts';
import { siteSchema } from '../../../src/kinds/site.ts';
import { shownSchema } from './shown-schema.ts';

const schemas = Object.entries({ ...kinds, site: { schema: siteSchema } });

// A limit that changes shows in these files: entries that were right may be wrong then.
test.each(schemas)('what the fields of %s may be', async (kind, { schema }) => {
  const shown = shownSchema(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
  await expect(shown).toMatchFileSnapshot(`snapshots/${kind}.txt`);
});

test('which kinds are facts, and which are of no use where nothing mentions them', () => {
  const of = (has: (kind: { isFact?: boolean; isMentioned: boolean }) => boolean | undefined) =>
    Object.entries(kinds).flatMap(([name, kind]) => (has(kind) ? [name] : []));
  expect(of((kind) => kind.isFact)).toEqual(['event', 'person', 'organisation', 'initiative', 'figure']);
  expect(of((kind) => kind.isMentioned)).toEqual(['person', 'organisation', 'initiative', 'figure', 'source']);
});
