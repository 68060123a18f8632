import { describe, expect, test } from 'vitest';
import { textWidth } from '../../../../src/visuals/text-width.ts';
import { dateKinds } from '../../../../src/visuals/timeline/date-kind.ts';
import { dateKind } from '../../../../src/visuals/timeline/event.ts';
import { layoutTimeline } from '../../../../src/visuals/timeline/layout.ts';
import { legendOf } from '../../../../src/visuals/timeline/legend.ts';
import { renderTimeline } from '../../../../src/visuals/timeline/render-svg.ts';
import { svgFile } from '../../../../src/visuals/timeline/saved-files.ts';
import { timelinePicture as words } from '../../../../src/words/en/timeline-picture.ts';
import { timelineTools as tools } from '../../../../src/words/en/timeline-tools.ts';
import { lanes } from './sample-events.ts';
import { paints, type Script, sampleNames, sampleOf, scripts } from './sample-kinds.ts';

describe.each(Object.entries(scripts))('in %s', (name, script) => {
  test.each(sampleNames)('%s', async (kind) => {
    await expect(drawn(kind, script)).toMatchFileSnapshot(`snapshots/kinds/${name}/${kind}.svg`);
  });
});

test('each kind is drawn as the kind that it is, and the legend has words for it', () => {
  for (const kind of dateKinds) {
    const events = sampleOf(kind, scripts['latin'] as Script);
    expect(events.map(({ when }) => dateKind(when))).toContain(kind);
    expect(legendOf(events, tools.legend).map(({ text }) => text)).toContain(tools.legend[kind]);
  }
});

test('no two kinds look the same', () => {
  const drawings = dateKinds.map((kind) => drawn(kind, { language: 'en', title: 'Talks', anchor: 'Summit' }));
  expect(new Set(drawings).size).toBe(dateKinds.length);
});

/** A file that shows itself in any browser: with a name space, and what the style sheet paints in light colours. */
function drawn(kind: (typeof sampleNames)[number], script: Script): string {
  const { language: locale } = script;
  const layout = layoutTimeline(sampleOf(kind, script), lanes, { width: 704, measure: textWidth, words, locale });
  const [head = '', ...rest] = renderTimeline(layout, kind).split('\n');
  const opened = head.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ');
  return svgFile([opened, `<style>${paints}</style>`, ...rest].join('\n'));
}
