import { dateWords } from '../../core/time/date-words.ts';
import { eventWords, inZone } from '../../core/time/event-words.ts';
import type { TimelineDatum } from './data.ts';

/** The event with its words by the clocks of `zone`; `null` leaves the event's own. Days and longer never shift. */
export function eventInZone(event: TimelineDatum, zone: string | null, language: string): TimelineDatum {
  if (zone === null || event.clock === undefined) return event;
  const { date, relation, anchor, readings = [] } = event.clock;
  const moved = { date: date && inZone(date, zone), relation };
  const movedAnchor = anchor ? { ...anchor, date: anchor.date && inZone(anchor.date, zone) } : undefined;
  const words = eventWords(moved, movedAnchor, language);
  if (event.readings === undefined) return { ...event, words };
  const reworded = event.readings.map((reading, at) => {
    const given = readings[at];
    return given ? { ...reading, words: dateWords(inZone(given, zone), language) } : reading;
  });
  return { ...event, words, readings: reworded };
}
