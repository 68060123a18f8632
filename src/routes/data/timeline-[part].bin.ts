import type { APIRoute } from 'astro';
import { catalogue } from '../../site.ts';
import { columnFiles, type TimelineFile } from '../../views/timeline-columns.ts';

export const getStaticPaths = () =>
  columnFiles(catalogue).map(({ part, bytes }) => ({ params: { part }, props: { bytes } }));

export const GET: APIRoute<Pick<TimelineFile, 'bytes'>> = ({ props }) =>
  new Response(props.bytes, { headers: { 'Content-Type': 'application/octet-stream' } });
