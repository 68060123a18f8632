import { setMarkup } from '../../interact/markup.ts';
import { type LayoutSetting, layoutTimeline, type TimelineLayout } from '../layout.ts';
import { legendOf, renderLegend } from '../legend.ts';
import { renderList } from '../render-list.ts';
import { renderTable } from '../render-table.ts';
import { matches, type ViewState, viewParams } from '../view-state.ts';
import { isWholeTime } from '../window.ts';
import { writeAddress } from './address.ts';
import { searchText } from './find-text.ts';
import { formShown } from './form.ts';
import { showTarget } from './link-target.ts';
import { drawPicture, type Picture } from './picture.ts';
import { keepFocus } from './roving.ts';
import { eventsInView, labelOf, part, type Scene } from './scene.ts';
import { showSnippet } from './share.ts';
import { showStrip } from './strip.ts';
import { showFields, showTools } from './tools.ts';
import { axisZone, eventsInZone, zoneOf } from './zone.ts';

/** Changes what is shown, and the page's address with it. */
export function change(scene: Scene, patch: Partial<ViewState>): void {
  scene.state = { ...scene.state, ...patch };
  writeAddress(scene.prefix, scene.state);
  show(scene);
}

/** Draws the state; focus and the linked event stay. */
export function show(scene: Scene): void {
  const { element, state } = scene;
  stopMotion(scene);
  chooseEvents(scene);
  keepFocus(scene, () => {
    if (state.form === null) delete element.dataset['form'];
    else element.dataset['form'] = state.form;
    draw(scene);
  });
  scene.isDrawn = true;
  showTools(scene);
  showFields(scene);
  showTarget(element, false);
  void showSnippet(scene);
}

/**
 * Makes the controls ready while the drawing stays as it was built, and fields as a reader may have filled them. The
 * drawing that the first movement needs is made, but not yet shown.
 */
export function prepare(scene: Scene): void {
  chooseEvents(scene);
  showTools(scene);
  if (formShown(scene.element) !== 'picture') return;
  const layout = wholeLayout(scene);
  showStrip(scene, layout, { x0: layout.frame.left, x1: layout.frame.right });
  scene.picture = drawPicture(part(scene, 'live'), layout, labelOf(scene), scene.state);
}

function stopMotion(scene: Scene): void {
  if (scene.motion === null) return;
  cancelAnimationFrame(scene.motion.frame);
  clearTimeout(scene.motion.end);
  scene.motion = null;
}

function chooseEvents(scene: Scene): void {
  const { data, state } = scene;
  const zone = zoneOf(scene);
  if (zone !== scene.zone) Object.assign(scene, { zone, events: eventsInZone(data, zone) });
  scene.shown = scene.events.filter((event) => matches({ facets: event.facets, text: searchText(event, data) }, state));
}

function draw(scene: Scene): void {
  const form = formShown(scene.element);
  if (form === 'list') drawList(scene);
  if (form === 'table') drawTable(scene);
  if (form !== 'picture') return;
  const picture = drawLive(scene);
  showStrip(scene, wholeLayout(scene), picture.view);
}

export const wholeTime = { from: null, to: null };

/** The whole time laid out; kept, since only the choice of events, the zone and the room change it. */
export function wholeLayout(scene: Scene): TimelineLayout {
  const setting = { ...settingOf(scene), window: wholeTime };
  const key = `${setting.width} ${viewParams({ ...scene.state, ...wholeTime, form: null })}`;
  if (scene.whole?.key !== key) scene.whole = { key, layout: layoutTimeline(scene.shown, scene.data.lanes, setting) };
  return scene.whole.layout;
}

export function drawList(scene: Scene): void {
  const list = part(scene, 'list');
  setMarkup(list, renderList(eventsInView(scene), scene.data.lanes) || '<li>No events in this view.</li>');
}

function drawTable(scene: Scene): void {
  const caption = `${labelOf(scene)}, in the order of time`;
  setMarkup(part(scene, 'table'), renderTable(eventsInView(scene), scene.data.lanes, caption));
}

function drawLive(scene: Scene): Picture {
  const { element, shown, data, state } = scene;
  element.dataset['live'] = '';
  const layout = isWholeTime(state) ? wholeLayout(scene) : layoutTimeline(shown, data.lanes, settingOf(scene));
  const { picture } = scene;
  const isDrawn = picture?.layout === layout && picture.moving === null;
  scene.picture = isDrawn ? picture : drawPicture(part(scene, 'live'), layout, labelOf(scene), state);
  setMarkup(part(scene, 'legend'), renderLegend(legendOf(eventsInView(scene), layout)));
  return scene.picture;
}

function settingOf(scene: Scene): LayoutSetting {
  return drawingSetting(scene, drawingWidth(part(scene, 'live')));
}

/** For a drawing of so many px. */
export function drawingSetting(scene: Scene, width: number): LayoutSetting {
  const { element, measure, state, events: timeline } = scene;
  const window = { from: state.from, to: state.to };
  return { width, measure, locale: localeOf(element), timeline, window, zone: axisZone(scene) };
}

const least = 240;
const most = 1120;

/** In px of text at its usual size, so that larger text gets a drawing with less in a row. */
function drawingWidth(live: HTMLElement): number {
  const scale = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;
  const room = live.parentElement?.clientWidth ?? live.clientWidth;
  return Math.max(least, Math.min(Math.round(room / scale), most));
}

function localeOf(element: HTMLElement): string {
  return element.dataset['locale'] ?? 'en-GB';
}
