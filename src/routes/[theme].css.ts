import type { APIRoute } from 'astro';
import { themeStyles } from '../exports/theme-styles.ts';
import { catalogue } from '../site.ts';

/** `theme.css`, where the dossier has colours of its own. */
export const getStaticPaths = () => {
  const { theme } = catalogue.dossier.site;
  return theme === undefined ? [] : [{ params: { theme: 'theme' }, props: { styles: themeStyles(theme) } }];
};

export const GET: APIRoute<{ styles: string }> = ({ props }) =>
  new Response(props.styles, { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
