import { xmlCharacters } from '../../../core/xml.ts';
import { addMarkup } from '../../interact/markup.ts';
import { container, element as create } from '../../svg.ts';
import type { TimelineDatum } from '../data.ts';
import { allDateWords } from '../event.ts';
import type { SavedEvent } from '../saved-files.ts';
import { isWholeTime } from '../view.ts';
import { addressOf } from './address.ts';
import { labelOf, part, type Scene, say } from './scene.ts';
import { spanWords } from './span-words.ts';

/** What makes files of a view, fetched when a reader wants one. */
type Saving = typeof import('../saved-files.ts');

/** Saves what is in view as a file. */
export async function save(scene: Scene, kind: 'svg' | 'png' | 'csv'): Promise<void> {
  const { tools } = scene.voice;
  const saving = await import('../saved-files.ts').catch(() => null);
  if (saving === null) return say(scene, tools.notFetched);
  const file = await fileOf(scene, saving, kind).catch(reportError);
  if (file) download(saving.fileName(labelOf(scene), kind), file);
  else say(scene, tools.notMade);
}

/** `null` where the browser can't paint it. */
async function fileOf(scene: Scene, saving: Saving, kind: 'svg' | 'png' | 'csv'): Promise<Blob | null> {
  const places = isWholeTime(scene.state) ? Array.from(scene.chosen) : scene.painter.inView();
  if (kind === 'csv') {
    const rows = (await scene.store.details(places)).map((event) => rowOf(scene, event));
    return new Blob([saving.timelineCsv(await Promise.all(rows))], { type: 'text/csv;charset=utf-8' });
  }
  const svg = await standalone(scene, saving);
  if (kind === 'png') return (await import('./png.ts')).pngOf(svg);
  return new Blob([saving.svgFile(xmlCharacters(new XMLSerializer().serializeToString(svg)))], {
    type: 'image/svg+xml',
  });
}

async function rowOf({ store }: Scene, event: TimelineDatum): Promise<SavedEvent> {
  const choices = await store.choices();
  const names = (facet: 'countries' | 'sources') =>
    event.facets[facet].map((id) => choices[facet].find((choice) => choice.id === id)?.name ?? id);
  const { id, title, inferred, participants = [], given = event.when } = event;
  return {
    id,
    title,
    words: allDateWords(event),
    // As the sources give it, whatever the zone of the axis.
    earliest: given.earliest,
    latest: given.latest,
    inferred,
    lane: store.lanes.find((lane) => lane.id === event.lane)?.title ?? '',
    participants,
    countries: names('countries'),
    sources: names('sources'),
    url: new URL(event.href, location.href).href,
  };
}

const margin = 16;
const lineHeight = 22;

/** The drawing of the view with all that its style sheets say in attributes, on the page's own ground, with what it is. */
async function standalone(scene: Scene, saving: Saving): Promise<SVGSVGElement> {
  const live = part(scene, 'live');
  const width = Math.max(704, Math.min(1120, live.clientWidth || 1120));
  addMarkup(live, 'beforeend', await scene.painter.standalone(width));
  const drawn = live.lastElementChild as SVGSVGElement;
  addMarkup(drawn as unknown as HTMLElement, 'beforeend', aboutOf(scene, drawn));
  for (const [i, place] of [...drawn.querySelectorAll('.timeline-glyph')].entries())
    place.append(...(legendOf(scene)[i]?.glyph?.cloneNode(true).childNodes ?? []));
  const copy = drawn.cloneNode(true) as SVGSVGElement;
  const copies = [...copy.querySelectorAll<SVGElement>('*')];
  for (const [i, original] of [...drawn.querySelectorAll<SVGElement>('*')].entries()) {
    const target = copies[i];
    if (target) inline(original, target, saving);
  }
  for (const hit of copy.querySelectorAll('.timeline-target')) hit.remove();
  for (const node of [copy, ...copy.querySelectorAll('*')]) strip(node);
  const height = drawn.viewBox.baseVal.height + aboutHeight(scene);
  copy.prepend(
    titleOf(labelOf(scene)),
    groundOf(copy, { width, height }, getComputedStyle(live).getPropertyValue('--paper')),
  );
  drawn.remove();
  return copy;
}

/** What stands below the drawing: the legend, then title, time in view, sources, licence, date and address. */
function aboutOf(scene: Scene, drawn: SVGSVGElement): string {
  const from = drawn.viewBox.baseVal.height + 30;
  const signs = legendOf(scene).map(({ text }, i) => {
    const y = from + i * lineHeight;
    const moved = { class: 'timeline-glyph', transform: `translate(0,${y - 13})` };
    return create('g', moved) + textAt(52, y, text);
  });
  const foot = from + signs.length * lineHeight + 8;
  const words = aboutWords(scene).map((line, i) => textAt(0, foot + i * lineHeight, line));
  return container('g', {}, [...signs, ...words]);
}

function textAt(x: number, y: number, words: string): string {
  return create('text', { class: 'timeline-date', x, y }, words.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
}

function aboutHeight(scene: Scene): number {
  return 30 + (legendOf(scene).length + aboutWords(scene).length) * lineHeight + 8;
}

function aboutWords(scene: Scene): string[] {
  const { element, state, prefix, store, voice } = scene;
  const { credits = '' } = element.dataset;
  const { comma } = voice.picture;
  const day = new Intl.DateTimeFormat([store.language === 'en' ? 'en-GB' : store.language, 'en-GB'], {
    dateStyle: 'long',
    calendar: 'gregory',
  });
  const span = isWholeTime(state) ? [] : [spanWords(scene)];
  return [
    [labelOf(scene), ...span].join(comma),
    ...credits.split('\n').filter((line) => line !== ''),
    // biome-ignore lint/plugin: the day on which a reader saves it
    [voice.tools.savedOn(day.format(new Date())), addressOf(prefix, state)].join(comma),
  ];
}

function legendOf({ element }: Scene): { glyph: Element | null; text: string }[] {
  return [...element.querySelectorAll('.timeline-legend li')].map((sign) => ({
    glyph: sign.querySelector('svg'),
    text: (sign.textContent ?? '').trim(),
  }));
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
  for (const name of ['class', 'data-event', 'data-linked', 'tabindex', 'clip-path']) node.removeAttribute(name);
  const href = node.getAttribute('href');
  if (href !== null) node.setAttribute('href', new URL(href, location.href).href);
}

function titleOf(text: string): Element {
  const title = document.createElementNS('http://www.w3.org/2000/svg', 'title');
  title.textContent = text;
  return title;
}

function groundOf(svg: SVGSVGElement, { width, height }: { width: number; height: number }, colour: string): Element {
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  const box = { x: -margin, y: -margin, width: width + 2 * margin, height: height + 2 * margin };
  for (const [name, value] of Object.entries({ ...box, fill: colour.trim() || '#fff' }))
    ground.setAttribute(name, String(value));
  svg.setAttribute('viewBox', Object.values(box).join(' '));
  svg.setAttribute('width', String(box.width));
  svg.setAttribute('height', String(box.height));
  return ground;
}

function download(name: string, file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
