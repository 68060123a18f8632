/**
 * The markup with which another page shows one of those to embed: a frame, and a listener that gives each frame of that
 * page the height which it says that it has.
 *
 * @param height in px, until the frame says its own
 */
export function embedSnippet(address: string, title: string, height: number): string {
  const attributes = Object.entries({ src: address, title, width: '100%', height: String(height), loading: 'lazy' });
  const frame = `<iframe ${attributes.map(([name, value]) => `${name}="${escaped(value)}"`).join(' ')}></iframe>`;
  return `${frame}\n<script>${listener}</script>`;
}

const listener = `addEventListener('message',e=>{if(e.data.type==='readout:height')for(const f of document.querySelectorAll('iframe'))if(f.contentWindow===e.source)f.height=e.data.height})`;

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
