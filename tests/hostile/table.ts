import type { FileMap } from '../dossier-files.ts';
import { fieldInputs } from './fields.ts';
import { fileInputs } from './files.ts';
import type { HostileInput } from './input.ts';
import { linkInputs } from './links.ts';
import { markupInputs } from './markup.ts';
import { wordInputs } from './words.ts';
import { yamlInputs } from './yaml.ts';

/** All hostile inputs; `good` is the dossier that they are laid over. */
export function hostileInputs(good: FileMap): HostileInput[] {
  return [
    ...markupInputs(),
    ...linkInputs(),
    ...fieldInputs(good),
    ...yamlInputs(good),
    ...fileInputs(),
    ...wordInputs(),
  ];
}
