import countries from './countries.json' with { type: 'json' };
import land from './land.json' with { type: 'json' };

/** Degrees. */
export type LonLat = [longitude: number, latitude: number];

/** All land, without a country's border, as GeoJSON. */
export const landShape = {
  type: 'MultiPolygon' as const,
  coordinates: land.map((polygon) => polygon.split(';').map(ring)),
};

const positions = new Map<string, number[]>(Object.entries(countries));

/** Where a country's dot stands, or `null` for one that the atlas lacks. `code` is ISO 3166-1 alpha-2. */
export function countryPosition(code: string): LonLat | null {
  const [longitude, latitude] = positions.get(code) ?? [];
  return longitude === undefined || latitude === undefined ? null : [longitude, latitude];
}

function ring(text: string): LonLat[] {
  return text.split(' ').map((pair) => pair.split(',').map(Number) as LonLat);
}
