import type { Root, RootContent } from 'mdast';
import type { ProsePart } from '../core/model/record.ts';
import type { Located } from './body.ts';
import { attributesOf, isComponent } from './components.ts';
import { type HtmlContext, toHtml } from './html.ts';
import { startOf } from './problem.ts';

/** A body in the order of reading, with the place where each part starts. */
export function partsOf(root: Root, context: HtmlContext): Located<ProsePart>[] {
  return runsOf(root).map(([first, ...rest]) => {
    const part: ProsePart = isComponent(first)
      ? { kind: 'component', name: first.name ?? '', attributes: attributesOf(first) }
      : { kind: 'html', html: toHtml([first, ...rest], context) };
    return { part, ...startOf(first) };
  });
}

type Run = [RootContent, ...RootContent[]];

// Components stand alone, and what lies between two of them stays together.
function runsOf(root: Root): Run[] {
  const runs: Run[] = [];
  for (const node of root.children.filter(({ type }) => type !== 'footnoteDefinition')) {
    const run = runs.at(-1);
    if (run && !isComponent(run[0]) && !isComponent(node)) run.push(node);
    else runs.push([node]);
  }
  return runs;
}
