import type { APIRoute } from 'astro';
import code from '../browser/offline-worker.js?raw';
import { offlineWorker } from '../exports/offline.ts';
import { catalogue, words } from '../site.ts';

export const GET: APIRoute = () =>
  new Response(offlineWorker(code, catalogue.base, words), {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
