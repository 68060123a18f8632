/** The first line of a text, cut to at most so many characters: for a message that names what an entry says. */
export function excerpt(text: string, longest = 60): string {
  const [line = ''] = text.trim().split('\n', 1);
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
