import { remembered } from '../remembered.ts';

/**
 * Whether a sentence says that a source doesn't say something: “Neither article names the agency”, “News18 gives no
 * office”, “The deal is mentioned without a date”, “Only News18 reports it”. It reads English; `names` are those of the
 * sources. What “it” stands for is known from what stands before.
 */
export function tellsSilence(sentence: string, names: readonly string[], before = ''): boolean {
  if (!denial.test(sentence)) return false;
  const { source, ofSource } = formsFor(JSON.stringify(names));
  const plain = sentence.replace(/[“"„«‹「][^”"“»›」]*[”"“»›」]/g, ' … ').replace(/[’ʼ]/g, "'");
  if (unnamed.some((form) => form.test(plain)) || (ofPronoun.test(plain) && source.test(before))) return true;
  // Forms with many names in them cost much before their first use, and most sentences need none of them.
  return source.test(plain) && ofSource.some((form) => form.test(plain));
}

const denial = /\b(?:not|no|neither|none|nothing|nowhere|without|only|leaves?|silent)\b|n[’']t\b/i;

/** By the names as JSON: a dossier that is edited has the same ones for a long time. */
const formsFor = remembered((names) => {
  const source = sourceWords(JSON.parse(names) as string[]);
  return {
    source: new RegExp(source, 'iu'),
    ofSource: formsOf(source),
  };
});

function formsOf(source: string): RegExp[] {
  return [
    `${source}${gap}\\b(?:${negated})`,
    `\\b(?:neither|none|no(?: other)?) (?:of (?:them|the) )?${source}${gap}\\b${saying}`,
    `${source}${gap} without (?:an? (?:exact |precise )?|its |their )(?:number|date|day|year|name|figure|sum|place)\\b`,
    `\\bonly ${source}${gap}\\b${saying}`,
    `\\b(?:that|which|whom?) ${source} (?:${negated})`,
    `\\bnot (?:named|stated|given|dated|mentioned|specified|identified|explained) (?:by|in) (?:the |either |any )?${source}`,
  ].map((form) => new RegExp(form, 'iu'));
}

const verb =
  '(?:say|name|give|state|mention|explain|report|list|specify|identify|tell|date|describe|repeat|quote|call|add)';
const saying =
  '(?:(?:say|name|give|state|mention|explain|report|list|tell|date|describe|repeat|quote|add)s?|specif(?:y|ies)|identif(?:y|ies)|ha(?:s|ve))\\b';
const negated = [
  `(?:do|does|did) not (?:\\w+ )?${verb}`,
  `(?:do|does|did)n't (?:\\w+ )?${verb}`,
  `${saying} (?:no|neither|nothing|nowhere)`,
  'leaves? (?:\\S+ ){0,6}(?:un(?:said|named|explained|dated|answered)|open)\\b',
  '(?:is|are) silent',
].join('|');
/** A few words between who speaks and what is said of it. */
const gap = '(?: (?:(?!\\bthat (?:he|she|it|they|the)\\b)[^.;,]){0,60}?)? ?';

const ofPronoun = new RegExp(`(?:it|they|this)${gap}\\b(?:${negated})`, 'iu');

/** Without a word for the source. */
const unnamed = [
  `^neither${gap}\\b${saying}`,
  '^no (?:\\S+ ){1,6}(?:is|are) (?:given|named|stated|reported|mentioned)\\b',
  '\\b(?:mentioned|reported|quoted|given|named) without (?:a|an|any|its|his|her|their|the)?\\b',
].map((form) => new RegExp(form, 'iu'));

function sourceWords(names: readonly string[]): string {
  const kinds = '(?:sources?|articles?|accounts?|reports?|passages?|papers?|headlines?)';
  const known = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return `(?:\\b(?:the |this |that |each |either |any )?(?:[\\p{L}-]+ )?${kinds}\\b${known.map((name) => `|(?<![\\p{L}\\p{N}])(?:the )?${name}(?![\\p{L}\\p{N}])`).join('')})`;
}
