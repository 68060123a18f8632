import type { APIRoute } from 'astro';
import { catalogue } from '../site.ts';
import { llmsText } from '../views/llms.ts';

export const GET: APIRoute = () =>
  new Response(llmsText(catalogue), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
