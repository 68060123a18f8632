import type { Agreement } from '../../core/evidence/agreement.ts';
import type { Quantity } from '../../core/quantity/quantity.ts';

/** What the sources say of one figure. */
export interface ReadingsModel {
  title: string;
  href: string;
  /** What is counted or measured, in the plural. */
  unit: string;
  /** The language of the words on the axis, as a BCP 47 tag. */
  language: string;
  agreement: Agreement;
  readings: SourceReading[];
}

/** One value, as one passage gives it. */
export interface SourceReading {
  source: { text: string; href: string };
  /** The value in words. */
  words: string;
  value: Quantity;
}
