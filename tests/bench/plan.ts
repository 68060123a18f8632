import { type PlannedDate, plannedDate, type Role } from './calendar.ts';
import { type Chance, chanceFrom } from './random.ts';
import { countries, familyName, offices, personName, subjects, townName } from './vocabulary.ts';

export interface PlannedPerson {
  id: string;
  name: string;
  office: string;
  country: string;
}

export interface PlannedInitiative {
  id: string;
  name: string;
  subject: string;
}

export interface PlannedEvent extends PlannedDate {
  id: string;
  role: Role;
  /** The id of the summit that a relation points to. */
  summit: string;
  subject: string;
  town: string;
  people: PlannedPerson[];
  /** Somebody without a name, by country. */
  unnamed: string | null;
  initiative: PlannedInitiative;
}

/** What a dossier is about, before a word of it is written. */
export interface Plan {
  people: PlannedPerson[];
  initiatives: PlannedInitiative[];
  events: PlannedEvent[];
}

const day = 24 * 3600 * 1000;
/** Events of a summit and the talks around it. */
const round = 13;
/** The day of the only or the last summit, and the days over which many are spread. */
const last = Date.UTC(2026, 1, 4);
const longest = 3650;

/** A plan of so many events: rounds of talks over ten years at most, most of them in busy seasons. */
export function planDossier(events: number, seed: number): Plan {
  const chance = chanceFrom(seed);
  const people = Array.from({ length: 6 + Math.ceil(events / 25) }, (_, i) => person(i));
  const initiatives = Array.from({ length: 2 + Math.ceil(events / 200) }, (_, i) => initiative(i));
  const summits = summitDays(Math.ceil(events / round), chance);
  const all = summits.flatMap((summit, turn) => roundOf(turn, summit, { people, initiatives }, chance));
  return { people, initiatives, events: all.slice(0, events) };
}

function person(index: number): PlannedPerson {
  const name = personName(index);
  const office = offices[index % offices.length] ?? '';
  return { id: idOf(name), name, office, country: countries[(index * 5) % countries.length] ?? 'NO' };
}

function initiative(index: number): PlannedInitiative {
  const name = `${familyName(5000 + index)} Compact`;
  return { id: idOf(name), name, subject: subjects[index % subjects.length] ?? '' };
}

function summitDays(count: number, chance: Chance): number[] {
  const span = Math.min(longest, (count - 1) * 120);
  const busy = Array.from({ length: 40 }, () => chance.below(span + 1));
  const before = Array.from({ length: count }, (_, i) => (i === 0 ? 0 : daysBefore(span, busy, chance)));
  return before.map((days) => last - days * day).sort((a, b) => b - a);
}

function daysBefore(span: number, busy: number[], chance: Chance): number {
  if (chance.next() > 0.6) return chance.below(span + 1);
  const off = Math.round((chance.next() + chance.next() + chance.next() - 1.5) * 30);
  return Math.min(span, Math.max(0, chance.pick(busy) + off));
}

const roles: Role[] = ['summit', 'announcement', 'agreement', 'publication'];

function roundOf(turn: number, summit: number, { people, initiatives }: Omit<Plan, 'events'>, chance: Chance) {
  const own = chance.pick(initiatives);
  const town = townName(turn);
  return Array.from({ length: round }, (_, i): PlannedEvent => {
    const role = roles[i] ?? 'meeting';
    const [first, second] = [chance.below(people.length), 1 + chance.below(people.length - 1)];
    const met = [people[first], people[(first + second) % people.length]].filter((one) => one !== undefined);
    const isAlone = role === 'publication' || (role === 'meeting' && i % 4 === 3);
    return {
      id: `${role}-${turn * round + i}`,
      role,
      summit: `summit-${turn * round}`,
      subject: chance.pick(subjects),
      town,
      people: isAlone ? met.slice(0, 1) : met,
      unnamed: role === 'meeting' && isAlone ? chance.pick(countries) : null,
      initiative: own,
      ...plannedDate(role, summit, role === 'meeting' ? turn * 9 + i - roles.length : turn),
    };
  });
}

function idOf(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-');
}
