import { citedIn } from '../core/evidence/claims.ts';
import { countryNamed } from '../core/evidence/naming.ts';
import { normalise } from '../core/evidence/words.ts';
import { countryName } from '../core/model/country.ts';
import type { Dossier } from '../core/model/dossier.ts';
import type { Evidence, Initiative, Person, Prose } from '../core/model/record.ts';
import { remembered } from '../core/remembered.ts';
import { isFound, sourceWords } from './judged.ts';
import { type Finding, finding, type RuleInput } from './rule.ts';

/** A country's code in an entry, with what holds it. */
interface Mention {
  code: string;
  part: object;
  field?: string;
}

interface Mentioning {
  mentions: Mention[];
  words: string[];
  evidence: Evidence[];
  body: Prose;
}

/** Codes of countries that an entry links or lists, and that neither its own words nor its passages name. */
export function countryFindings(input: RuleInput): Finding[] {
  const { language } = input.dossier.site;
  const read = remembered(normalise);
  return mentioningEntries(input.dossier).flatMap(({ mentions, words, evidence, body }) => {
    const passages = [...evidence, ...citedIn(body)];
    if (mentions.length === 0 || !isFound(passages)) return [];
    const texts = [...words, ...body.sentences.map(({ text }) => text), ...sourceWords(passages)];
    const isNamed = remembered((code) => texts.some((text) => countryNamed(code, text, language, read)));
    return mentions
      .filter(({ code }) => countryName(code, language) !== null && !isNamed(code))
      .map(({ code, part, field }) => {
        const message = `Unexpected country ${countryName(code, language)}, expected one that the entry or its passages name`;
        return finding(input, part, field, message, 'Look up the code, or write the country’s name in the text.');
      });
  });
}

function mentioningEntries({ briefings, events, initiatives, figures, people }: Dossier): Mentioning[] {
  const countries = new Map(people.map(({ id, country }) => [id, country]));
  return [
    ...briefings.map(({ body, keyPoints, title, standfirst }) => ({
      mentions: linked(body),
      words: [title, standfirst],
      evidence: keyPoints.flatMap(({ evidence }) => evidence),
      body,
    })),
    ...events.map(({ body, evidence, title }) => ({ mentions: linked(body), words: [title], evidence, body })),
    ...people.map((person) => ({
      mentions: [...own(person), ...linked(person.body)],
      words: [person.role ?? ''],
      evidence: person.evidence,
      body: person.body,
    })),
    ...initiatives.map((initiative) => ({
      mentions: [...listed(initiative, countries), ...linked(initiative.body)],
      words: [initiative.title, initiative.summary],
      evidence: initiative.evidence,
      body: initiative.body,
    })),
    ...figures.map(({ body, readings, title }) => ({
      mentions: linked(body),
      words: [title],
      evidence: readings.map(({ evidence }) => evidence),
      body,
    })),
  ];
}

/** An initiative is also that of the countries for which its people act. */
function listed(initiative: Initiative, countries: Map<string, string | null>): Mention[] {
  const implied = initiative.people.map((id) => countries.get(id));
  return initiative.countries.flatMap((code, at) =>
    implied.includes(code) ? [] : [{ code, part: initiative, field: `countries.${at}` }],
  );
}

function own(person: Person): Mention[] {
  return person.country === null ? [] : [{ code: person.country, part: person, field: 'country' }];
}

function linked({ references }: Prose): Mention[] {
  return references
    .filter(({ kind }) => kind === 'country')
    .map((reference) => ({ code: reference.id, part: reference }));
}
