import type { LabelCount } from './labels.ts';
import { type Cost, median } from './measure.ts';
import type { PeerLine } from './peers.ts';
import type { Prepared } from './prepare.ts';
import type { Reach, Share } from './reach.ts';
import type { ZoomCost } from './zooming.ts';

export interface BenchReport {
  events: number;
  seed: number;
  runs: number;
  /** Cores of this machine: figures compare only with what ran beside them. */
  cpus: number;
  build: Pick<Prepared, 'seconds' | 'extent'>;
  cost: Cost;
  reach: Reach;
  labels: LabelCount[];
  peers: PeerLine[];
}

export function printReport({ events, cpus, build, cost, reach, labels, peers }: BenchReport): string {
  const rows = [
    ['Build', buildWords(build)],
    ...costRows(cost),
    ...reachRows(reach),
    ...labels.map((count) => [
      `Labels at ${count.width} px${count.view === 'zoomed' ? ', zoomed in' : ''}`,
      `${count.labels}, and ${count.headings} headings and ticks; cut ${count.cut}, overlapping ${count.overlapping}`,
    ]),
    ...peerRows(peers),
  ];
  const title = `${events} events on a machine with ${cpus} cores`;
  return `${[title, ...rows.map(([name = '', value]) => `  ${name.padEnd(46)}${value}`)].join('\n')}\n`;
}

type Row = string[];

function buildWords({ seconds, extent }: BenchReport['build']): string {
  const only = ' (timeline pages and files only, of events without sources, evidence and prose)';
  return `${seconds.toFixed(1)} s${extent === 'all' ? '' : only}`;
}

function costRows({ scriptKb, renderedMs, plainMs, listMs, zooming, domNodes }: Cost): Row[] {
  const against = (ms: number) => `${ms.toFixed(0)} ms: ${(renderedMs / ms).toFixed(2)}×`;
  return [
    ['JavaScript, gzip', `${scriptKb.toFixed(1)} kB`],
    ['Navigation to rendered', `${renderedMs.toFixed(0)} ms`],
    ['  against a bare list', against(plainMs)],
    ...(listMs === null ? [] : [['  against the site’s list of events', against(listMs)]]),
    ['CPU per frame while zooming', zooming === null ? 'does not zoom' : zoomWords(zooming)],
    ['Elements in the page', String(domNodes)],
  ];
}

function zoomWords({ first, later, frames, changed }: ZoomCost): string {
  return `${first.toFixed(2)} ms at first, ${later.toFixed(2)} ms later; ${changed} of ${frames} frames showed another view`;
}

function reachRows({ withoutScript, byKeyboard, inAccessibilityTree, inPrint, pages }: Reach): Row[] {
  const print = inPrint.from === 'document' ? 'a printed document' : 'visible text, print styles';
  return [
    ['Titles without JavaScript', share(withoutScript)],
    ['Events reached by keyboard', `${share(byKeyboard)}, with ${byKeyboard.presses} presses of a key and no more`],
    ['Titles in the accessibility tree', share(inAccessibilityTree)],
    [`Titles in print (${print})`, share(inPrint)],
    ...(pages.of > 0 ? [['  in lists by period', `${pages.of} pages, ${pages.opened} of them opened`]] : []),
  ];
}

function share({ count, of }: Share): string {
  return `${count} of ${of}`;
}

/** A row for each peer: the medians of its runs, and how it compares with the peers’ own plain list. */
function peerRows(lines: PeerLine[]): Row[] {
  const runs = Map.groupBy(lines, ({ peer, n, mode }) => [peer, n, mode].filter((part) => part !== '').join(' '));
  const rendered = (of: PeerLine[]) => median(of.map(({ rendered_ms }) => rendered_ms ?? Number.NaN));
  const list = [...runs].find(([name]) => name.startsWith('ssr'))?.[1];
  return [...runs].map(([name, of]) => {
    const [first] = of;
    const error = of.find((line) => line.error !== undefined)?.error;
    if (first === undefined || error !== undefined) return [`peer ${name}`, `failed: ${error}`];
    const against = list === undefined ? '' : ` (${(rendered(of) / rendered(list)).toFixed(2)}× its plain list)`;
    const cpu = median(of.map(({ cpu_ms_per_frame }) => cpu_ms_per_frame ?? Number.NaN));
    const script = `${((first.gzip_bytes?.script ?? 0) / 1000).toFixed(1)} kB`;
    return [`peer ${name}`, `${rendered(of)} ms${against}, ${cpu.toFixed(2)} ms a frame, ${script}${titles(first)}`];
  });
}

function titles({ nojs_titles, ax_tree_titles, a11y }: PeerLine): string {
  if (nojs_titles === undefined) return '';
  return `; titles: ${nojs_titles} without JavaScript, ${ax_tree_titles} in the tree; ${a11y?.tab_stops} tab stops`;
}
