import type { Quantity } from '../../core/quantity/quantity.ts';
import type { CalendarDate } from '../../core/time/date.ts';

/** Something that sources say, with what each of them has to show for it. */
export interface MatrixFact<Passage> {
  /** The heading under which it stands. */
  group: string;
  title: string;
  href: string;
  passages: { source: string; passage: Passage }[];
  values: MatrixValue[];
}

/** A date or number as a source gives it. */
export type MatrixValue = { source: string; words: string } & (
  | { kind: 'date'; date: CalendarDate }
  | { kind: 'quantity'; quantity: Quantity }
);

export interface MatrixSource {
  id: string;
  name: string;
  href: string;
}
