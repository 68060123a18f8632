import { z } from 'astro/zod';
import { components } from '../core/model/component.ts';
import { referenceKinds } from '../core/model/reference.ts';
import { kinds } from '../kinds/index.ts';
import { siteSchema } from '../kinds/site.ts';

/**
 * What `dossier.json` holds, as JSON Schema (2020-12): the schemas of the entries with what the check makes of their dates,
 * numbers and passages. It allows no field that it doesn't name.
 *
 * @param id the address at which it stands, where that is known
 */
export function dossierJsonSchema(id: string | null): object {
  const { $schema, ...rest } = z.toJSONSchema(dossierSchema(), {
    target: 'draft-2020-12',
    unrepresentable: 'throw',
    // What editors' programs read beside the standard's keywords is none of other readers' business.
    override: ({ jsonSchema }) => delete jsonSchema['patternErrorMessage'],
  });
  return { $schema, ...(id !== null && { $id: id }), title: 'dossier.json', ...rest };
}

/** A schema in which each part that occurs more than once stands under a name. */
function dossierSchema(): z.ZodType {
  const { person, organisation, initiative, briefing } = kinds;
  return z
    .strictObject({
      $schema: z.string().describe('The address of this schema, from that of the file.'),
      // How its files are written is nothing to who reads the data.
      site: siteSchema.omit({ format: true }),
      briefings: z.array(
        entry({
          ...briefing.schema.shape,
          keyPoints: z.array(statement).describe(said(briefing.schema.shape.keyPoints)),
          differences: z.array(statement).describe(said(briefing.schema.shape.differences)),
        }),
      ),
      events: z.array(event).describe('In the order of time.'),
      people: z.array(
        entry({
          ...person.schema.shape,
          country: orNull(person.schema.shape.country),
          role: orNull(person.schema.shape.role),
          evidence,
        }),
      ),
      organisations: z.array(
        entry({
          ...organisation.schema.shape,
          short: orNull(organisation.schema.shape.short),
          type: orNull(organisation.schema.shape.type),
          country: orNull(organisation.schema.shape.country),
          evidence,
        }),
      ),
      initiatives: z.array(entry({ ...initiative.schema.shape, evidence })),
      figures: z.array(figure),
      sources: z.array(z.strictObject({ ...kinds.source.schema.shape, seal, ...located })),
      countries: z
        .array(z.strictObject({ name: z.string().describe('In the language of the site.'), ...located }))
        .describe('Countries to which a record points; their ids are ISO 3166 codes.'),
      coverage,
    })
    .describe('The published dossier. Every record has an id, the path of its page, and what mentions it.');
}

const count = z.int().min(0);
const openNumber = z.number().nullable();

const reference = z
  .strictObject({ kind: z.enum(referenceKinds), id: z.string() })
  .meta({ id: 'Reference', description: 'A record or a country.' });

const passage = z
  .strictObject({
    source: z.string().describe('The id of the source.'),
    quote: z.string().describe('The passage; … and brackets show what the editors left out or put in.'),
    passage: z
      .strictObject({
        status: z.enum(['verified', 'edited', 'missing']).describe('What came of looking it up.'),
        ranges: z
          .array(z.strictObject({ start: count, end: count }))
          .describe('Where its pieces stand, in words from 0; the word at the end is no part of it.'),
        leftOut: z.array(count).describe('How many words each gap between two pieces leaves out.'),
        edition: count.describe('Which of the seals of the source it was proved by, from 0.'),
      })
      .describe('The verdict.'),
    aside: z.string().optional().describe('What it speaks of instead, where it doesn’t bear the matter out.'),
    derived: z.string().optional().describe('What the editors worked out of numbers in the passages.'),
    translation: z.string().optional().describe('The passage in the language of the entry, by the editors.'),
    selectors: z
      .array(z.strictObject({ type: z.literal('TextQuoteSelector'), exact: z.string() }))
      .describe('What finds its stretches in the article (W3C Web Annotation).'),
  })
  .meta({ id: 'Evidence', description: 'A quoted passage and what came of looking it up in its source.' });

const evidence = z.array(passage).describe('The passages that the record rests on.');

const located = {
  id: z.string().describe('What the record is called in addresses and by other records.'),
  path: z.string().describe('Its page, from the address of the site on.'),
  mentionedBy: z.array(reference).describe('Records that point to it.'),
};

const body = z
  .strictObject({
    parts: z
      .array(
        z.union([
          z.strictObject({ kind: z.literal('text'), markdown: z.string() }),
          z.strictObject({
            kind: z.literal('component'),
            name: z.enum(Object.keys(components)),
            attributes: z.record(z.string(), z.union([z.string(), z.literal(true)])),
          }),
        ]),
      )
      .describe('In the order of reading: Markdown, in which [^1] is citation 1 and a link to a record is kind:id.'),
    citations: z
      .array(z.strictObject({ number: z.int().min(1), label: z.string(), evidence: z.array(passage) }))
      .describe('Its footnotes.'),
    sentences: z
      .array(
        z.strictObject({
          form: z.enum(['prose', 'heading', 'row', 'quoted']),
          text: z.string(),
          citations: z.array(z.int().min(1)),
        }),
      )
      .describe('Its sentences, each with the numbers of its citations.'),
    references: z.array(reference).describe('What its links lead to.'),
    addresses: z.array(z.string()).describe('What its other links lead to.'),
  })
  .meta({ id: 'Body', description: 'The text of an entry.' });

