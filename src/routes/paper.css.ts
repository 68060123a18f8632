import type { APIRoute } from 'astro';
import { directionOf } from '../core/language/direction.ts';
import { paperStyles } from '../exports/paper-styles.ts';
import { catalogue } from '../site.ts';

const sheets = import.meta.glob<string>('../styles/**/*.css', { query: '?raw', import: 'default', eager: true });

export const GET: APIRoute = () => {
  const { site } = catalogue.dossier;
  const styles = paperStyles(site.title, directionOf(catalogue.language), Object.values(sheets));
  return new Response(styles, { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
};
