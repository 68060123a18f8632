import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { nearestIds } from '../core/language/nearest.ts';
import type { Range } from '../core/model/issue.ts';
import { unusedLabels } from './citations.ts';
import { type Problem, pointIn } from './problem.ts';

interface Marker extends Range {
  label: string;
  /** Whether it begins a paragraph, so that a colon is all that it lacks. */
  leads: boolean;
}

/** How many markers are compared with the footnotes; who has more of them mends these first. */
const mostCompared = 50;

/**
 * Footnote markers that lead nowhere, which stay in the text as they were written: the first of each name. `meant`
 * are those of the unused footnotes that they were surely meant for.
 */
export function findDangling(root: Root): { problems: Problem[]; meant: Set<string> } {
  const markers = [...danglingMarkers(root).values()];
  const unused = markers.length > 0 ? unusedLabels(root) : [];
  const meant = new Set<string>();
  const problems = markers.map(({ label, leads, ...range }, at): Problem => {
    if (leads) return { ...colonless(label), ...range };
    const [near] = at < mostCompared ? nearestIds(label, unused) : [];
    const only = markers.length === 1 && unused.length === 1 ? unused[0] : undefined;
    const name = near ?? only;
    if (name !== undefined) meant.add(name);
    return { ...unknownName(label, name), ...range };
  });
  return { problems, meant };
}

function danglingMarkers(root: Root): Map<string, Marker> {
  const markers = new Map<string, Marker>();
  visit(root, 'text', (node, _, parent) => {
    for (const { 0: marker, 1: label = '', index } of node.value.matchAll(/\[\^([^\]]{1,999})\]/g)) {
      const leads = index === 0 && parent?.type === 'paragraph' && parent.children[0] === node;
      const known = markers.get(label);
      const range = { ...pointIn(node, index), end: pointIn(node, index + marker.length) };
      if (!known || (leads && !known.leads)) markers.set(label, { label, leads, ...range });
    }
  });
  return markers;
}

type Complaint = Pick<Problem, 'rule' | 'message' | 'hint'>;

function unknownName(label: string, near: string | undefined): Complaint {
  const message = `Unexpected [^${label}], expected a footnote of that name`;
  const hint = near
    ? `Did you mean [^${near}]?`
    : `Add a line [^${label}]: [Source](source:its-id) “the passage”. A name has no spaces.`;
  return { rule: 'citation', message, hint };
}

function colonless(label: string): Complaint {
  const message = `Unexpected [^${label}] at the start of a paragraph, expected [^${label}]: and a passage, or a sentence first`;
  return { rule: 'citation', message, hint: `A footnote reads [^${label}]: [Source](source:its-id) “the passage”.` };
}
