import { countryNamed } from '../core/evidence/naming.ts';
import { normalise } from '../core/evidence/words.ts';
import { countryName } from '../core/model/country.ts';
import { remembered } from '../core/remembered.ts';
import { citedIn } from '../kinds/claims.ts';
import { type DescribedEntry, entriesOf } from '../kinds/index.ts';
import { linkTargets } from '../kinds/target.ts';
import { isFound, sourceWords } from './judged.ts';
import { type EntryInput, type Finding, finding } from './rule.ts';

/** A country's code in an entry, with the path of the field that has it. */
interface Mention {
  code: string;
  path: string;
}

/** Codes of countries that an entry links or lists, and that neither its own words nor its passages name. */
export function countryFindings(input: EntryInput): Finding[] {
  const { language } = input.dossier.site;
  const read = remembered(normalise);
  const actsFor = new Map(input.dossier.people.map(({ id, country }) => [id, country]));
  return entriesOf(input.dossier).flatMap((entry) => {
    const { reference, record, evidence, heads } = entry;
    const mentions = mentionsOf(entry, actsFor);
    const passages = [...evidence, ...citedIn(record.body)];
    if (mentions.length === 0 || !isFound(passages)) return [];
    const words = [...Object.values(heads), ...record.body.sentences.map(({ text }) => text)];
    const texts = [...words, ...sourceWords(passages)];
    const isNamed = remembered((code) => texts.some((text) => countryNamed(code, text, language, read)));
    return mentions
      .filter(({ code }) => countryName(code, language) !== null && !isNamed(code))
      .map(({ code, path }) => {
        const message = `Unexpected country ${countryName(code, language)}, expected one that the entry or its passages name`;
        return finding(input, reference, path, message, 'Look up the code, or write the country’s name in the text.');
      });
  });
}

/** Those of an event’s place and participants are the participants rule’s. */
function mentionsOf({ reference, record, targets }: DescribedEntry, actsFor: Map<string, string | null>): Mention[] {
  // An initiative is also that of the countries for which its people act.
  const implied = targets.flatMap(({ to }) => (to.kind === 'person' ? (actsFor.get(to.id) ?? []) : []));
  const own =
    reference.kind === 'event' ? [] : targets.filter(({ to }) => to.kind === 'country' && !implied.includes(to.id));
  const linked = linkTargets(record.body).filter(({ to }) => to.kind === 'country');
  return [...own, ...linked].map(({ to, path }) => ({ code: to.id, path }));
}
