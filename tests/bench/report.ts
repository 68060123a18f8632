import type { LabelCount } from './labels.ts';
import { type Cost, median } from './measure.ts';
import type { PeerLine } from './peers.ts';
import type { Prepared } from './prepare.ts';
import type { Reach, Share } from './reach.ts';

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

export function printReport(report: BenchReport): string {
  const { events, build, cost, reach, labels, peers } = report;
  const rows = [
    ['Build', `${build.seconds.toFixed(1)} s${build.extent === 'all' ? '' : ' (timeline pages and files only)'}`],
    ['JavaScript, gzip', `${cost.scriptKb.toFixed(1)} kB`],
    ['Navigation to rendered', `${cost.renderedMs.toFixed(0)} ms`],
    ['  against a bare list', `${cost.plainMs.toFixed(0)} ms: ${(cost.renderedMs / cost.plainMs).toFixed(2)}×`],
    ...(cost.listMs === null
      ? []
      : [
          [
            '  against the site’s list of events',
            `${cost.listMs.toFixed(0)} ms: ${(cost.renderedMs / cost.listMs).toFixed(2)}×`,
          ],
        ]),
    [
      'CPU per frame while zooming',
      cost.cpuMsPerFrame === null
        ? 'does not zoom'
        : `${cost.cpuMsPerFrame.first.toFixed(2)} ms at first, ${cost.cpuMsPerFrame.later.toFixed(2)} ms later`,
    ],
    ['Elements in the page', String(cost.domNodes)],
    ['Titles without JavaScript', share(reach.withoutScript)],
    ['Titles reached by keyboard', share(reach.byKeyboard)],
    ['Titles in the accessibility tree', share(reach.inAccessibilityTree)],
    ['Titles in print (visible text, print styles)', share(reach.inPrint)],
    ...(reach.pages.of > 0
      ? [['Lists by period', `${reach.pages.of} pages, ${reach.pages.opened} of them opened`]]
      : []),
    ...labels.map(({ width, labels, cut, overlapping }) => [
      `Labels at ${width} px`,
      `${labels}; cut ${cut}, overlapping ${overlapping}`,
    ]),
  ];
  const title = `${events} events on a machine with ${report.cpus} cores`;
  return `${[title, ...rows.map(([name = '', value]) => `  ${name.padEnd(46)}${value}`), ...peerRows(peers)].join('\n')}\n`;
}

function share({ count, of }: Share): string {
  return `${count} of ${of}`;
}

/** A row for each peer: the medians of its runs, and how it compares with the peers’ own plain list. */
function peerRows(lines: PeerLine[]): string[] {
  const runs = Map.groupBy(lines, ({ peer, n, mode }) => [peer, n, mode].filter((part) => part !== '').join(' '));
  const rendered = (of: PeerLine[]) => median(of.map(({ rendered_ms }) => rendered_ms ?? Number.NaN));
  const list = [...runs].find(([name]) => name.startsWith('ssr'))?.[1];
  return [...runs].map(([name, of]) => {
    const [first] = of;
    if (first === undefined || first.error !== undefined) return peerRow(name, `failed: ${first?.error}`);
    const against = list === undefined ? '' : ` (${(rendered(of) / rendered(list)).toFixed(2)}× its plain list)`;
    const cpu = median(of.map(({ cpu_ms_per_frame }) => cpu_ms_per_frame ?? Number.NaN));
    const script = `${((first.gzip_bytes?.script ?? 0) / 1000).toFixed(1)} kB`;
    return peerRow(name, `${rendered(of)} ms${against}, ${cpu.toFixed(2)} ms a frame, ${script}${titles(first)}`);
  });
}

function titles({ nojs_titles, ax_tree_titles, a11y }: PeerLine): string {
  if (nojs_titles === undefined) return '';
  return `; titles: ${nojs_titles} without JavaScript, ${ax_tree_titles} in the tree; ${a11y?.tab_stops} tab stops`;
}

function peerRow(name: string, figures: string): string {
  return `  peer ${name.padEnd(41)}${figures}`;
}
