import type { APIRoute } from 'astro';
import { dossierJson } from '../../exports/dossier-json.ts';
import { catalogue } from '../../site.ts';

export const GET: APIRoute = () =>
  new Response(dossierJson(catalogue.dossier), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
