/** The px between the left and the right end of what is drawn. */
export interface Frame {
  left: number;
  right: number;
}

/** A piece of the axis: time in ms, place in px. A break leaves out the time between its ends and says how much. */
export interface AxisPart {
  kind: 'segment' | 'break';
  start: number;
  end: number;
  x0: number;
  x1: number;
  /** The time left out, in lines of words; of a break only. */
  words: string[];
}

/**
 * Between time and px, both ways. Its parts follow each other without a gap, each to a scale of its own, so that each px
 * has one time; beyond its ends it goes on at their scale.
 */
export interface Axis {
  parts: AxisPart[];
  x: (time: number) => number;
  time: (x: number) => number;
}

/** As a view has it, in ms. */
interface Span {
  from: number;
  to: number;
}

export function axisOf(parts: AxisPart[]): Axis {
  const [first] = parts;
  return {
    parts,
    x: (time) => {
      const part = parts.findLast(({ start }) => start <= time) ?? first;
      return part ? part.x0 + ((time - part.start) * (part.x1 - part.x0)) / (part.end - part.start) : 0;
    },
    time: (x) => {
      const part = parts.findLast(({ x0 }) => x0 <= x) ?? first;
      return part ? part.start + ((x - part.x0) * (part.end - part.start)) / (part.x1 - part.x0) : 0;
    },
  };
}

/** An axis of one scale. */
export function linearAxis({ from, to }: Span, { left, right }: Frame): Axis {
  return axisOf([{ kind: 'segment', start: from, end: to, x0: left, x1: right, words: [] }]);
}
