import type { Measure } from '../measure.ts';
import type { AxisPart } from './axis.ts';
import { contextsOf, formatted } from './tick-texts.ts';
import { tickTimes } from './tick-times.ts';
import { startUnit, type TickUnit, tickUnits } from './tick-units.ts';
import { tick as type } from './typography.ts';

/** A mark on the axis, and what is written right of it; either text may be empty. */
export interface AxisTick {
  /** In px. */
  x: number;
  label: string;
  /** The larger unit that the label leaves out, where it begins or changes. */
  context: string;
}

export interface TickSetting {
  measure: Measure;
  locale: string;
  /** The px that no text may pass. */
  right: number;
  /** The shortest unit in ms: no tick is finer. */
  finest: number;
  /** By whose clocks: `UTC`, or another IANA zone or offset. */
  zone: string;
}

/** Px between a tick and its text. */
export const textInset = 5;
/** Px between the end of a label and the next tick: as a rule, and at least. */
const gap = 16;
const leastGap = 8;

/** Ticks at human units, as fine as each segment has room for, in the same form wherever the unit is the same. */
export function axisTicks(parts: AxisPart[], setting: TickSetting): AxisTick[] {
  const rulers = parts.filter((part) => part.kind === 'segment').map((part) => rulerOf(part, setting));
  const forms = new Map<TickUnit, number>();
  for (const { unit, form } of rulers) forms.set(unit, Math.max(form, forms.get(unit) ?? 0));
  const candidates = rulers.flatMap((ruler) =>
    candidatesOn(
      ruler,
      forms.get(ruler.unit) ?? 0,
      ruler.part === parts.at(-1) ? setting.right : ruler.part.x1,
      setting,
    ),
  );
  return candidates.map(({ x, label, contexts }, i) => {
    const room = contextEnd(x, candidates.slice(i + 1), parts, setting.right) - x - textInset;
    return { x, label, context: contexts.find((text) => setting.measure(text, type.size) <= room) ?? '' };
  });
}

/** The px before the next context, and before the words of the next break, which have room at both sides. */
function contextEnd(x: number, following: Candidate[], parts: AxisPart[], right: number): number {
  const next = following.find((candidate) => candidate.contexts.length > 0);
  const gap = parts.find((part) => part.kind === 'break' && part.x0 > x);
  return Math.min(right, next === undefined ? right : next.x - leastGap, gap === undefined ? right : gap.x0 + leastGap);
}

/** The ticks of a segment (times in ms), and the roomiest form of label that fits between them. */
interface Ruler {
  part: AxisPart;
  unit: TickUnit;
  times: number[];
  form: number;
}

function rulerOf(part: AxisPart, setting: TickSetting): Ruler {
  for (const unit of tickUnits.filter(({ length }) => length >= setting.finest)) {
    if (unit.length * pxPerMs(part) <= gap) continue;
    const times = tickTimes(unit, part.start, part.end, setting.zone);
    const spacing = leastTime(times, unit) * pxPerMs(part);
    const form = unit.labels.findIndex((options) => fits(formatted(times, options, setting), spacing, setting.measure));
    if (times.length > 0 && form !== -1) return { part, unit, times, form };
  }
  return { part, unit: startUnit, times: [part.start], form: 0 };
}

/** Between two ticks, in ms: less than their unit where clocks skip a part of it. */
function leastTime(times: number[], { length }: TickUnit): number {
  return times.reduce((least, time, i) => Math.min(least, (times[i + 1] ?? Number.POSITIVE_INFINITY) - time), length);
}

function pxPerMs(part: AxisPart): number {
  return (part.x1 - part.x0) / (part.end - part.start);
}

function fits(labels: string[], spacing: number, measure: Measure): boolean {
  return labels.every((label) => measure(label, type.size) + gap <= spacing);
}

interface Candidate {
  x: number;
  label: string;
  /** From the roomiest form to the shortest; empty where the tick before has the same. */
  contexts: string[];
}

function candidatesOn({ part, unit, times }: Ruler, form: number, right: number, setting: TickSetting): Candidate[] {
  const labels = formatted(times, unit.labels[form], setting);
  const contexts = contextsOf(unit, times, setting);
  return times.map((time, i) => {
    const x = part.x0 + (time - part.start) * pxPerMs(part);
    const label = labels[i] ?? '';
    const isNew = contexts[0]?.[i] !== contexts[0]?.[i - 1];
    return {
      x,
      label: x + textInset + setting.measure(label, type.size) <= right ? label : '',
      contexts: isNew ? contexts.map((texts) => texts[i] ?? '') : [],
    };
  });
}
