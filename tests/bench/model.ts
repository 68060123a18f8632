import type { Dossier } from '../../src/core/model/dossier.ts';
import type { EventRecord, Participant, Prose } from '../../src/core/model/record.ts';
import { atTime, type CalendarDate, parseDate } from '../../src/core/time/date.ts';
import { siteSchema } from '../../src/kinds/site.ts';
import { site } from './generate.ts';
import { type PlannedEvent, type PlannedPerson, planDossier } from './plan.ts';
import { eventTitle } from './sentences.ts';

/**
 * The model of a generated dossier without its files: events, people and initiatives as the loader would give them, but
 * without prose, evidence and sources. For numbers of events at which Markdown alone takes minutes.
 */
export function generatedModel(events: number, seed = 1): Dossier {
  const plan = planDossier(events, seed);
  const date = dateReader();
  return {
    site: siteSchema.parse(site),
    sources: [],
    briefings: [],
    events: plan.events.map((event) => eventRecord(event, date)),
    people: plan.people.map(({ id, name, office, country }) => ({
      ...entry(id),
      name,
      role: office,
      country,
      evidence: [],
    })),
    organisations: [],
    initiatives: plan.initiatives.map(({ id, name, subject }) => ({
      ...entry(id),
      title: name,
      summary: subject,
      countries: [],
      people: [],
      organisations: [],
      evidence: [],
      inferences: [],
    })),
    figures: [],
  };
}

function eventRecord(event: PlannedEvent, date: (event: PlannedEvent) => CalendarDate | null): EventRecord {
  const { id, role, relation, summit, people, unnamed, initiative } = event;
  return {
    ...entry(id),
    title: eventTitle(event),
    name: null,
    kind: role,
    date: date(event),
    relation: relation ? { kind: relation, event: summit } : null,
    location: null,
    participants: [...people.map(participant), ...(unnamed === null ? [] : [counterpart(unnamed)])],
    oneWithEach: false,
    initiatives: [initiative.id],
    evidence: [],
    dateReadings: [],
    inferences: [],
  };
}

function participant({ id }: PlannedPerson): Participant {
  return { kind: 'person', person: id, role: null };
}

function counterpart(country: string): Participant {
  return { kind: 'unnamed', country, role: 'counterpart' };
}

function entry(id: string): { id: string; body: Prose; waivers: []; corrections: []; changes: [] } {
  return {
    id,
    body: { parts: [], citations: [], sentences: [], references: [], addresses: [] },
    waivers: [],
    corrections: [],
    changes: [],
  };
}

/** Dates come back again and again, and take long to read. */
function dateReader(): (event: PlannedEvent) => CalendarDate | null {
  const known = new Map<string, CalendarDate | null>();
  return ({ edtf, time, zone }) => {
    const key = [edtf, time, zone].join(' ');
    const found = known.get(key);
    if (found !== undefined) return found;
    const date = edtf === null ? null : parseDate(edtf);
    const exact = date && time && zone ? atTime(date, time, zone) : date;
    known.set(key, exact);
    return exact;
  };
}
