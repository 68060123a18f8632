import type { APIRoute } from 'astro';
import { catalogue } from '../../site.ts';
import { timelineData } from '../../views/timeline-data.ts';

export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(timelineData(catalogue))}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
