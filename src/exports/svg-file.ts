/** Properties of a style sheet that are attributes in SVG, with the value that needs no attribute. */
const properties: Record<string, string> = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linejoin': 'miter',
  'stroke-linecap': 'butt',
  'stroke-opacity': '1',
  opacity: '1',
  'paint-order': 'normal',
};

const textProperties: Record<string, string> = {
  'font-family': '',
  'font-size': '',
  'font-weight': '400',
  'letter-spacing': 'normal',
};

/** The attributes that paint an element as a style sheet does, from its computed style; texts have more of them. */
export function paintAttributes(computed: (property: string) => string, isText: boolean): [string, string][] {
  const all = isText ? { ...properties, ...textProperties } : properties;
  return Object.entries(all)
    .map(([name, usual]): [string, string, string] => [name, computed(name), usual])
    .filter(([, value, usual]) => value !== '' && value !== usual)
    .map(([name, value]) => [name, value]);
}

/** A file of its own: `markup` is one `svg` element with its namespace, of characters that XML allows. */
export function svgFile(markup: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${markup}\n`;
}

/** A name for a file from a title: “Timeline of all events” gives `timeline-of-all-events.svg`. */
export function fileName(title: string, ending: string): string {
  const name = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return `${[...name].slice(0, 60).join('') || 'timeline'}.${ending}`;
}
