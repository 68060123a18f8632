import type { Words } from '../../../words/words.ts';
import { type Chart, chartOf } from '../chart.ts';
import type { MarkShape } from '../mark.ts';
import type { ColumnFiles } from './column-files.ts';
import { openStage, type Stage } from './stage.ts';

/** A shape of a mark. */
export interface MarkPath extends Pick<MarkShape, 'paint' | 'dashed'> {
  path: Path2D;
}

/** A chart on a canvas. */
export interface Board extends Chart {
  element: HTMLElement;
  files: ColumnFiles;
  stage: Stage;
  strip: Stage;
  /** Paths of marks by their form. */
  forms: Map<string, MarkPath[]>;
  /** The next frame, where one is on its way. */
  frame: number;
  /** Called when it is drawn. */
  drawn: () => void;
}

/** The most marks of a lane that are painted with each frame. */
const mostMarks = 500;

/** With all events, and all of the time. */
export function openBoard(element: HTMLElement, files: ColumnFiles, words: Words['timelinePicture']): Board {
  const canvas = (name: string) => element.querySelector(`canvas.timeline-${name}`) as HTMLCanvasElement;
  const [stage, strip] = [openStage(canvas('canvas')), openStage(canvas('strip'))];
  const chart = chartOf({ files, words, stage, mostMarks });
  return { ...chart, element, files, stage, strip, forms: new Map(), frame: 0, drawn: () => {} };
}
