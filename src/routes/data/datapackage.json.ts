import type { APIRoute } from 'astro';
import { dataPackage } from '../../exports/data-package.ts';
import { tablesOf } from '../../exports/tables.ts';
import { catalogue, words } from '../../site.ts';

export const GET: APIRoute = () =>
  Response.json(dataPackage(catalogue.dossier.site, tablesOf(catalogue.dossier), words));
