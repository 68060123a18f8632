import { expect, test } from 'vitest';
import { readDossier } from '../../../src/load/dossier.ts';
import { filesOf, memoryFiles } from '../rules/dossier.ts';

const proofs = 'seeds/wire.proofs';
const entry = 'content/people/ana-silva.md';
const quote = 'said Ana Silva of Portugal';
const literal = {
  events: { signing: {} },
  people: { 'ana-silva': { name: 'Ana Silva', evidence: [{ source: 'wire', quote }] } },
};

/** A dossier with its proofs and without its articles, in which a passage is changed. */
async function edited(change: (text: string) => string): Promise<Record<string, string>> {
  const files = await filesOf(literal);
  return { ...files, [entry]: change(files[entry] ?? '') };
}

async function writtenProofs(files: Record<string, string>): Promise<string | null | undefined> {
  const { proofFiles } = await readDossier(memoryFiles(files));
  return proofFiles.find(({ path }) => path === proofs)?.text;
}

test('without the article, a mistyped passage loses no proof, so that it can be put right', async () => {
  const files = await edited((text) => text.replace(quote, `Mistyped ${quote}`));
  expect(files[entry]).toContain('Mistyped');
  expect(await writtenProofs(files)).toBeUndefined();
});

test('without the article, the proof of a passage that is gone goes with it', async () => {
  const { [entry]: _, ...files } = await filesOf(literal);
  const [before, after] = [files[proofs] ?? '', (await writtenProofs(files)) ?? ''];
  expect(after.split('\n').length).toBe(before.split('\n').length - 1);
});

test('without the article, the proofs of all passages stay while a file has no place, in which one may stand', async () => {
  const { [entry]: own = '', ...files } = await filesOf(literal);
  expect(await writtenProofs({ ...files, 'content/people/ana-silva.text': own })).toBeUndefined();
});
