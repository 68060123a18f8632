/** A mutant that does the same as the code: no test can notice it. */
export interface Equivalent {
  /** The line as the code has it, without its indentation. */
  line: string;
  /** The changes: `<` to `<=` is written `< → <=`. */
  changes: readonly string[];
  /** Why nobody can tell the difference. */
  reason: string;
}

const typesAsk = 'The types ask for it: the part is always there, and the program never comes to this.';

/** The `0` behind a `??` that only the types ask for, in the timeline. */
const neverMissing = [
  'return [earliest ?? latest ?? 0, latest ?? earliest ?? 0];',
  'const x1 = latest === null ? axis.x(earliest ?? 0) + openLength : axis.x(latest);',
  'return { event, ...placeOf(event, byId, new Set()), first: firsts.get(dateWords(event)) ?? 0 };',
  'const [start, end] = [earliest ?? latest ?? 0, latest ?? earliest ?? 0];',
  'const startOf = ({ id }: TimelineEvent) => times.get(id)?.start ?? 0;',
  'while ((taken[0]?.until ?? Number.POSITIVE_INFINITY) <= x0) push(free, pop(taken, endsFirst)?.row ?? 0, isAbove);',
  'const limits = extra.flatMap(({ date }) => [date.earliest ?? date.latest ?? 0, date.latest ?? date.earliest ?? 0]);',
  'extra: extraDates(columns, (units) => epoch + (units ?? 0) * unit),',
  'const dated = events.map((event) => ({ event, date: dateOf(event, times.get(event.id)?.start ?? 0, dayOf) }));',
  'if (from === null) return tools.until(format.format(last ?? 0));',
  "lane: (place) => numbers.get(data.events[place]?.lane ?? '') ?? 0,",
  'inView: () => inView().map(({ id }) => placeOf.get(id) ?? 0),',
  "timeOf: (place) => timesOf(sheet).get(store.events()[place]?.id ?? '') ?? 0,",
  "if (kind === 'by') return placeMark(kind, axis.x(lastDay(when)), latest ?? 0, hours, plot);",
];

