import { remembered } from '../remembered.ts';

export type Direction = 'ltr' | 'rtl';

/** The direction in which a language (BCP 47) is written. */
export const directionOf = remembered((language: string): Direction => {
  try {
    const locale: TextLocale = new Intl.Locale(language);
    return (locale.getTextInfo?.() ?? locale.textInfo)?.direction ?? 'ltr';
  } catch {
    return 'ltr';
  }
});

/** ECMA-402 makes a function of what engines first had as a property; each Node has one of them. */
interface TextLocale extends Intl.Locale {
  getTextInfo?: () => { direction?: Direction };
  textInfo?: { direction?: Direction };
}

/** The direction of a text by its first letter, as browsers have it for `dir="auto"`. */
export function textDirection(text: string): Direction {
  const [letter = ''] = /\p{L}/u.exec(text) ?? [];
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u.test(
    letter,
  )
    ? 'rtl'
    : 'ltr';
}
