/** The categories that each language's plural rules have (CLDR): a plural must be given in all of them. */
export const pluralCategories = {
  ar: ['few', 'many', 'one', 'other', 'two', 'zero'],
  en: ['one', 'other'],
  hi: ['one', 'other'],
} as const satisfies Record<string, readonly Intl.LDMLPluralRule[]>;

type Language = keyof typeof pluralCategories;

type Plural<Of extends Language> = Record<(typeof pluralCategories)[Of][number], string>;

/** How a language writes numbers in words of the interface, and chooses between the forms of a plural. */
export function countsOf<Of extends Language>(language: Of) {
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return {
    plural: (count: number, forms: Plural<Of>): string => forms[rules.select(count) as keyof Plural<Of>],
    number: (value: number): string => numbers.format(value),
  };
}

/** How it writes a share between 0 and 1: “23.4%”. */
export function shareOf(language: Language): (value: number) => string {
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format;
}

/** How it writes a list: “a, b, c” */
export function listOf(language: Language): (items: readonly string[]) => string {
  const lists = new Intl.ListFormat(language, { type: 'unit', style: 'short' });
  return (items) => lists.format(items);
}
