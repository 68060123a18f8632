/**
 * Countries that are no more (ISO 3166-3), by the two letters that they had, or by their four where another country has
 * these two now. First the name, then what else they are called. They stand here because `Intl.DisplayNames` gives the
 * name of a successor: it calls SU “Russia” and YU “Serbia”.
 */
const formerCountries: ReadonlyMap<string, readonly [name: string, ...others: string[]]> = new Map([
  ['AIDJ', ['French Territory of the Afars and the Issas', 'Afars and Issas']],
  ['AN', ['Netherlands Antilles']],
  ['BQAQ', ['British Antarctic Territory']],
  ['BU', ['Burma']],
  ['BYAA', ['Byelorussian SSR', 'Byelorussia']],
  ['CSHH', ['Czechoslovakia']],
  ['CSXX', ['Serbia and Montenegro']],
  ['CT', ['Canton and Enderbury Islands']],
  ['DD', ['East Germany', 'German Democratic Republic', 'GDR', 'G.D.R.']],
  ['DY', ['Dahomey']],
  ['FQ', ['French Southern and Antarctic Territories']],
  ['FX', ['Metropolitan France']],
  ['GEHH', ['Gilbert and Ellice Islands']],
  ['HV', ['Upper Volta']],
  ['JT', ['Johnston Island']],
  ['MI', ['Midway Islands']],
  ['NH', ['New Hebrides']],
  ['NQ', ['Dronning Maud Land', 'Queen Maud Land']],
  ['NT', ['Neutral Zone']],
  ['PC', ['Trust Territory of the Pacific Islands']],
  ['PU', ['United States Miscellaneous Pacific Islands']],
  ['PZ', ['Panama Canal Zone']],
  ['RH', ['Southern Rhodesia', 'Rhodesia']],
  ['SKIN', ['Sikkim']],
  ['SU', ['Soviet Union', 'USSR', 'U.S.S.R.', 'Union of Soviet Socialist Republics']],
  ['TP', ['East Timor', 'Portuguese Timor']],
  ['VD', ['North Vietnam', 'Democratic Republic of Vietnam']],
  ['WK', ['Wake Island']],
  ['YD', ['South Yemen', 'Democratic Yemen']],
  ['YU', ['Yugoslavia']],
  ['ZR', ['Zaire']],
]);

/** The names of a country that is no more, in English, the usual one first; none for any other code. */
export function formerNames(code: string): readonly string[] {
  return formerCountries.get(code) ?? [];
}

/** The codes of the former countries whose two letters belong to another country now. */
export function longCodes(twoLetters: string): string[] {
  return [...formerCountries.keys()].filter((code) => code.length === 4 && code.startsWith(twoLetters));
}
