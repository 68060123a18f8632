import { counted, list } from './grammar.ts';

/** The pages of the timeline; its drawing has its words in `src/visuals/timeline`. */
export const timeline = {
  title: 'Timeline',
  description: 'All events by lane and date, as exactly as the sources give it.',
  ofAll: 'Timeline of all events',
  ofLanes: (lanes: readonly string[]) => `Timeline: ${list(lanes)}`,
  ofPeriod: (period: string) => `Timeline: ${period}`,
  periodDescription: (count: number) => `${counted(count, 'event', 'events')} of the timeline, in the order of time.`,
  neighbours: 'Neighbouring periods',
  byPeriod: 'By period',
  howMany: 'How many events begin when',
  inOrder: 'In the order of time',
  event: 'Event',
  when: 'When',
  lane: 'Lane',
  period: 'Period',
  /** Events of all lanes. */
  all: 'All',
  embedded: (site: string) => `${site}: the timeline, with its sources`,
  from: 'From',
};
