import type { Measure } from '../../measure.ts';

/** Covers tabular figures and the heavier weight of titles, which a canvas doesn't set. */
const safety = 1.04;

/** Measures text in the timeline's own typeface, once it is loaded. */
export async function openMeasure(timeline: Element): Promise<Measure> {
  const family = getComputedStyle(timeline).fontFamily;
  await document.fonts.load(`480 15px ${family}`).catch(() => []);
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  return (text, size) => {
    const key = `${size} ${text}`;
    const width = known.get(key) ?? widthOf(context, text, `480 ${size}px ${family}`);
    known.set(key, width);
    return width;
  };
}

function widthOf(context: CanvasRenderingContext2D | null, text: string, font: string): number {
  if (context === null) return text.length * 8;
  context.font = font;
  return context.measureText(text).width * safety;
}
