/** A file's text; `null` where it is none, such as a PDF. */
export async function fileText(file: Blob): Promise<string | null> {
  const text = decoded(new Uint8Array(await file.arrayBuffer()));
  return text.includes('\0') || text.startsWith('%PDF-') ? null : text;
}

/** Text by its byte order mark, as UTF-8 where it is that, or else by what a page says of itself. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decoderOf(bytes).decode(bytes);
  }
}

function decoderOf(bytes: Uint8Array): TextDecoder {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096));
  const [, name = 'windows-1252'] = /<meta\b[^>]*\bcharset\s*=\s*["']?([\w.:-]+)/i.exec(head) ?? [];
  try {
    return new TextDecoder(name);
  } catch {
    return new TextDecoder('windows-1252');
  }
}

/** Whether a text is a page's HTML, or a part of one, and not what a reader sees of it. */
export function isMarkup(text: string): boolean {
  return /^\uFEFF?\s*<(?:[a-z][a-z0-9]*[\s/>]|!doctype\s|!--|\?xml\s)/i.test(text) && /<\/?[a-z][^<>]*>/i.test(text);
}
