import type { APIRoute } from 'astro';
import { directionOf } from '../core/language/direction.ts';
import { paperStyles } from '../exports/paper-styles.ts';
import { catalogue } from '../site.ts';

export const GET: APIRoute = () => {
  const { site } = catalogue.dossier;
  const styles = paperStyles(site.title, directionOf(catalogue.language));
  return new Response(styles, { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
};
