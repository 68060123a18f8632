import { xmlCharacters } from '../../../core/xml.ts';
import { addMarkup } from '../../interact/markup.ts';
import type { TimelineDatum } from '../data.ts';
import { allDateWords } from '../event.ts';
import { layoutTimeline } from '../layout.ts';
import { renderTimeline } from '../render.ts';
import type { SavedEvent } from '../saved-files.ts';
import { paint } from './painter.ts';
import { eventsInView, labelOf, laneTitle, part, type Scene, say } from './scene.ts';
import { drawingSetting } from './show.ts';

/** What makes files of a view, fetched when a reader wants one. */
type Saving = typeof import('../saved-files.ts');

/** Saves what is in view as a file. */
export async function save(scene: Scene, kind: 'svg' | 'png' | 'csv'): Promise<void> {
  const saving = await import('../saved-files.ts').catch(() => null);
  if (saving === null) return say(scene, 'What this needs couldn’t be fetched. Try again.');
  const file = await fileOf(scene, saving, kind).catch(reportError);
  if (file) download(saving.fileName(labelOf(scene), kind), file);
  else say(scene, 'The file couldn’t be made here.');
}

/** `null` where the browser can't paint it. */
async function fileOf(scene: Scene, saving: Saving, kind: 'svg' | 'png' | 'csv'): Promise<Blob | null> {
  if (kind === 'csv') return new Blob([csvOf(scene, saving)], { type: 'text/csv;charset=utf-8' });
  const svg = standalone(scene, saving);
  if (kind === 'png') return paint(svg);
  return new Blob([saving.svgFile(xmlCharacters(new XMLSerializer().serializeToString(svg)))], {
    type: 'image/svg+xml',
  });
}

function csvOf(scene: Scene, saving: Saving): string {
  return saving.timelineCsv(eventsInView(scene).map((event) => rowOf(scene, event)));
}

function rowOf(scene: Scene, event: TimelineDatum): SavedEvent {
  const names = (facet: 'countries' | 'sources') =>
    event.facets[facet].map((id) => scene.data.choices[facet].find((choice) => choice.id === id)?.name ?? id);
  const { id, title, inferred, participants = [] } = event;
  // As the sources give it, whatever the zone of the axis.
  const { when } = scene.data.events.find((given) => given.id === id) ?? event;
  return {
    id,
    title,
    words: allDateWords(event),
    earliest: when.earliest,
    latest: when.latest,
    inferred,
    lane: laneTitle(scene, event.lane),
    participants,
    countries: names('countries'),
    sources: names('sources'),
    url: new URL(event.href, location.href).href,
  };
}

/** The drawing of the view with all that its style sheets say in attributes, on the page's own ground. */
function standalone(scene: Scene, saving: Saving): SVGSVGElement {
  const drawn = drawingOf(scene);
  const copy = drawn.cloneNode(true) as SVGSVGElement;
  const copies = [...copy.querySelectorAll<SVGElement>('*')];
  for (const [i, original] of [...drawn.querySelectorAll<SVGElement>('*')].entries()) {
    const target = copies[i];
    if (target) inline(original, target, saving);
  }
  for (const hit of copy.querySelectorAll('.timeline-target')) hit.remove();
  for (const node of [copy, ...copy.querySelectorAll('*')]) strip(node);
  copy.prepend(
    titleOf(labelOf(scene)),
    groundOf(copy, getComputedStyle(part(scene, 'live')).getPropertyValue('--paper')),
  );
  if (!scene.picture?.svg.isSameNode(drawn)) drawn.remove();
  return copy;
}

/** The picture on the screen, or, where a list is, one that is drawn for the purpose. */
function drawingOf(scene: Scene): SVGSVGElement {
  const live = part(scene, 'live');
  if (scene.picture && live.getClientRects().length > 0) return scene.picture.svg;
  const layout = layoutTimeline(scene.shown, scene.data.lanes, drawingSetting(scene, 1120));
  addMarkup(live, 'beforeend', renderTimeline(layout, labelOf(scene)));
  return live.lastElementChild as SVGSVGElement;
}

function inline(original: SVGElement, copy: SVGElement, saving: Saving): void {
  const style = getComputedStyle(original);
  const isText = original.localName === 'text';
  if (!isText && !/^(path|rect|g)$/.test(original.localName)) return;
  if (original.localName === 'g' && style.opacity === '1') return;
  const read = (property: string) => style.getPropertyValue(property);
  for (const [name, value] of saving.paintAttributes(read, isText)) copy.setAttribute(name, value);
  if (isText && style.textTransform === 'uppercase') copy.textContent = (copy.textContent ?? '').toUpperCase();
}

function strip(node: Element): void {
  for (const name of ['class', 'data-event', 'data-linked', 'tabindex', 'clip-path', 'transform']) {
    const isOwn = name === 'transform' && node.localName === 'path';
    if (!isOwn) node.removeAttribute(name);
  }
  const href = node.getAttribute('href');
  if (href !== null) node.setAttribute('href', new URL(href, location.href).href);
}

function titleOf(text: string): Element {
  const title = document.createElementNS('http://www.w3.org/2000/svg', 'title');
  title.textContent = text;
  return title;
}

function groundOf(svg: SVGSVGElement, colour: string): Element {
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  const { width, height } = svg.viewBox.baseVal;
  const size = { x: -16, y: -16, width: width + 32, height: height + 32, fill: colour.trim() || '#fff' };
  for (const [name, value] of Object.entries(size)) ground.setAttribute(name, String(value));
  svg.setAttribute('viewBox', `-16 -16 ${width + 32} ${height + 32}`);
  svg.setAttribute('width', String(width + 32));
  svg.setAttribute('height', String(height + 32));
  return ground;
}

function download(name: string, file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
