/** The part of the `edtf` package that `date.ts` uses; the package has no types of its own. */
declare module 'edtf' {
  export interface Expression {
    type: 'Date' | 'Season' | 'Interval' | 'Set' | 'List' | 'Year' | 'Decade' | 'Century';
    level: number;
    /** Year, month from 0, day, hour, minute …, as far as the expression goes; a season is year and code. */
    values: number[];
    /** One bit a masked character of YYYYMMDD, the first the lowest. */
    unspecified?: number;
    uncertain?: boolean | number;
    approximate?: boolean | number;
    /** Minutes; without a zone in the expression it is the machine's. */
    offset?: number;
    /** Present where the expression gives a zone: `+05:30`, `+00:00` for `Z`. */
    timeZone?: string;
  }

  /** @throws {Error} for a text that is no EDTF. */
  export function parse(text: string): Expression;
}
