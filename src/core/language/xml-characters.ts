/** A text of characters that XML 1.0 allows alone: another would make a whole file unreadable, so U+FFFD stands for it. */
export function xmlCharacters(text: string): string {
  return text.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '\uFFFD');
}
