import { element } from './svg.ts';

export interface LegendEntry {
  /** Markup of a small drawing. */
  glyph: string;
  text: string;
}

/** A mark in a small drawing of `width` by 18 px. */
export function drawGlyph(mark: string, width = 18): string {
  const size = { viewBox: `0 0 ${width} 18`, width, height: 18 };
  return element('svg', { class: 'visual-glyph', ...size, 'aria-hidden': 'true' }, mark);
}
