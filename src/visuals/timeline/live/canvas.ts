import type { Words } from '../../../words/words.ts';
import { drawingHeight, lettering, tileOf } from '../chart.ts';
import { type Board, openBoard } from './board.ts';
import { paintBoard, paintStrip } from './canvas-paint.ts';
import { openColumnFiles } from './column-files.ts';
import { adaptStage, clearStage, forgetWidths, isFitted } from './stage.ts';

/** Draws very many events for the first time: all of them, and all of their time. */
export async function openCanvas(element: HTMLElement, words: Words['timelinePicture']): Promise<Board> {
  const files = await openColumnFiles(element.dataset['src'] ?? '');
  element.dataset['live'] = '';
  const board = openBoard(element, files, words);
  files.arrived = () => {
    board.tile = null;
    redraw(board);
  };
  refit(board);
  paintStrip(board);
  for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)'])
    matchMedia(query).addEventListener('change', () => refit(board));
  document.fonts.addEventListener('loadingdone', () => reletter(board));
  return board;
}

/** Draws with the next frame. */
export function redraw(board: Board): void {
  board.frame ||= requestAnimationFrame(() => draw(board));
}

/** Draws what is in view: a frame takes time in proportion to the px, whatever the number of events. */
export function draw(board: Board): void {
  cancelAnimationFrame(board.frame);
  board.frame = 0;
  board.tile = tileOf(board);
  paintBoard(board, board.tile);
  board.drawn();
}

/** Takes on a new size, new colours or a new choice of events. */
export function refit(board: Board): void {
  const isFit = isFitted(board.stage);
  for (const stage of [board.stage, board.strip]) adaptStage(stage);
  if (!isFit) Object.assign(board, lettering(board));
  board.tile = null;
  clearStage(board.stage, drawingHeight(board));
  draw(board);
}

/** Takes on the typeface that has come, or another zone. */
export function reletter(board: Board): void {
  forgetWidths(board.stage);
  Object.assign(board, lettering(board));
  refit(board);
}
