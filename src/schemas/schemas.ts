import type { z } from 'astro/zod';
import type { RecordKind } from '../core/model/record.ts';
import { briefingSchema } from './briefing.ts';
import { eventSchema } from './event.ts';
import { figureSchema } from './figure.ts';
import { initiativeSchema } from './initiative.ts';
import { personSchema } from './person.ts';
import { sourceSchema } from './source.ts';

/** The schema of each kind of record: what its front matter may say. */
export const schemas = {
  source: sourceSchema,
  briefing: briefingSchema,
  event: eventSchema,
  person: personSchema,
  initiative: initiativeSchema,
  figure: figureSchema,
} as const satisfies Record<RecordKind, z.ZodType>;

export type FrontMatter<Kind extends RecordKind> = z.output<(typeof schemas)[Kind]>;
