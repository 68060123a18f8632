import type { Measure } from '../../../src/visuals/measure.ts';

export interface TextBox {
  text: string;
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** The boxes of all texts of a drawing, given the font size of each class in px. */
export function textBoxes(svg: string, fontSizes: Record<string, number>, measure: Measure): TextBox[] {
  return [...svg.matchAll(/<text class="([^"]+)" x="([^"]+)" y="([^"]+)"(?: text-anchor="(\w+)")?>([^<]*)</gu)].map(
    ([, classes = '', x, y, anchor = 'start', escaped = '']) => {
      const size = fontSizes[classes.split(' ').at(-1) ?? ''] ?? 0;
      const text = escaped.replaceAll('&#39;', "'").replaceAll('&amp;', '&');
      const width = measure(text, size);
      const x0 = Number(x) - width * ({ start: 0, middle: 0.5, end: 1 }[anchor] ?? 0);
      return { text, x0, y0: Number(y) - size * 0.75, x1: x0 + width, y1: Number(y) + size * 0.2 };
    },
  );
}

/** The texts that touch each other, in pairs. */
export function overlaps(boxes: TextBox[]): [string, string][] {
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1)
      .map((b): [string, string] => [a.text, b.text]),
  );
}

/** The texts that don't lie in the drawing. */
export function cutOff(svg: string, boxes: TextBox[]): string[] {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/u.exec(svg) ?? [];
  const isInside = ({ x0, y0, x1, y1 }: TextBox) =>
    x0 >= -0.5 && y0 >= 0 && x1 <= Number(width) + 0.5 && y1 <= Number(height) + 0.5;
  return boxes.filter((box) => !isInside(box)).map(({ text }) => text);
}
