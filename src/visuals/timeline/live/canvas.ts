import { pictureWords } from '../../../words/timeline-words.ts';
import { type Board, drawingHeight, lettering, openBoard, tileOf } from './board.ts';
import { paintBoard, paintStrip } from './canvas-paint.ts';
import { type ColumnFiles, openColumnFiles } from './column-files.ts';
import { adaptStage, clearStage, forgetWidths, isFitted } from './stage.ts';

/** Draws very many events for the first time, as they are without a view in the page’s address. */
export async function openCanvas(element: HTMLElement): Promise<Board> {
  const { src = '', locale = 'en', lang } = element.dataset;
  const files = await openColumnFiles(src);
  element.dataset['live'] = '';
  const board = openBoard(element, files, pictureWords(lang ?? locale));
  files.arrived = () => {
    board.tile = null;
    redraw(board);
  };
  refit(board);
  paintStrip(board);
  for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)'])
    matchMedia(query).addEventListener('change', () => refit(board));
  document.fonts.addEventListener('loadingdone', () => reletter(board));
  void standAtFirst(element, files);
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  return board;
}

/** Puts the one link at the first event, so that keys find it before anything else is fetched. */
async function standAtFirst(element: HTMLElement, files: ColumnFiles): Promise<void> {
  const link = element.querySelector<HTMLAnchorElement>('.timeline-cursor');
  const texts = await files.textsOf(0).catch(() => null);
  if (link === null || texts === null || link.dataset['event'] !== undefined) return;
  link.href = `${files.columns.base}events/${texts.id}/`;
  link.setAttribute('aria-label', `${texts.title}, ${texts.words}`);
  Object.assign(link.dataset, { event: texts.id, place: '0' });
  link.hidden = false;
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
