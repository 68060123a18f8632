import { z } from 'astro/zod';
import { reportAddressProblem, siteAddressProblem, webAddressProblem } from '../core/model/address.ts';
import { idForm, longestId } from '../core/model/id.ts';
import { parseCalculation } from '../core/quantity/calculation.ts';
import type { Quantity } from '../core/quantity/quantity.ts';
import { parseQuantity } from '../core/quantity/quantity-text.ts';
import { type CalendarDate, parseDate } from '../core/time/date.ts';

/** Fields that several kinds of record share. Their descriptions are the editors' reference. */

/** Limits in characters, many times what anybody writes: a name or a title, a paragraph, a passage of a source. */
const longest = { name: 300, text: 3000, dates: 300, quantity: 200 };

/** A name, a title, an office: what stands on one line. */
export const name = z.string().trim().min(1).max(longest.name);

/** A sentence or a paragraph. */
export const text = z.string().trim().min(1).max(longest.text);

const expectedId = 'expected letters, digits, and single hyphens or underscores between them';

export const id = z
  .string()
  .normalize('NFC')
  .max(longestId)
  .regex(idForm, expectedId)
  .meta({ patternErrorMessage: expectedId });

const expectedCountry = 'expected a country code of two capital letters (ISO 3166-1), such as IN or US';

export const country = z
  .string()
  .regex(/^(?:[A-Z]{2}|[A-Z]{4})$/, expectedCountry)
  .meta({ patternErrorMessage: expectedCountry });

const expectedDay = 'expected a day such as 2026-02-04';

export const day = z
  .string()
  .meta(look('^[0-9]{4}-[0-9]{2}-[0-9]{2}$', expectedDay))
  .refine((value) => /^\d{4}-\d{2}-\d{2}$/.test(value) && parseDate(value) !== null, expectedDay);

const momentForm = /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2}))?)?)?$/;

export const moment = z
  .string()
  .refine(
    (value) => momentForm.test(value) && parseDate(value) !== null,
    'expected a date such as 2026-02-04, or a time with its zone such as 2026-02-04T23:44+05:30',
  );

const expectedDate = 'expected a date in EDTF, such as 2026-02-04, 2025-10, /2026-02-04 (until) or 2026-02~ (about)';

// A year without quotation marks is a number to YAML.
export const edtf = z
  .union(
    [z.string().max(longest.dates).meta(look('^[0-9XYEST:Z+\\-/.~?%\\[\\]{}, ]+$', expectedDate)), z.int()],
    expectedDate,
  )
  .transform((value, context): CalendarDate => {
    const date = parseDate(String(value));
    if (date) return date;
    context.addIssue(expectedDate);
    return z.NEVER;
  });

const expectedNumber = 'expected a number as the source gives it, such as 54, more than 50, $12 billion or 47% to 87%';

export const quantity = z
  .union([z.string().max(longest.quantity), z.number()], expectedNumber)
  .transform((value, context): { text: string; value: Quantity } => {
    const parsed = parseQuantity(String(value));
    if (parsed) return { text: String(value), value: parsed };
    context.addIssue(expectedNumber);
    return z.NEVER;
  });

export const language = name.refine(isLanguage, 'expected a language tag (BCP 47) such as en, fr or pt-BR');

export const url = checked(webAddressProblem);

export const siteUrl = checked(siteAddressProblem);

export const reportAddress = checked(reportAddressProblem);

const expectedCalculation = 'expected numbers of the passage with + − × ÷ between them, such as 12 + 26';

export const evidence = z.strictObject({
  source: id.describe('The source’s id: its file name in seeds/ without .yaml.'),
  quote: text.describe('2 to 40 words that stand in the source, word for word. … leaves words out.'),
  aside: text
    .optional()
    .describe('What the passage speaks of instead, where it doesn’t bear the matter out. Readers see it.'),
  derived: z
    .string()
    .trim()
    .max(longest.quantity)
    .refine((value) => parseCalculation(value) !== null, expectedCalculation)
    .optional()
    .describe('What you worked out of numbers in the passages: 12 + 26. Readers see it.'),
  translation: text
    .optional()
    .describe('The passage in the language of your entry. Readers see it below the passage, marked as yours.'),
});

export const evidenceList = z.array(evidence);

export const silent = z
  .array(
    z.strictObject({
      source: id.describe('The id of a source that doesn’t say it.'),
      about: name
        .nullable()
        .default(null)
        .describe('What it doesn’t say: “the day”. Left out where it says nothing of the matter at all.'),
      read: day.describe('The day on which an editor last read the source for it.'),
    }),
  )
  .default([])
  .describe('Sources that say nothing of it, as an editor found who read them.');

export const inferences = z
  .array(
    z.strictObject({
      field: z
        .enum(['date', 'place', 'participants'])
        .nullable()
        .default(null)
        .describe('The field that rests on it, if it is one of these: date, place, participants.'),
      about: name.describe('What is inferred, in a word or two: “the year”.'),
      reason: text.describe('Why the editors think so. Readers see it.'),
    }),
  )
  .default([])
  .describe('What no source says and the editors concluded.');

export const waivers = z
  .array(
    z.strictObject({
      rule: name.describe('The rule’s name, as `check` prints it.'),
      words: name.describe('The words that it finds, as `check` prints them in quotation marks.'),
      reason: text.describe('Why the rule doesn’t fit here. Readers see it.'),
    }),
  )
  .default([])
  .describe('What content rules find in this entry and the editors set aside.');

function dated<More extends z.core.$ZodShape = Record<never, never>>(dayIs: string, textIs: string, more?: More) {
  const note = z.strictObject({ date: day.describe(dayIs), text: text.describe(textIs), ...(more as More) });
  return z.array(note).default([]);
}

const sentence = text.refine(
  (value) => !/\]\(|\[\^/.test(value),
  'expected a sentence as readers see it, without links and [^marks]',
);

/** From when on readers see an entry. */
export const publishOn = day
  .optional()
  .describe('The day from which it is published. Until then it is checked, and named nowhere on the site.');

/** What became of a record after it was published. */
export const history = {
  corrections: dated('The day of the correction.', 'What was wrong and what is right now.', {
    was: sentence
      .optional()
      .describe('The sentence as readers saw it before. Links to it lead to the one that stands now.'),
    now: sentence.optional().describe('The sentence as readers see it now; left out where it was taken away.'),
  }).describe('What was put right after publication, dated.'),
  changes: dated('The day of the change.', 'What was added or written anew, though nothing was wrong.').describe(
    'What else changed after publication, so far as readers should know, dated.',
  ),
};

/** For editors' programs, which go by a JSON Schema alone: what a value looks like, and what they say where it doesn't. */
function look(pattern: string, expected: string) {
  return { pattern, patternErrorMessage: expected };
}

function checked(problemOf: (text: string) => string | null) {
  return z.string().superRefine((value, context) => {
    const problem = problemOf(value);
    if (problem !== null) context.addIssue(problem);
  });
}

function isLanguage(tag: string): boolean {
  try {
    return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(tag) !== undefined;
  } catch {
    return false;
  }
}
