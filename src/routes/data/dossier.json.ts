import type { APIRoute } from 'astro';
import { dossierJsonParts } from '../../exports/dossier-json.ts';
import { catalogue } from '../../site.ts';

export const GET: APIRoute = () => {
  const [parts, encoder] = [dossierJsonParts(catalogue.dossier), new TextEncoder()];
  const body = new ReadableStream({
    pull: (controller) => {
      const { done, value } = parts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
  return new Response(body, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
};
