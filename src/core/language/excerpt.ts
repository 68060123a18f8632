/** The first line of a text, cut to at most so many characters: for a message that names what an entry says. */
export function excerpt(text: string, longest = 60): string {
  const [line = ''] = text.trim().split('\n', 1);
  const shown = withoutSecrets(line.slice(0, longest + longestAddress));
  return shown.length > longest ? `${shown.slice(0, longest - 1)}…` : shown;
}

/** In characters; beyond it nothing is an address. */
const longestAddress = 2000;

// A password may hold what ends an address’s host, so with a colon all up to the @ counts.
const userInfo = /(?<=[/\\]{2})(?:[^\s"/\\?#@]{0,500}:[^\s"@]{0,500}|[^\s"/\\?#@]{1,500})@(?:[^\s"/\\?#@]{0,500}@)*/g;

/** The same length of text with stars for the user names and passwords in addresses: what is printed gets into logs. */
export function withoutSecrets(text: string): string {
  return text.replace(userInfo, (found) => `${'*'.repeat(found.length - 1)}@`);
}
