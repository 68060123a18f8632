import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrast, mixed } from '../../../src/core/colour.ts';
import { type ColourName, colourNames, engineColours, weakPairs } from '../../../src/core/model/theme.ts';
import { themeStyles } from '../../../src/exports/theme-styles.ts';
import { checkFiles } from '../../../src/load/check.ts';
import { readTheme } from '../../../src/load/theme.ts';
import { filesOf, memoryFiles } from '../rules/dossier.ts';

const read = (text: string) => readTheme({ path: 'content/theme.yaml', text });
const problems = (text: string) => {
  const outcome = read(text);
  return Array.isArray(outcome) ? outcome.map(({ line, message }) => `${line}: ${message}`) : [];
};

test.each([
  ['#000000', '#ffffff', 21],
  ['#777777', '#ffffff', 4.48],
  ['#8c2a1c', '#8c2a1c', 1],
])('%s on %s has the contrast %d', (a, b, ratio) => {
  expect(contrast(a, b)).toBeCloseTo(ratio, 2);
  expect(contrast(b, a)).toBe(contrast(a, b));
});

test('colours mix from one to the other', () => {
  expect([0, 0.5, 1].map((share) => mixed('#ff0000', share, '#0000ff'))).toEqual(['#0000ff', '#800080', '#ff0000']);
});

describe('the engine’s own colours', () => {
  const [light = '', dark = ''] = readFileSync('src/styles/tokens.css', 'utf8').split('prefers-color-scheme: dark');
  const said = (css: string, name: string) =>
    new RegExp(`--${name.replace(/(?=\d)/, '-')}: (#[0-9a-f]{6});`).exec(css)?.[1];

  test.each(Object.keys(colourNames) as ColourName[])('%s is that of the styles', (name) => {
    expect([said(light, name), said(dark, name)]).toEqual([engineColours.light[name], engineColours.dark[name]]);
  });

  test('have the contrast that is asked of others', () => {
    expect([weakPairs({}, engineColours.light), weakPairs({}, engineColours.dark)]).toEqual([[], []]);
  });
});

describe('refused is, at its line', () => {
  test.each([
    [
      'light:\n  accent: "#ff9999"\n',
      '2: Unexpected “#ff9999” in “accent”, expected a contrast of at least 4.5 : 1 between “accent” and “paper” (light), which is 1.9 : 1',
    ],
    [
      'dark:\n  paper: "#888888"\n',
      '2: Unexpected “#888888” in “paper”, expected a contrast of at least 4.5 : 1 between “paper” and “ink” (dark), which is 2.9 : 1',
    ],
    [
      'light:\n  accent: red\n',
      '2: Unexpected “red” in “accent”, expected a colour of six hexadecimal digits, such as "#8c2a1c", in quotation marks',
    ],
    ['light:\n  acent: "#8c2a1c"\n', '2: Unexpected field “acent”, expected one that “light” has'],
    [
      'light:\n  ink: "#000000; } .status { display: none"\n',
      '2: Unexpected “#000000; } .status { display: none” in “ink”, expected a colour of six',
    ],
  ])('%j', (text, problem) => {
    expect(problems(text)[0]).toContain(problem);
  });
});

test('whatever colours pass, text and lanes can be read on both grounds, with the engine’s where none is given', () => {
  const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
  const palette = fc.dictionary(fc.constantFrom(...(Object.keys(colourNames) as ColourName[])), hex, { maxKeys: 3 });
  fc.assert(
    fc.property(palette, fc.constantFrom('light' as const, 'dark' as const), (own, way) => {
      const all = { ...engineColours[way], ...own };
      const readable = (name: ColourName) =>
        [all.paper, all.raised].every((ground) => contrast(all[name], ground) >= 4.5);
      const isGood = (['ink', 'muted', 'accent', 'lane1', 'lane6'] as const).every(readable);
      if (weakPairs(own, engineColours[way]).length === 0) expect(isGood).toBe(true);
      if (!isGood) expect(problems(`${way}: ${JSON.stringify(own)}\n`).length).toBeGreaterThan(0);
    }),
    { numRuns: 60 },
  );
});

test('a theme is a sheet of variables, for each scheme alone, that leaves more contrast to who asks for it', () => {
  expect(themeStyles({ light: { accent: '#0b4f8a', lane1: '#102040' }, dark: {} })).toBe(
    [
      '@media screen and (prefers-color-scheme: light) { :root { --accent: #0b4f8a; --lane-1: #102040; } }',
      '@media screen and (prefers-contrast: more) { :root { --muted: var(--ink); --rule: var(--ink); --control: var(--ink); } }',
      '',
    ].join('\n'),
  );
});

test('a dossier has the theme beside its site’s settings', async () => {
  const files = { ...(await filesOf({})), 'content/theme.yaml': 'light: { accent: "#0B4F8A" }\n' };
  const { loaded, issues } = await checkFiles(memoryFiles(files));
  expect(loaded.dossier.site.theme).toEqual({ light: { accent: '#0b4f8a' }, dark: {} });
  expect(issues.filter(({ file }) => file === 'content/theme.yaml')).toEqual([]);
});