const statement = z.strictObject({ text: z.string(), evidence: z.array(passage) });

const limits = {
  edtf: z.string().describe('As the editors wrote it (EDTF, ISO 8601-2).'),
  earliest: openNumber.describe('The first millisecond that is possible, in UTC since 1970; null: none is known.'),
  latest: openNumber.describe('The first millisecond that is too late; null: none is known.'),
  approximate: z.boolean(),
  uncertain: z.boolean(),
};

const singleDate = z
  .strictObject({
    kind: z.literal('single'),
    ...limits,
    earliest: z.number(),
    latest: z.number(),
    precision: z.enum(['minute', 'day', 'month', 'season', 'year']),
    zone: z.string().nullable().describe('IANA time zone or offset of a date to the minute.'),
  })
  .meta({ id: 'SingleDate' });

const endpoint = z.union([singleDate, z.enum(['unknown', 'open'])]);

const interval = z
  .strictObject({ kind: z.literal('interval'), ...limits, start: endpoint, end: endpoint })
  .meta({ id: 'Interval' });

const date = z
  .union([
    singleDate,
    interval,
    z.strictObject({
      kind: z.literal('set'),
      ...limits,
      choice: z.enum(['one', 'all']),
      members: z.array(z.union([singleDate, interval])),
    }),
  ])
  .meta({ id: 'CalendarDate', description: 'A date as sources give it, with the stretch of time that it allows.' });

const quantity = z
  .strictObject({
    min: openNumber.describe('null: no lower limit.'),
    max: openNumber.describe('null: no upper limit.'),
    minOpen: z.boolean().describe('Whether min itself is not meant.'),
    maxOpen: z.boolean().describe('Whether max itself is not meant.'),
    approximate: z.boolean().describe('“about”, “nearly”.'),
    unit: z.string().nullable().describe('A currency (ISO 4217), $, %, or null for a bare number.'),
  })
  .meta({ id: 'Quantity' });

const role = z.string().nullable().describe('The office, in the sources’ words.');

const participant = z.union([
  z.strictObject({ kind: z.literal('person'), person: z.string(), role }),
  z.strictObject({ kind: z.literal('organisation'), organisation: z.string(), role }),
  z.strictObject({ kind: z.literal('unnamed'), country: z.string(), role: z.string() }),
  z.strictObject({ kind: z.literal('delegation'), country: z.string() }),
]);

const { time, zone, before, after, during, place, ...eventShape } = kinds.event.schema.shape;

const event = entry({
  ...eventShape,
  name: orNull(eventShape.name),
  date: date.nullable().describe('null where the sources give a relation alone.'),
  relation: z
    .strictObject({ kind: z.enum(['before', 'after', 'during']), event: z.string() })
    .nullable()
    .describe('A place in time that the sources give by another event.'),
  location: z
    .strictObject({ ...place.unwrap().shape, country: orNull(place.unwrap().shape.country) })
    .nullable()
    .describe(said(place)),
  participants: z.array(participant).describe(said(eventShape.participants)),
  evidence,
  dateReadings: z.array(z.strictObject({ date, evidence: passage })).describe('The dates that single passages give.'),
  when: z
    .strictObject({
      earliest: openNumber,
      latest: openNumber,
      openStart: z.boolean(),
      openEnd: z.boolean(),
      words: z.string(),
    })
    .nullable()
    .describe('When it was, so far as its date and its relation tell.'),
});

const figure = entry({
  ...kinds.figure.schema.shape,
  readings: z
    .array(z.strictObject({ text: z.string(), value: quantity, evidence: passage }))
    .describe(said(kinds.figure.schema.shape.readings)),
});

const { element } = kinds.source.schema.shape.seal;

const seal = z
  .array(z.strictObject({ ...element.shape, paragraphs: z.array(count).describe(said(element.shape.paragraphs)) }))
  .describe(said(kinds.source.schema.shape.seal));

const coverage = z
  .strictObject({
    sentences: z.strictObject({ cited: count, total: count }),
    quotations: z.strictObject({
      verified: count,
      edited: count,
      missing: count,
      total: count,
    }),
    facts: z.strictObject({ singleSource: count, total: count }),
  })
  .describe('How well the dossier is sourced, in counts.');

function entry(fields: z.ZodRawShape) {
  return z.strictObject({ ...fields, body, ...located });
}

/** A field that an entry may leave out, which is `null` in the file then. */
function orNull(field: z.ZodOptional<z.ZodString>) {
  return field.unwrap().nullable().describe(said(field));
}

function said(field: z.ZodType): string {
  return field.description ?? '';
}
