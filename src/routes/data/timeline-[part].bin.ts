import type { APIRoute } from 'astro';
import { catalogue } from '../../site.ts';
import { type ColumnsPart, columnsParts } from '../../views/timeline-columns.ts';

export const getStaticPaths = () =>
  columnsParts(catalogue).map(({ part, bytes }) => ({ params: { part }, props: { bytes } }));

export const GET: APIRoute<Pick<ColumnsPart, 'bytes'>> = ({ props }) =>
  new Response(props.bytes, { headers: { 'Content-Type': 'application/octet-stream' } });
