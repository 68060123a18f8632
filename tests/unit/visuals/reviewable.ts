const styles = '../../../../../src/styles';

/** A drawing as a file that a browser shows as on the page, with the style sheets named beside those of all visuals. */
export function reviewable(svg: string, ...sheets: string[]): string {
  const links = ['tokens', 'visual', ...sheets].map((sheet) => `<?xml-stylesheet href="${styles}/${sheet}.css"?>`);
  return [...links, svg.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" '), ''].join('\n');
}
