/**
 * What stands in the margins of a printed page: the dossier's name above all pages but the first, which has it already,
 * and the page's number below (CSS Paged Media Level 3, 4.2). Browsers that know no such boxes leave them out.
 */
export function paperStyles(title: string, direction: 'ltr' | 'rtl'): string {
  const [start, end] = direction === 'rtl' ? ['right', 'left'] : ['left', 'right'];
  const font = 'font: 8.5pt "Source Serif 4 Variable", Georgia, serif; color: #333;';
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
