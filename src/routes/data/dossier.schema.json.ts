import type { APIRoute } from 'astro';
import { dossierJsonSchema } from '../../exports/dossier-schema.ts';
import { catalogue } from '../../site.ts';
import { addressIn } from '../../views/link.ts';

export const GET: APIRoute = () => Response.json(dossierJsonSchema(addressIn(catalogue, 'data/dossier.schema.json')));
