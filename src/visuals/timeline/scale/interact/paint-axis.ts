import { tick } from '../../typography.ts';
import { axisHeight, type LargeScene } from './scene.ts';
import type { Stage } from './stage.ts';

/** Paints the grid, the ticks and the line of the axis. */
export function paintAxis({ stage, ticks, view }: LargeScene): void {
  const { context, colours, width, height, unit, family, measure } = stage;
  const y = axisHeight * unit - 0.5;
  const size = tick.size * unit;
  context.font = `480 ${size}px ${family}`;
  context.textAlign = 'start';
  for (const { x, label, context: larger } of ticks(view, width)) {
    line(stage, colours.rule, x, y, height);
    line(stage, colours.ink, x, y - 20 * unit, y);
    if (x + 5 * unit + measure(label, size) <= width) text(stage, colours.ink, label, x + 5 * unit, y - 7 * unit);
    text(stage, colours.muted, larger, x + 5 * unit, y - 27 * unit);
  }
  context.fillStyle = colours.ink;
  context.fillRect(0, y, width, 1);
}

function line({ context }: Stage, colour: string, x: number, y0: number, y1: number): void {
  context.fillStyle = colour;
  context.fillRect(Math.round(x), y0, 1, y1 - y0);
}

/** Writes a text from a px on, on a baseline. */
export function text({ context }: Stage, colour: string, words: string, x: number, y: number): void {
  context.fillStyle = colour;
  context.fillText(words, x, y);
}
