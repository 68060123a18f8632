/** A mutant that does the same as the code: no test can notice it. */
export interface Equivalent {
  /** The line as the code has it, without its indentation. */
  line: string;
  /** The change: `<` to `<=` is written `< → <=`. */
  change: string;
  /** Why nobody can tell the difference. */
  reason: string;
}

/** Looked at one by one. */
export const equivalents: readonly Equivalent[] = [
  {
    line: 'for (let step = 0; link && step <= byId.size; step++) {',
    change: '<= → <',
    reason: 'A chain of different events is no longer than their number.',
  },
  {
    line: 'return at < 0 ? -1 : (starts.indexes.get(at) ?? -1);',
    change: '1 → 2',
    reason: 'What is found begins at a word; any place below 0 means that nothing was found.',
  },
  {
    line: 'if (end < 0)',
    change: '< → <=',
    reason: 'The first line is never looked at, so its place, 0, is never found.',
  },
  {
    line: 'if (middle + offsetAt(middle, zone) < clock) before = middle;',
    change: '< → <=',
    reason: 'The clocks skipped this time: at no instant do they show it.',
  },
  {
    line: 'const barrier = single.test(sign) ? open.findLastIndex((mark) => !single.test(mark.sign)) : -1;',
    change: '1 → 2',
    reason: 'A partner that is not there is -1 as well, whichever of both the barrier is.',
  },
  {
    line: 'const plot: [number, number] = [least(limits) / minute - 100, most(limits) / minute + 100];',
    change: '100 → 101',
    reason: 'The margin only has to be wider than the largest mark.',
  },
  {
    line: 'return Math.hypot(x - dot.x, y - dot.y) < 1;',
    change: '< → <=',
    reason: 'Tells the end of a line, which is at the dot, from all others, which are dots apart.',
  },
  {
    line: "[panels.some(({ band }) => band !== null), band, 'values that all readings allow'],",
    change: 'some → every',
    reason: 'Only readings of one unit have such values, and those have one panel.',
  },
  {
    line: 'if (!event.relation || !start || !end || !anchorStart || !anchorEnd) continue;',
    change: '|| → &&',
    reason: 'An event has both points; without a relation it has no anchor, whose points are both there or both not.',
  },
  {
    line: 'if (entry === undefined) return { height: 0, caption: [], entries };',
    change: '0 → 1',
    reason: 'No group is without an entry: the types can’t say so.',
  },
  {
    line: 'return earliest === null ? 0 : 1;',
    change: '0 → -1',
    reason: 'The two are only compared, and stay in their order.',
  },
  {
    line: 'const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;',
    change: '0 → 1',
    reason: 'Windows alone lacks these flags.',
  },
  {
    line: 'return x1 - x0 >= shortest',
    change: '>= → >',
    reason: 'A bar of just this length is drawn as long about its middle: the same bar.',
  },
];
