import { resolve } from 'node:path';

/** The dossier to work on: the folder in `READOUT_DOSSIER`, or else the one in which the command runs. */
export function dossierFolder(): string {
  return resolve(process.env['READOUT_DOSSIER'] ?? '.');
}
