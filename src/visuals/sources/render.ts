import { element } from '../svg.ts';
import type { MatrixCell } from './layout.ts';

/** The sign of a cell: a disc, a disc with a slash where the source differs, a dash where it is silent. */
export function renderCellSign(kind: MatrixCell<unknown>['kind']): string {
  const size = { viewBox: '0 0 14 14', width: 14, height: 14, 'aria-hidden': 'true' };
  return element('svg', { class: `matrix-sign matrix-sign-${kind}`, ...size }, signs[kind]);
}

const disc = element('circle', { class: 'matrix-disc', cx: 7, cy: 7, r: 4.6 });
const signs = {
  silent: element('path', { class: 'matrix-line', d: 'M4,7h6' }),
  speaks: disc,
  differs: element('path', { class: 'matrix-line', d: 'M2.5,5h9M2.5,9h9M9.6,2L4.4,12' }),
};
