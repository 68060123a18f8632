import type { APIRoute } from 'astro';
import { catalogue } from '../site.ts';
import { webManifest } from '../views/web-manifest.ts';

export const GET: APIRoute = () =>
  new Response(JSON.stringify(webManifest(catalogue)), { headers: { 'Content-Type': 'application/manifest+json' } });
