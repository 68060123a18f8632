import type { Theme } from '../core/model/theme.ts';

/**
 * A dossier's own colours as a style sheet, which stands above the engine's. Paper keeps its own, and so does who asks for
 * more contrast or brings colours.
 */
export function themeStyles({ light, dark }: Theme): string {
  return [
    ...inScheme('light', light),
    ...inScheme('dark', dark),
    '@media screen and (prefers-contrast: more) { :root { --muted: var(--ink); --rule: var(--ink); --control: var(--ink); } }',
    '',
  ].join('\n');
}

function inScheme(scheme: keyof Theme, palette: Theme['light']): string[] {
  const colours = Object.entries(palette).filter(([, colour]) => colour !== undefined);
  if (colours.length === 0) return [];
  const all = colours.map(([name, colour]) => `--${name.replace(/(?=\d)/, '-')}: ${colour};`).join(' ');
  return [`@media screen and (prefers-color-scheme: ${scheme}) { :root { ${all} } }`];
}