/** Looked at one by one. */
export const equivalents: readonly Equivalent[] = [
  ...neverMissing.map((line) => ({ line, changes: ['0 → 1', '0 → -1'], reason: typesAsk })),
  {
    line: 'const row = lanes.indexOf(files.columns.lane[event] ?? -1);',
    changes: ['1 → 2', '1 → 0'],
    reason: typesAsk,
  },
  {
    line: 'const index: LaneIndex | undefined = selection.lanes[lanes[row] ?? -1];',
    changes: ['1 → 2', '1 → 0'],
    reason: 'Where there is no such row, there is no picture of it either.',
  },
  {
    line: 'return Array.from({ length: count }, (_, place) => place).filter((place) => wanted.has(lane[place] ?? -1));',
    changes: ['1 → 2', '1 → 0'],
    reason: typesAsk,
  },
  {
    line: 'const pitch = (rowForms.find((form) => form.lines === lines)?.pitch ?? 19) * chart.stage.unit;',
    changes: ['19 → 20', '19 → 18'],
    reason: typesAsk,
  },
  {
    line: 'return { ...chart, element, files, stage, strip, forms: new Map(), frame: 0, drawn: () => {} };',
    changes: ['0 → 1', '0 → -1'],
    reason: 'A board is drawn when it is opened, and has no frame on its way then.',
  },
  {
    line: 'const finest = hasMinutes(files.columns) ? 0 : dayLength;',
    changes: ['0 → 1', '0 → -1'],
    reason: 'No unit is shorter than some minutes.',
  },
  {
    line: "const context = canvas.getContext('2d', { desynchronized: true });",
    changes: ['true → false'],
    reason: 'It says how soon a browser shows what is drawn, not what.',
  },
  {
    line: 'return { node, x, isBar: false };',
    changes: ['false → true'],
    reason: 'It only keeps still what is far out of sight.',
  },
  {
    line: 'const hasOpen = reaching.length > 0 || near.some(isOpen);',
    changes: ['> → >=', '0 → -1'],
    reason: 'Without such events both ways draw the same; to know it saves the work.',
  },
  {
    line: 'for (let step = 0; link && step <= byId.size; step++) {',
    changes: ['<= → <'],
    reason: 'A chain of different events is no longer than their number.',
  },
  {
    line: 'if (touched.some((span) => span.start <= first && end <= span.end)) return visit.inside(level, index, first, end);',
    changes: ['some → every'],
    reason: 'Spans are apart: what one of them covers, no other touches.',
  },
  {
    line: 'dateSpansOf(event.date).every(',
    changes: ['every → some'],
    reason: 'A date that is one day has one span.',
  },
  {
    line: 'if (middle + offsetAt(middle, zone) < clock) before = middle;',
    changes: ['< → <='],
    reason: 'The clocks skipped this time: at no instant do they show it.',
  },
  {
    line: 'const barrier = single.test(sign) ? open.findLastIndex((mark) => !single.test(mark.sign)) : -1;',
    changes: ['1 → 2'],
    reason: 'A partner that is not there is -1 as well, whichever of both the barrier is.',
  },
  {
    line: '[panels.some(({ band }) => band !== null), band, words.common],',
    changes: ['some → every'],
    reason: 'Only readings of one unit have such values, and those have one panel.',
  },
  {
    line: 'if (!event.relation || !start || !end || !anchorStart || !anchorEnd) continue;',
    changes: ['|| → &&'],
    reason: 'An event has both points; without a relation it has no anchor, whose points are both there or both not.',
  },
  {
    line: 'const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;',
    changes: ['0 → 1', '0 → -1'],
    reason: 'Windows alone lacks these flags.',
  },
  {
    line: 'const code = character.codePointAt(0) ?? 0;',
    changes: ['0 → 1', '0 → -1'],
    reason: typesAsk,
  },
  {
    line: 'const character = String.fromCodePoint(text.codePointAt(start) ?? 0);',
    changes: ['0 → 1', '0 → -1'],
    reason: typesAsk,
  },
  {
    line: 'if (found >= 0) return refusalBehind(written, index, String.fromCodePoint(hidden.codePointAt(found) ?? 0));',
    changes: ['0 → 1', '0 → -1'],
    reason: typesAsk,
  },
  {
    line: 'else if (open.length > 0) found.push({ start: open.pop() ?? 0, end: index });',
    changes: ['0 → 1', '0 → -1'],
    reason: typesAsk,
  },
  {
    line: 'const [year = 0, month, day, hours = 0, minutes = 0] = values;',
    changes: ['0 → 1', '0 → -1'],
    reason: typesAsk,
  },
  {
    line: 'const [year = 0, month, day] = values.slice(0, given);',
    changes: ['0 → 1', '0 → -1'],
    reason: typesAsk,
  },
  ...['return a < b;', 'return a.until < b.until;'].map((line) => ({
    line,
    changes: ['< → <='],
    reason: 'Which of two alike comes first makes no difference to the rows.',
  })),
  {
    line: 'const at = catalogue.places.get(id) ?? 0;',
    changes: ['0 → 1', '0 → -1'],
    reason: typesAsk,
  },
  {
    line: 'return partner > barrier ? partner : -1;',
    changes: ['1 → 2'],
    reason: 'It is asked whether there is one, which is 0 or more.',
  },
  {
    line: 'const [start, end] = node.range ?? [0, 0];',
    changes: ['0 → 1', '0 → -1'],
    reason: typesAsk,
  },
  {
    line: `issues.push(issue(message, 'Split the entry.', place(list.range?.[0] ?? 0)));`,
    changes: ['0 → 1', '0 → -1'],
    reason: typesAsk,
  },
  {
    line: 'visit(root, types, ({ position }) => void ranges.push([position?.start.offset ?? 0, position?.end.offset ?? 0]));',
    changes: ['0 → 1', '0 → -1'],
    reason: typesAsk,
  },
  {
    line: 'const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];',
    changes: ['0 → 1', '0 → -1'],
    reason: typesAsk,
  },
  {
    line: 'return { type: node.type, identifier: String(numbers.get(node.identifier) ?? 0) } as Node;',
    changes: ['0 → 1', '0 → -1'],
    reason: typesAsk,
  },
  {
    line: 'if (!position) return { line: 1, column: 1 };',
    changes: ['1 → 2', '1 → 0'],
    reason: typesAsk,
  },
  {
    line: 'if (!position) return false;',
    changes: ['false → true'],
    reason: typesAsk,
  },
  {
    line: 'return known.sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));',
    changes: ['0 → 1', '0 → -1'],
    reason: typesAsk,
  },
  {
    line: 'const [first = 0, second = 0] = keys.map((key) => places.get(key) ?? 0).sort((a, b) => a - b);',
    changes: ['0 → 1', '0 → -1'],
    reason: typesAsk,
  },
  {
    line: 'return dots.toSorted((a, b) => b.fontSize - a.fontSize || (crowding.get(b) ?? 0) - (crowding.get(a) ?? 0));',
    changes: ['0 → 1', '0 → -1'],
    reason: typesAsk,
  },
  {
    line: 'const distance = distanceTo(line[from] ?? [0, 0], line[to] ?? [0, 0], line[at] ?? [0, 0]);',
    changes: ['0 → 1', '0 → -1'],
    reason: typesAsk,
  },
  {
    line: 'return { tie, x: from?.x ?? 0, y0: from?.y ?? 0, y1: to?.y ?? 0 };',
    changes: ['0 → 1', '0 → -1'],
    reason: typesAsk,
  },
  {
    line: 'const at = (position: LonLat): Point => view.projection(position) ?? [0, 0];',
    changes: ['0 → 1', '0 → -1'],
    reason: typesAsk,
  },
  {
    line: 'const at = (position: LonLat): Point => projection(position) ?? [0, 0];',
    changes: ['0 → 1', '0 → -1'],
    reason: typesAsk,
  },
  {
    line: 'if (parent && index !== undefined && url !== undefined) {',
    changes: ['&& → ||'],
    reason: typesAsk,
  },
  {
    line: 'while (unit < text.length && written(unit) < start) unit++;',
    changes: ['< → <='],
    reason: 'Behind the end of the text nothing is left to cut.',
  },
  {
    line: 'while (unit < text.length && written(unit) < end) unit++;',
    changes: ['< → <='],
    reason: 'Behind the end of the text nothing is left to cut.',
  },
  {
    line: 'return code >= 0xe0020 && code <= 0xe007e;',
    changes: ['0xe007e → 917631'],
    reason: 'The character behind has a name in the table, which comes first.',
  },
  {
    line: "const [line = ''] = text.trim().split('\\n', 1);",
    changes: ['1 → 2'],
    reason: 'Only the first line is used; the number saves work.',
  },
  {
    line: 'const [part, whole] = wanted.length < candidate.length ? [wanted, candidate] : [candidate, wanted];',
    changes: ['< → <='],
    reason: 'Of two texts of one length each holds the other, or neither.',
  },
  {
    line: 'if (isShare) return [0, 100];',
    changes: ['0 → 1', '100 → 99'],
    reason: 'The ends are rounded outwards to whole ticks: to 0 and 100.',
  },
  {
    line: 'const isWide = tracks.every(({ start, end }) => end - start >= room);',
    changes: ['every → some'],
    reason: 'The tracks of a matrix are all of one width.',
  },
  {
    line: 'row.slice(-1).some(isNamed) ||',
    changes: ['some → every'],
    reason: 'No row of names is empty: it is one name.',
  },
  {
    line: 'row.slice(0, 1).some((name) => countryOf(name.text) !== null && isNamed(name));',
    changes: ['some → every'],
    reason: 'No row of names is empty: it is one name.',
  },
  {
    line: "if (values.every((each) => typeof each !== 'object')) add(field, ...values.map(String));",
    changes: ['every → some'],
    reason: 'A list of a record has texts alone, or groups alone.',
  },
  {
    line: "branch.every(({ path, code }) => path.length > 0 || code === 'unrecognized_keys'),",
    changes: ['every → some'],
    reason: 'Where a value is no group at all, that is the only problem of it.',
  },
  {
    line: 'for (let start = at - 2; start >= Math.max(0, at - 12); start--) {',
    changes: ['max → min'],
    reason: 'No amount is as long as that; the limit saves work.',
  },
  {
    line: 'return start <= own && own <= end && isDay(claim);',
    changes: ['<= → <'],
    reason: 'A date that is an end of a stretch is given as that end.',
  },
];
