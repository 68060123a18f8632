/** A text as XML and HTML have it, between tags and in attributes. */
export function escapeText(text: string): string {
  return xmlCharacters(text).replace(/[&<>"']/gu, (character) => entities[character] ?? character);
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text of characters that XML 1.0 allows alone: another would make a whole file unreadable, so U+FFFD stands for it. */
export function xmlCharacters(text: string): string {
  return text.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '\uFFFD');
}
