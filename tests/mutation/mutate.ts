import { checkFiles } from '../../src/load/check.ts';
import type { Kept } from '../../src/load/kept.ts';
import { chanceFrom } from '../bench/random.ts';
import { dossierFiles, type FileMap } from '../dossier-files.ts';
import type { Edit, Mutator, Texts } from './edit.ts';
import { fieldMutators } from './fields.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { proseMutators } from './prose.ts';
import { quoteMutators } from './quotes.ts';

export interface Trial {
  edit: Edit;
  outcome: Outcome;
}

const mutators: Record<string, Mutator> = { ...quoteMutators, ...proseMutators, ...fieldMutators };

/** Makes so many random single edits in a dossier, one after the other in the good one, and checks each. */
export async function mutate(
  files: FileMap,
  edits: number,
  seed: number,
  tick: (done: number) => void = () => {},
): Promise<Trial[]> {
  // What was published once is kept as it was: no entry is made of it.
  const own = [...files].filter(([path]) => !path.startsWith('content/versions/'));
  const texts: Texts = new Map(own.map(([path, bytes]) => [path, Buffer.from(bytes).toString()]));
  const parsed: Kept = new Map();
  const before = await checkFiles(dossierFiles(files), parsed);
  const trials: Trial[] = [];
  for (const edit of editsOf(texts, edits, seed)) {
    const report = await checkFiles(dossierFiles(withEdit(files, edit)), parsed);
    trials.push({ edit, outcome: outcomeOf(edit, report, texts, before) });
    tick(trials.length);
  }
  return trials;
}

/** Each kind in turn, so that rare kinds are tried as often as common ones. */
function* editsOf(texts: Texts, edits: number, seed: number): Generator<Edit> {
  const chance = chanceFrom(seed);
  const kinds = Object.values(mutators);
  for (let tried = 0, made = 0; made < edits && tried < edits * 3; tried++) {
    const edit = kinds[tried % kinds.length]?.(texts, chance) ?? null;
    if (edit === null) continue;
    made++;
    yield edit;
  }
}

function withEdit(files: FileMap, { path, text }: Edit): FileMap {
  const edited = new Map(files);
  if (text === null) edited.delete(path);
  else edited.set(path, Buffer.from(text));
  return edited;
}
