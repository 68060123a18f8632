import type { LabelCount } from './labels.ts';
import type { Cost } from './measure.ts';
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
      cost.cpuMsPerFrame === null ? 'does not zoom' : `${cost.cpuMsPerFrame.toFixed(2)} ms`,
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
  return `${[title, ...rows.map(([name = '', value]) => `  ${name.padEnd(46)}${value}`), ...peers.map(peerRow)].join('\n')}\n`;
}

function share({ count, of }: Share): string {
  return `${count} of ${of}`;
}

function peerRow(line: PeerLine): string {
  const { peer, n, mode, rendered_ms, cpu_ms_per_frame, gzip_bytes, nojs_titles, ax_tree_titles, error } = line;
  const script = ((gzip_bytes as { script?: number } | undefined)?.script ?? 0) / 1000;
  const figures = `${rendered_ms} ms, ${cpu_ms_per_frame} ms CPU a frame, ${script.toFixed(1)} kB script`;
  const titles =
    nojs_titles === undefined ? '' : `, titles: ${nojs_titles} without JavaScript, ${ax_tree_titles} in the tree`;
  return `  peer ${[peer, n, mode].join(' ').padEnd(41)}${error ? `failed: ${error}` : figures + titles}`;
}
