import { skipHyphen, skipPhrase, type Token } from './numbers.ts';

/** A unit of measure: what it measures, and how many of that measure's smallest unit it is. */
export interface Measure {
  of: string;
  factor: number;
}

/** Each group has one thing that is measured. */
const groups: Record<string, [factor: number, names: string][]> = {
  second: [
    [1, 'second,seconds,sec,secs'],
    [60, 'minute,minutes,min,mins'],
    [3600, 'hour,hours,hr,hrs'],
  ],
  day: [
    [1, 'day,days'],
    [7, 'week,weeks'],
    [14, 'fortnight,fortnights'],
  ],
  month: [
    [1, 'month,months'],
    [3, 'quarters'],
    [12, 'year,years,yr,yrs'],
    [120, 'decade,decades'],
    [1200, 'century,centuries'],
  ],
  metre: [
    [0.001, 'millimetre,millimetres,millimeter,millimeters,mm'],
    [0.01, 'centimetre,centimetres,centimeter,centimeters,cm'],
    [1, 'metre,metres,meter,meters'],
    [1000, 'kilometre,kilometres,kilometer,kilometers,km,kms'],
  ],
  foot: [
    [1 / 12, 'inch,inches'],
    [1, 'foot,feet,ft'],
    [3, 'yard,yards'],
    [5280, 'mile,miles'],
  ],
  gram: [
    [0.001, 'milligram,milligrams,mg'],
    [1, 'gram,grams,gramme,grammes'],
    [1000, 'kilogram,kilograms,kilogramme,kilogrammes,kg,kgs,kilo,kilos'],
    [1e6, 'tonne,tonnes,ton,tons,metric ton,metric tons,metric tonnes'],
  ],
  pound: [
    [1, 'lb,lbs'],
    [1 / 16, 'ounce,ounces,oz'],
  ],
  hectare: [
    [1, 'hectare,hectares'],
    [100, 'square kilometre,square kilometres,square kilometer,square kilometers,sq km'],
    [0.0001, 'square metre,square metres,square meter,square meters,sq m'],
  ],
  acre: [
    [1, 'acre,acres'],
    [640, 'square mile,square miles'],
  ],
  litre: [
    [0.001, 'millilitre,millilitres,milliliter,milliliters,ml'],
    [1, 'litre,litres,liter,liters'],
  ],
  watt: [
    [1000, 'kilowatt,kilowatts,kw'],
    [1e6, 'megawatt,megawatts,mw'],
    [1e9, 'gigawatt,gigawatts,gw'],
  ],
  'watt hour': [
    [1000, 'kilowatt hour,kilowatt hours,kilowatt-hours,kwh'],
    [1e6, 'megawatt hour,megawatt hours,megawatt-hours,mwh'],
    [1e9, 'gigawatt hour,gigawatt hours,gigawatt-hours,gwh'],
    [1e12, 'terawatt hour,terawatt hours,terawatt-hours,twh'],
  ],
};

/** Units that nobody converts into another. */
const alone: Record<string, string> = {
  'nautical mile': 'nautical mile,nautical miles',
  'kilometre per hour':
    'kmh,kph,km / h,km an hour,kilometres per hour,kilometers per hour,kilometres an hour,km per hour',
  'mile per hour': 'mph,miles per hour,miles an hour',
  'square foot': 'square foot,square feet,sq ft',
  'cubic metre': 'cubic metre,cubic metres,cubic meter,cubic meters',
  'cubic foot': 'cubic foot,cubic feet',
  'acre foot': 'acre foot,acre feet',
  barrel: 'barrel,barrels',
  gallon: 'gallon,gallons',
  celsius: 'celsius,degrees celsius,degree celsius,° c,°c',
  fahrenheit: 'fahrenheit,degrees fahrenheit,degree fahrenheit,° f,°f',
};

const byFirstWord = new Map<string, { phrase: string[]; measure: Measure }[]>();
const single = Object.entries(alone).map(([of, names]): [string, [number, string][]] => [of, [[1, names]]]);
for (const [of, units] of [...Object.entries(groups), ...single])
  for (const [factor, names] of units)
    for (const name of names.split(',')) {
      const phrase = name.replace(/-/g, ' - ').split(' ');
      const known = byFirstWord.get(phrase[0] ?? '') ?? [];
      byFirstWord.set(phrase[0] ?? '', [...known, { phrase, measure: { of, factor } }]);
    }
for (const all of byFirstWord.values()) all.sort((a, b) => b.phrase.length - a.phrase.length);

/** The unit of an English name, in the singular or the plural; `null` for a name that is none. */
export function measureNamed(name: string): Measure | null {
  const phrase = name.split(' ');
  const known = byFirstWord.get(phrase[0] ?? '')?.find((each) => each.phrase.join(' ') === name);
  return known?.measure ?? null;
}

/** The unit of measure that stands right behind a number: “5 km”, “a 10-year lease”, “3 million metric tons”. */
export function readMeasure(tokens: Token[], at: number): { measure: Measure; next: number } | null {
  const start = skipHyphen(tokens, at);
  return (
    measureAt(tokens, start) ??
    (adjectives.has(tokens[start]?.word ?? '') ? measureAt(tokens, skipHyphen(tokens, start + 1)) : null)
  );
}

const adjectives = new Set(
  'consecutive straight successive more additional full long short whole further extra nautical calendar solid earth'.split(
    ' ',
  ),
);

function measureAt(tokens: Token[], start: number): { measure: Measure; next: number } | null {
  for (const { phrase, measure } of byFirstWord.get(tokens[start]?.word ?? '') ?? []) {
    const next = skipPhrase(tokens, start, phrase);
    if (next !== null) return { measure, next };
  }
  return null;
}
