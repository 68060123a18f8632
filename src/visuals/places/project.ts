import { type GeoPermissibleObjects, type GeoProjection, geoEqualEarth, geoPath } from 'd3-geo';
import type { LonLat } from './atlas.ts';
import type { Box, Point } from './geometry.ts';

export interface MapView {
  projection: GeoProjection;
  height: number;
}

/** The margins above and below, and beside the outermost dots, in widths: so that maps of two widths are alike. */
const margins = { y: 0.045, x: 0.06 };
/** The height of a map, in widths. */
const proportion = { least: 0.44, most: 0.66 };
/** North of it there is sea alone, so that a map needs no room there. */
const northernmostLand: LonLat = [0, 83.7];
/** The largest scale, in widths: beyond it the coast line turns coarse. */
const closest = 0.42;

/** An equal-area projection (Equal Earth) of what lies around these points, in a drawing of `width` px. */
export function mapView(points: LonLat[], width: number): MapView {
  const projection = geoEqualEarth()
    .rotate([-middleLongitude(points), 0])
    .scale(1)
    .translate([0, 0]);
  const at = (position: LonLat): Point => projection(position) ?? [0, 0];
  const { x0, y0, x1, y1 } = boxAround(points.map(at));
  const margin = width * margins.y;
  const room = { x: width * (1 - 2 * margins.x), y: width * proportion.most - 2 * margin };
  const scale = Math.min(room.x / (x1 - x0), room.y / (y1 - y0), width * closest);
  const height = Math.round(Math.max(scale * (y1 - y0) + 2 * margin, width * proportion.least));
  const y = (height - scale * (y0 + y1)) / 2;
  const empty = Math.min(y + scale * at(northernmostLand)[1], y + scale * y0) - margin;
  projection.scale(scale).translate([(width - scale * (x0 + x1)) / 2, y - Math.max(0, empty)]);
  return {
    projection: projection.clipExtent([
      [0, 0],
      [width, height],
    ]),
    height,
  };
}

/** The outlines of a shape as points in px, cut where the projection and its frame cut them. */
export function trace(projection: GeoProjection, shape: GeoPermissibleObjects): Point[][] {
  const lines: Point[][] = [];
  geoPath(projection, {
    beginPath: () => undefined,
    moveTo: (x, y) => lines.push([[x, y]]),
    lineTo: (x, y) => lines.at(-1)?.push([x, y]),
    arc: () => undefined,
    closePath: () => undefined,
  })(shape);
  return lines;
}

/** The meridian opposite to the middle of the widest stretch of longitudes without a point: there the map is cut. */
function middleLongitude(points: LonLat[]): number {
  const longitudes = points.map(([longitude]) => longitude).sort((a, b) => a - b);
  const gaps = longitudes.map((from, index) => {
    const to = longitudes[index + 1] ?? (longitudes[0] ?? 0) + 360;
    return { size: to - from, middle: (from + to) / 2 };
  });
  const widest = gaps.reduce((best, gap) => (gap.size > best.size ? gap : best), { size: 0, middle: 180 });
  return widest.middle - 180;
}

/** The whole world, in a projection of scale 1, where there are no points. */
function boxAround(points: Point[]): Box {
  if (points.length === 0) return { x0: -2.7, y0: -1.3, x1: 2.7, y1: 1.3 };
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}
