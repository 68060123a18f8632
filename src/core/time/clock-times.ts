/** A time of the clock in a text: `text` stands at `index`. */
export interface ClockTime {
  text: string;
  index: number;
  /** Minutes since midnight; two where the text doesn't say which half of the day. */
  minutes: number[];
}

const form =
  /(?<![\d:.,])(?<hours>\d{1,2})(?:[:.](?<minutes>[0-5]\d)(?![\d:]))?\s*(?<half>[ap])\.?\s?m\b\.?|(?<![\d:.,])(?<hours24>[01]?\d|2[0-3]):(?<minutes24>[0-5]\d)(?![\d:])|\b(?<name>noon|midnight)\b/gi;

/** The times of an English text: “9:30 a.m.”, “14:05”, “9 pm”, “noon”. */
export function clockTimesIn(text: string): ClockTime[] {
  return [...text.matchAll(form)].map(({ 0: words, index, groups = {} }) => ({
    text: words,
    index,
    minutes: minutesOf(groups),
  }));
}

function minutesOf({
  hours,
  minutes = '0',
  half,
  hours24 = '',
  minutes24,
  name,
}: Record<string, string | undefined>): number[] {
  if (name !== undefined) return [name.toLowerCase() === 'noon' ? 720 : 0];
  if (hours !== undefined)
    return [(Number(hours) % 12) * 60 + Number(minutes) + (half?.toLowerCase() === 'p' ? 720 : 0)];
  const first = Number(hours24) * 60 + Number(minutes24);
  const isOpen = /^[1-9]$|^1[0-2]$/.test(hours24);
  return isOpen ? [first % 720, (first % 720) + 720] : [first];
}
