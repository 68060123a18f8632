import type { Briefing, EventRecord, Source } from '../core/model/record.ts';
import type { Reference } from '../core/model/reference.ts';
import { remembered } from '../core/remembered.ts';
import { hourLength } from '../core/time/calendar.ts';
import { relationCycles } from '../core/time/chronology.ts';
import { parseDate } from '../core/time/date.ts';
import { type Finding, finding, type Rule, type RuleInput } from './rule.ts';

export const chronology: Rule = {
  id: 'chronology',
  severity: 'error',
  summary:
    'Dates are in order: corrections after their briefing, a briefing after its sources, events as their relations say, updates and readings of a source after its publication.',
  scope: 'record',
  waivable: true,
  check(input) {
    const { briefings, events, sources } = input.dossier;
    const isBefore = comparison(remembered(parseDate));
    const eventsById = new Map(events.map((event) => [event.id, event]));
    const sourcesById = new Map(sources.map((source) => [source.id, source]));
    return [
      ...briefings.flatMap((briefing) => [
        ...correctionFindings(briefing, input),
        ...haste(briefing, sourcesById, isBefore, input),
      ]),
      ...events.flatMap((event) => relationFindings(event, eventsById, input)),
      ...cycleFindings(events, eventsById, input),
      ...sources.flatMap((source) => sourceFindings(source, isBefore, input)),
    ];
  },
};

function correctionFindings({ id, corrections, changes, date }: Briefing, input: RuleInput): Finding[] {
  return [
    ...corrections.map((correction, at) => ({ ...correction, path: `corrections.${at}.date` })),
    ...changes.map((change, at) => ({ ...change, path: `changes.${at}.date` })),
  ]
    .filter((correction) => correction.date < date)
    .map((correction) => {
      const message = `Unexpected ${correction.path.startsWith('changes') ? 'change' : 'correction'} of ${correction.date}, expected a day from ${date} on`;
      return finding(
        input,
        { kind: 'briefing', id },
        correction.path,
        message,
        'Corrections and changes come after the briefing’s own date.',
      );
    });
}

/** A briefing that is older than an article which it sums up. */
function haste(
  briefing: Briefing,
  sources: Map<string, Source>,
  isSurelyBefore: IsBefore,
  input: RuleInput,
): Finding[] {
  const early = briefing.sources
    .map((id) => sources.get(id))
    .find((source) => isSurelyBefore(briefing.date, source?.published));
  if (!early) return [];
  const message = `Unexpected date ${briefing.date}, expected one after ${early.name} was published, on ${early.published}`;
  return [
    finding(
      input,
      { kind: 'briefing', id: briefing.id },
      'date',
      message,
      'The date is the day on which the briefing was finished.',
    ),
  ];
}

function sourceFindings(source: Source, isSurelyBefore: IsBefore, input: RuleInput): Finding[] {
  const { published, updated, accessed } = source;
  const of: Reference = { kind: 'source', id: source.id };
  const update = isSurelyBefore(updated, published)
    ? [finding(input, of, 'updated', `Unexpected update of ${updated}, expected a time from ${published} on`)]
    : [];
  const reading = isSurelyBefore(accessed, published)
    ? [finding(input, of, 'accessed', `Unexpected reading on ${accessed}, expected a day from ${published} on`)]
    : [];
  return [...update, ...reading];
}

/** The zones of the world span 26 hours, so that a day without a zone may end that much later or earlier. */
const slack = 14 * hourLength;

type IsBefore = (first: string | null, second: string | null | undefined) => boolean;

/** Whether one date must be over before another begins. */
function comparison(parse: typeof parseDate): IsBefore {
  return (first, second) => {
    const [a, b] = [first, second].map((text) => (text ? parse(text) : null));
    if (a?.kind !== 'single' || b?.kind !== 'single') return false;
    const alike = a.precision === b.precision;
    return a.latest + (alike ? 0 : slack) <= b.earliest;
  };
}

function relationFindings(event: EventRecord, events: Map<string, EventRecord>, input: RuleInput): Finding[] {
  const { relation, date } = event;
  const anchor = events.get(relation?.event ?? '');
  if (!relation || !date || !anchor?.date || isPossible(event, anchor)) return [];
  const message = `Unexpected date “${date.edtf}” of an event ${relation.kind} “${anchor.id}”, expected one that fits ${anchor.date.edtf}`;
  return [
    finding(input, { kind: 'event', id: event.id }, 'date', message, 'Look up both dates, and which came first.'),
  ];
}

function isPossible({ relation, date }: EventRecord, anchor: EventRecord): boolean {
  const own = { earliest: date?.earliest ?? -Infinity, latest: date?.latest ?? Infinity };
  const other = { earliest: anchor.date?.earliest ?? -Infinity, latest: anchor.date?.latest ?? Infinity };
  if (relation?.kind === 'before') return own.earliest < other.latest;
  if (relation?.kind === 'after') return own.latest > other.earliest;
  return own.earliest < other.latest && own.latest > other.earliest;
}

function cycleFindings(events: EventRecord[], byId: Map<string, EventRecord>, input: RuleInput): Finding[] {
  return relationCycles(events).flatMap(([first = '', ...rest]) => {
    const event = byId.get(first);
    if (!event) return [];
    const message = `Unexpected circle of relations (${[first, ...rest, first].join(' → ')}), expected an order`;
    return [
      finding(
        input,
        { kind: 'event', id: first },
        event.relation?.kind ?? '',
        message,
        'One of these relations is the wrong way round.',
      ),
    ];
  });
}
