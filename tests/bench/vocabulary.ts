import type { Chance } from './random.ts';

/** Words for an invented diplomacy. No name, place or subject of it is anybody's. */

const starts = [
  'Bel',
  'Cor',
  'Dal',
  'Fen',
  'Gar',
  'Hal',
  'Ister',
  'Kel',
  'Lor',
  'Mer',
  'Nor',
  'Ost',
  'Pel',
  'Ras',
  'Sor',
];
const middles = ['a', 'e', 'i', 'o', 'u', 'ander', 'en', 'il', 'or', 'um'];
const ends = ['bek', 'dan', 'feld', 'gren', 'holm', 'kov', 'lin', 'mond', 'nes', 'rik', 'sen', 'ter', 'vik', 'wen'];
const given = [
  'Ada',
  'Bruno',
  'Clara',
  'Dario',
  'Elin',
  'Felix',
  'Greta',
  'Hugo',
  'Ines',
  'Jonas',
  'Kaja',
  'Leo',
  'Mira',
  'Nils',
];

/** Countries whose English names are one plain word. */
// biome-ignore format: lines of codes read better than a column
export const countries = [
  'NO', 'SE', 'FI', 'DK', 'PL', 'AT', 'CH', 'FR', 'DE', 'ES', 'PT', 'IT', 'GR', 'IE', 'IS', 'BE', 'CA', 'MX', 'BR', 'CL',
  'PE', 'UY', 'JP', 'IN', 'TH', 'VN', 'MY', 'ID', 'PH', 'AU', 'KE', 'GH', 'MA', 'TN', 'EG', 'QA', 'KZ', 'MN',
] as const;

export const offices = ['Foreign Minister', 'Trade Minister', 'Energy Minister', 'Special Envoy', 'Deputy Minister'];

// biome-ignore format: lines of words read better than a column
export const subjects = [
  'copper supply', 'port fees', 'grain transit', 'tungsten refining', 'fishing rights', 'rail links', 'battery recycling',
  'water sharing', 'tin exports', 'undersea cables', 'harvest insurance', 'graphite standards', 'mountain roads',
  'customs forms', 'zinc storage', 'student visas', 'forest fires', 'weather data', 'nickel pricing', 'river ferries',
];

const fillers = [
  'Officials from both offices stayed in the building until the evening and left without further remarks to the press.',
  'Nobody outside the room was told which of the drafts on the table had been read aloud or set aside.',
  'The hosts had asked for patience, and most of the visitors who spoke afterwards repeated that word.',
  'A longer statement was promised for later, though neither its length nor its language was settled.',
];

/** Names that are all different, the first given by 0. There are some 29,000. */
export function familyName(index: number): string {
  const end = ends[index % ends.length] ?? '';
  const start = starts[Math.floor(index / ends.length) % starts.length] ?? '';
  const middle = middles[Math.floor(index / (ends.length * starts.length)) % middles.length] ?? '';
  const round = Math.floor(index / (ends.length * starts.length * middles.length));
  return `${start}${middle}${round > 0 ? (middles[round % middles.length] ?? '') : ''}${end}`;
}

export function personName(index: number): string {
  return `${given[index % given.length]} ${familyName(index)}`;
}

/** A town. */
export function townName(index: number): string {
  return `${starts[(index * 7) % starts.length]}${middles[(index * 3) % middles.length]}${['burg', 'haven', 'mouth', 'stad'][index % 4]}`;
}

/** A sentence that nobody quotes, so that articles are longer than what is quoted from them. */
export function filler(chance: Chance): string {
  return chance.pick(fillers);
}
