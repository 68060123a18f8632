import type { APIRoute } from 'astro';
import type { QuotedSource } from '../../../core/evidence/copy-check.ts';
import { catalogue, pathsOf } from '../../../site.ts';
import { quotedSources } from '../../../views/copy-check.ts';

export const getStaticPaths = () =>
  pathsOf(quotedSources(catalogue).map(({ id, quoted }) => ({ params: { id }, props: () => ({ quoted }) })));

export const GET: APIRoute<{ quoted: QuotedSource }> = ({ props }) =>
  new Response(`${JSON.stringify(props.quoted)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
