/**
 * All that only paper needs: what the style sheets say for it, in the layer that has the last word, and the margins.
 * Pages link it for paper alone, so that no reader waits for it.
 */
export function paperStyles(title: string, direction: 'ltr' | 'rtl', sheets: readonly string[]): string {
  const layers = sheets.flatMap((sheet) => sheet.match(/^@layer [^{;]+;/gm) ?? []).join('\n');
  const rules = sheets.flatMap(printRules).join('\n');
  return `${layers}\n@layer print {\n${rules}\n}\n${marginStyles(title, direction)}`;
}

/** The rules of each `@media print` in a sheet. */
function printRules(sheet: string): string[] {
  const css = sheet.replace(/\/\*.*?\*\//gs, '');
  return css
    .split('@media print {')
    .slice(1)
    .map((rest) => {
      let depth = 1;
      for (const { 0: brace, index } of rest.matchAll(/[{}]/g)) {
        depth += brace === '{' ? 1 : -1;
        if (depth === 0) return rest.slice(0, index).trim();
      }
      throw new Error('Unexpected end of a style sheet within “@media print”.');
    });
}

/**
 * What stands in the margins of a printed page: the dossier's name above all pages but the first, which has it already,
 * and the page's number below (CSS Paged Media Level 3, 4.2). Browsers that know no such boxes leave them out.
 */
function marginStyles(title: string, direction: 'ltr' | 'rtl'): string {
  const [start, end] = direction === 'rtl' ? ['right', 'left'] : ['left', 'right'];
  const families = '"Source Serif 4 Variable", "Noto Naskh Arabic Variable", "Noto Serif Devanagari Variable", Georgia';
  const font = `font: 8.5pt ${families}, serif; color: #333;`;
  return [
    `@page { @top-${start} { content: ${quoted(title)}; ${font} } @bottom-${end} { content: counter(page) " / " counter(pages); ${font} } }`,
    `@page :first { @top-${start} { content: none; } }`,
    '',
  ].join('\n');
}

/** As a string of CSS, whatever stands in it (CSS Syntax Level 3, 4.3.7). */
function quoted(text: string): string {
  return `"${text.replace(/["\\\p{Cc}<]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`;
}
