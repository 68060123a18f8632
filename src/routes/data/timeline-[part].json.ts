import type { APIRoute } from 'astro';
import { catalogue } from '../../site.ts';
import { detailsFiles } from '../../views/timeline-columns.ts';

export const getStaticPaths = () =>
  detailsFiles(catalogue).map(({ part, data }) => ({ params: { part }, props: { data } }));

export const GET: APIRoute = ({ props }) =>
  new Response(JSON.stringify(props['data']), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
