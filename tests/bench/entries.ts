import { stringify } from 'yaml';
import type { Press, Quote } from './articles.ts';
import type { PlannedEvent, PlannedInitiative, PlannedPerson } from './plan.ts';
import { eventTitle } from './sentences.ts';

/** Entries of a dossier as an editor would write them. */

export function eventEntry(event: PlannedEvent, press: Press): string {
  const evidence = press.ofEvent(event);
  const { edtf, time, zone, relation, summit, people, unnamed, initiative, subject } = event;
  const links = people.map(({ id, name }) => `[${name}](person:${id})`).join(' and ');
  return entry(
    {
      title: eventTitle(event),
      kind: event.role,
      ...(edtf !== null && { date: edtf }),
      ...(time !== undefined && { time, zone }),
      ...(relation !== undefined && { [relation]: summit }),
      participants: [
        ...people.map(({ id }) => ({ person: id })),
        ...(unnamed === null ? [] : [{ country: unnamed, role: 'counterpart' }]),
      ],
      initiatives: [initiative.id],
      evidence: evidence.map((passage) => (edtf?.length === 10 ? { ...passage, date: edtf } : passage)),
    },
    [
      [
        `The articles connect ${links} with ${subject} under the [${initiative.name}](initiative:${initiative.id}).`,
        evidence,
      ],
    ],
  );
}

export function personEntry({ name, country, office }: PlannedPerson, evidence: Quote[]): string {
  return entry({ name, country, role: office, evidence }, [[`${name} took part in the talks.`, evidence]]);
}

export function initiativeEntry({ id, name, subject }: PlannedInitiative, evidence: Quote[]): string {
  const summary = `Offices of the region that want to work on ${subject} together.`;
  return entry({ title: name, summary, evidence }, [
    [`The ${name} is about ${subject} and runs [several projects](figure:${id}-projects).`, evidence],
  ]);
}

export function figureEntry({ id, name }: PlannedInitiative, readings: ReturnType<Press['ofCount']>): string {
  const sentences: Cited[] = readings.map((reading) => [`One article speaks of ${reading.value} projects.`, [reading]]);
  return entry({ title: `Projects of the ${name}`, unit: 'projects', readings, initiatives: [id] }, sentences);
}

/** A briefing on some of the events, in a sentence each. */
export function briefingEntry(title: string, events: PlannedEvent[], press: Press): string {
  const cited = events.map(
    (event): Cited => [`${eventTitle(event)} ([event](event:${event.id})).`, press.ofEvent(event)],
  );
  const sources = [...new Set(cited.flatMap(([, evidence]) => evidence.map(({ source }) => source)))];
  const keyPoints = cited
    .slice(0, 3)
    .map(([, evidence], i) => ({ text: `${eventTitle(events[i] as PlannedEvent)}.`, evidence }));
  const head = {
    title,
    standfirst: 'What invented articles say of an invented diplomacy.',
    date: '2026-03-01',
    authors: ['The generator'],
  };
  return entry({ ...head, sources, keyPoints }, cited);
}

/** A sentence and the passages behind it. */
type Cited = [sentence: string, evidence: Quote[]];

function entry(fields: object, sentences: Cited[]): string {
  const body = sentences.map(([sentence], i) => `${sentence}[^${i + 1}]`).join(' ');
  const notes = sentences.map(([, evidence], i) => `[^${i + 1}]: ${evidence.map(citation).join(' · ')}`);
  const head = stringify(fields, { lineWidth: 0, aliasDuplicateObjects: false });
  return `---\n${head}---\n\n${body}\n\n${notes.join('\n')}\n`;
}

function citation({ source, quote }: Quote): string {
  return `[Article](source:${source}) “${quote}”`;
}
