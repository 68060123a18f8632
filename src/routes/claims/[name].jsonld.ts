import type { APIRoute } from 'astro';
import { catalogue } from '../../site.ts';
import { type ClaimFile, claimFiles } from '../../views/linked-data.ts';

export const getStaticPaths = () =>
  claimFiles(catalogue).map((file) => ({ params: { name: file.name }, props: { file } }));

export const GET: APIRoute<{ file: ClaimFile }> = ({ props }) =>
  new Response(props.file.text, { headers: { 'Content-Type': 'application/ld+json; charset=utf-8' } });
