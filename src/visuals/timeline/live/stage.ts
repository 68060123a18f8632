import { type Measure, withSpacing } from '../../measure.ts';
import { date } from '../typography.ts';

/** A canvas with the sizes, colours and type of the page around it. */
export interface Stage {
  canvas: HTMLCanvasElement;
  context: CanvasRenderingContext2D;
  /** In CSS px. */
  width: number;
  height: number;
  /** Factor of all sizes: 1 where a reader’s text has the usual 16 px. */
  unit: number;
  family: string;
  colours: Colours;
  spacing: Pick<CanvasRenderingContext2D, 'letterSpacing' | 'wordSpacing'>;
  measure: Measure;
}

interface Colours {
  ink: string;
  paper: string;
  muted: string;
  rule: string;
  /** By the number of a lane, counted from 0. */
  lane: (lane: number) => string;
}

/**
 * `desynchronized` lets a browser show each drawing at once instead of copying it with the next frame of the page, which
 * halves what a frame costs. All of a drawing is made in one task, so that no half of it is ever shown.
 */
export function openStage(canvas: HTMLCanvasElement): Stage {
  const context = canvas.getContext('2d', { desynchronized: true });
  if (context === null) throw new Error('No canvas to draw on.');
  const { fontFamily: family } = getComputedStyle(canvas);
  const measure = measureOn(measuring(context), family);
  return { canvas, context, height: 0, family, measure, ...roomOf(canvas), ...looksOf(canvas) };
}

function roomOf(canvas: HTMLCanvasElement): Pick<Stage, 'width' | 'unit'> {
  const unit = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
  return { width: canvas.parentElement?.clientWidth ?? 0, unit };
}

function looksOf(canvas: HTMLCanvasElement): Pick<Stage, 'colours' | 'spacing'> {
  return { colours: coloursOf(canvas), spacing: spacingOf(canvas) };
}

/** Whether width and text are as large as they were. */
export function isFitted({ canvas, width, unit }: Stage): boolean {
  const room = roomOf(canvas);
  return room.width === width && room.unit === unit;
}

/** Takes on the width, the size of text and the colours of the canvas’s place. */
export function adaptStage(stage: Stage): void {
  Object.assign(stage, roomOf(stage.canvas), looksOf(stage.canvas));
}

/** Clears the canvas, and makes it as high as a drawing. */
export function clearStage(stage: Stage, height: number): void {
  const { canvas, context, width } = stage;
  stage.height = Math.ceil(height);
  canvas.width = Math.round(width * devicePixelRatio);
  canvas.height = Math.round(stage.height * devicePixelRatio);
  canvas.style.height = `${stage.height}px`;
  context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
  Object.assign(context, stage.spacing);
}

/** The spacing of text that a reader asked for, in px of the smallest text. */
function spacingOf(canvas: HTMLCanvasElement): Stage['spacing'] {
  const { fontSize, letterSpacing, wordSpacing } = getComputedStyle(canvas);
  const { unit } = roomOf(canvas);
  const px = (length: string) =>
    `${((Number.parseFloat(length) || 0) / (Number.parseFloat(fontSize) || 16)) * date.size * unit}px`;
  return { letterSpacing: px(letterSpacing), wordSpacing: px(wordSpacing) };
}

/** Measures anew, for when the typeface has come. */
export function forgetWidths(stage: Stage): void {
  stage.measure = measureOn(measuring(stage.context), stage.family);
}

/** Another context, as the spacing that a reader wants is measured by `withSpacing`. */
function measuring(context: CanvasRenderingContext2D): CanvasRenderingContext2D {
  return document.createElement('canvas').getContext('2d') ?? context;
}

/** Of text as readers may space it; widths are kept, since the same labels come back with each frame. */
export function measureOn(context: CanvasRenderingContext2D, family: string, safety = 1): Measure {
  const known = new Map<string, number>();
  const spaced = withSpacing((text, size) => {
    context.font = `480 ${size}px ${family}`;
    return context.measureText(text).width;
  });
  return (text, size) => {
    const key = `${size} ${text}`;
    const width = known.get(key) ?? spaced(text, size) * safety;
    known.set(key, width);
    return width;
  };
}

function coloursOf(canvas: HTMLCanvasElement): Colours {
  const style = getComputedStyle(canvas);
  const of = (name: string) => style.getPropertyValue(`--${name}`).trim() || style.color;
  const lanes = [1, 2, 3, 4, 5, 6].map((number) => of(`lane-${number}`));
  const isForced = matchMedia('(forced-colors: active)').matches;
  const [ink, paper, muted, rule] = ['ink', 'paper', 'muted', 'rule'].map(of) as [string, string, string, string];
  return { ink, paper, muted, rule, lane: (lane) => (isForced ? ink : (lanes[lane % 6] ?? ink)) };
}
