import type { APIRoute } from 'astro';
import { dossierJson } from '../../exports/dossier-json.ts';
import { dossier } from '../../load/current.ts';

export const GET: APIRoute = () =>
  new Response(dossierJson(dossier), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
