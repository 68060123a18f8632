/** The markup with which another page shows an embedded timeline. */
export function embedSnippet(address: string, title: string): string {
  const attributes = Object.entries({ src: address, title, width: '100%', height: '700', loading: 'lazy' });
  return `<iframe ${attributes.map(([name, value]) => `${name}="${escaped(value)}"`).join(' ')}></iframe>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
