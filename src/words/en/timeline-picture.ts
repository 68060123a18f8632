import { durationsIn } from '../durations.ts';
import { counted, number } from './grammar.ts';

const numbers = 'no,one,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve'.split(',');

const duration = durationsIn(
  (unit, count) => `${numbers[count] ?? count} ${unit}${count === 1 ? '' : 's'}`,
  (words) => `about ${words}`,
);

const events = (count: number) => counted(count, 'event', 'events');

/** What the picture of a timeline says, and the list beside it. */
export const timelinePicture = {
  /** Between two of a list. */
  comma: ', ',
  events,
  duration,
  later: (ms: number) => `${duration(ms)} later`,
  density: {
    begin: (count: number) => `${number(count)} begin`,
    beginByBar: (count: number, bar: number, most: number) =>
      `${number(count)} begin; a bar is ${duration(bar)}, the highest ${number(most)}`,
    longer: (count: number, others: number) => `${events(count)}, and ${number(others)} that may reach into view`,
  },
};
