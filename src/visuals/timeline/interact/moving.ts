import type { Block, Entry } from '../block.ts';
import type { TimelineLayout } from '../layout.ts';
import { leadingEdge } from '../position.ts';
import { textInset } from '../ticks.ts';

/** What moves along with an instant, whose place in the drawing is `x`. */
interface Anchored {
  node: Element;
  x: number;
  /** Whether it goes on from there as far as its time does. */
  isBar: boolean;
}

/** The parts of a drawing that follow a changing view. */
export interface Moving {
  /** Lines and areas of the axis. */
  stretched: Element;
  /** Texts and events. */
  shifted: Anchored[];
  /** Marks with a length, within events that are shifted by `x`. */
  bars: Anchored[];
}

/** Arranges the drawing so that few attributes move it, and keeps what moves within the frame. */
export function movingParts(svg: SVGSVGElement, layout: TimelineLayout): Moving {
  const clip = clipTo(svg, layout);
  const axis = svg.querySelector('.timeline-axis');
  const stretched = createGroup();
  stretched.append(...svg.querySelectorAll('.timeline-axis > :is(rect, path), .timeline-guide'));
  stretched.classList.add('timeline-stretched');
  axis?.prepend(stretched);
  const lists = [...svg.querySelectorAll('[role="list"]')];
  for (const group of axis ? [axis, ...lists] : lists) group.setAttribute('clip-path', clip);
  const links = new Map(
    [...svg.querySelectorAll('[data-event]')].map((link) => [link.getAttribute('data-event'), link]),
  );
  const blocks = layout.lanes.flatMap((lane) => lane.blocks);
  const events = blocks
    .flatMap(({ entries }) => entries)
    .flatMap((entry) => anchored(entry, links.get(entry.event.id)));
  const bars = events.filter(({ isBar }) => isBar);
  for (const { node } of bars) node.classList.add('timeline-stretched');
  return {
    stretched,
    shifted: [...labels(svg), ...captions(svg, blocks, clip), ...events],
    bars: bars.flatMap(({ node, x }) => marks(node).map((mark) => ({ node: mark, x, isBar: true }))),
  };
}

function anchored(entry: Entry, node: Element | undefined): Anchored[] {
  const { kind, dots, others } = entry.mark;
  const x = leadingEdge(entry.mark);
  const isLong = kind === 'span' || kind === 'interval' || kind === 'day' || kind === 'during';
  const isBar = (dots.length === 0 && isLong) || others !== undefined;
  return node === undefined ? [] : [{ node, x, isBar }];
}

function marks(event: Element): Element[] {
  return [...event.querySelectorAll('path:not([transform])')];
}

/** The texts of the axis, by place: a text that is moved itself is laid out with each frame, one in a group isn't. */
function labels(svg: SVGSVGElement): Anchored[] {
  const texts = svg.querySelectorAll('.timeline-axis > text');
  const places = Map.groupBy(texts, (text) => Number(text.getAttribute('x')) - inset(text));
  return [...places].map(([x, own]) => {
    const node = createGroup();
    own[0]?.replaceWith(node);
    node.append(...own);
    return { node, x, isBar: false };
  });
}

/** Px from the stroke that a text belongs to. */
function inset(text: Element): number {
  return text.classList.contains('timeline-gap') ? 0 : textInset;
}

/** The dates over stacks, taken out of the group that also has the heading, which stays. */
function captions(svg: SVGSVGElement, blocks: Block[], clip: string): Anchored[] {
  const texts = [...svg.querySelectorAll('.timeline-lane > [aria-hidden] > .timeline-date')];
  const anchors = blocks.flatMap(({ caption, entries }) => caption.map(() => entries[0]));
  const clipped = createGroup();
  clipped.setAttribute('clip-path', clip);
  clipped.setAttribute('aria-hidden', 'true');
  svg.append(clipped);
  return texts.flatMap((text, i) => {
    const [node, entry] = [createGroup(), anchors[i]];
    node.append(text);
    clipped.append(node);
    return entry === undefined ? [] : anchored(entry, node);
  });
}

let clips = 0;

function clipTo(svg: SVGSVGElement, { frame, height }: TimelineLayout): string {
  clips += 1;
  const id = `timeline-clip-${clips}`;
  const clip = document.createElementNS(svg.namespaceURI, 'clipPath');
  const rect = document.createElementNS(svg.namespaceURI, 'rect');
  const size = { x: frame.left - 8, y: -20, width: frame.right - frame.left + 16, height: height + 40 };
  for (const [name, value] of Object.entries(size)) rect.setAttribute(name, String(value));
  clip.id = id;
  clip.append(rect);
  svg.prepend(clip);
  return `url(#${id})`;
}

function createGroup(): Element {
  return document.createElementNS('http://www.w3.org/2000/svg', 'g');
}
