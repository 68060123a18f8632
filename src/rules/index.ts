import { budget, unquoted } from './budget.ts';
import { chronology } from './chronology.ts';
import { dates } from './dates.ts';
import { derived } from './derived.ts';
import { future } from './future.ts';
import { gaps } from './gaps.ts';
import { http } from './http.ts';
import { ids } from './ids.ts';
import { misspelt } from './named.ts';
import { numbers } from './numbers.ts';
import { orphans } from './orphans.ts';
import { participants } from './participants.ts';
import { proofs } from './proofs.ts';
import { quotation } from './quotation.ts';
import { quotationLength } from './quotation-length.ts';
import { quotedWords } from './quoted-words.ts';
import { references } from './references.ts';
import type { Rule } from './rule.ts';
import { secondLook } from './second-look.ts';
import { silences } from './silences.ts';
import { sourceText } from './source-text.ts';
import { uncited } from './uncited.ts';
import { weekdays } from './weekdays.ts';

/** Every content rule, in the order in which the docs explain them. */
export const rules: readonly Rule[] = [
  quotation,
  quotationLength,
  gaps,
  proofs,
  quotedWords,
  numbers,
  derived,
  dates,
  weekdays,
  participants,
  misspelt,
  ...secondLook,
  references,
  http,
  uncited,
  silences,
  budget,
  unquoted,
  ids,
  orphans,
  chronology,
  future,
  sourceText,
];

/** What reading the files itself reports; these stand in the docs beside the rules. */
export const loadRules = ['file', 'characters', 'yaml', 'schema', 'markup', 'citation', 'format'] as const;
