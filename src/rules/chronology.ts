import { relationCycles } from '../core/relations.ts';
import type { EventRecord } from '../core/record.ts';
import { type Finding, finding, type Rule, type RuleInput } from './rule.ts';

export const chronology: Rule = {
  id: 'chronology',
  severity: 'error',
  summary: 'Dates are in order: corrections after their briefing, events as their relations say, updates after publication.',
  scope: 'entry',
  waivable: true,
  check(input) {
    const { briefings, events, sources } = input.dossier;
    return [
      ...briefings.flatMap(({ corrections, date }) =>
        corrections
          .filter((correction) => correction.date < date)
          .map((correction) => finding(input, correction, 'date', `Unexpected correction of ${correction.date}, expected a day from ${date} on`, 'A correction comes after the briefing’s own date.')),
      ),
      ...events.flatMap((event) => relationFindings(event, events, input)),
      ...cycleFindings(events, input),
      ...sources
        .filter(({ published, updated }) => published !== null && updated !== null && Date.parse(updated) < Date.parse(published))
        .map((source) => finding(input, source, 'updated', `Unexpected update of ${source.updated}, expected a time from ${source.published} on`)),
    ];
  },
};

function relationFindings(event: EventRecord, events: EventRecord[], input: RuleInput): Finding[] {
  const { relation, date } = event;
  const anchor = events.find(({ id }) => id === relation?.event);
  if (!relation || !date || !anchor?.date || isPossible(event, anchor)) return [];
  const message = `Unexpected date “${date.edtf}” of an event ${relation.kind} “${anchor.id}”, expected one that fits ${anchor.date.edtf}`;
  return [finding(input, event, 'date', message, 'Look up both dates, and which came first.')];
}

function isPossible({ relation, date }: EventRecord, anchor: EventRecord): boolean {
  const own = { earliest: date?.earliest ?? -Infinity, latest: date?.latest ?? Infinity };
  const other = { earliest: anchor.date?.earliest ?? -Infinity, latest: anchor.date?.latest ?? Infinity };
  if (relation?.kind === 'before') return own.earliest < other.latest;
  if (relation?.kind === 'after') return own.latest > other.earliest;
  return own.earliest < other.latest && own.latest > other.earliest;
}

function cycleFindings(events: EventRecord[], input: RuleInput): Finding[] {
  return relationCycles(events).flatMap(([first = '', ...rest]) => {
    const event = events.find(({ id }) => id === first);
    if (!event) return [];
    const message = `Unexpected circle of relations (${[first, ...rest, first].join(' → ')}), expected an order`;
    return [finding(input, event, event.relation?.kind, message, 'One of these relations is the wrong way round.')];
  });
}
