import type { APIRoute } from 'astro';
import { catalogue, kept, pathsOf } from '../../site.ts';
import { type CitationFile, citationFiles } from '../../views/cite.ts';

export const getStaticPaths = () =>
  pathsOf(
    citationFiles(
      catalogue,
      kept.versions.map(({ day }) => day),
    ).map((file) => ({ params: { name: file.name }, props: () => ({ file }) })),
  );

export const GET: APIRoute<{ file: CitationFile }> = ({ props }) =>
  new Response(props.file.text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
