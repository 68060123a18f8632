import { contrast, mixed } from '../colour.ts';

/** What colours of a page are for, by the names of its styles. */
export const colourNames = {
  paper: 'The ground of the page.',
  raised: 'The ground of what lies on it, such as notes.',
  ink: 'Text.',
  muted: 'Text beside the main one; statuses, dates, labels.',
  rule: 'Lines between parts.',
  accent: 'Links and marks, such as that of a passage that isn’t verified.',
  lane1: 'The first lane of the timeline.',
  lane2: 'The second.',
  lane3: 'The third.',
  lane4: 'The fourth.',
  lane5: 'The fifth.',
  lane6: 'The sixth.',
} as const;

export type ColourName = keyof typeof colourNames;

/** Colours as `#rrggbb`. */
export type Palette = Record<ColourName, string>;

/** Colours of a dossier's own, for each way of looking at a page; those that it doesn't name are the engine's. */
export type Theme = Readonly<Record<'light' | 'dark', Readonly<Partial<Palette>>>>;

/** The colours of the engine, as `src/styles/tokens.css` has them. */
export const engineColours: Readonly<Record<keyof Theme, Palette>> = {
  light: {
    ...{ paper: '#fdfcf9', raised: '#ffffff', ink: '#1d1c1a', muted: '#5f5b54', rule: '#d9d4c9', accent: '#8c2a1c' },
    ...{ lane1: '#0f2742', lane2: '#a8380d', lane3: '#0a5846', lane4: '#5a1a5e', lane5: '#2174b0', lane6: '#7a6610' },
  },
  dark: {
    ...{ paper: '#17181a', raised: '#222427', ink: '#eceae4', muted: '#aaa69d', rule: '#3b3c3e', accent: '#f0937c' },
    ...{ lane1: '#cfe0f7', lane2: '#ee8355', lane3: '#8fdcc3', lane4: '#cf9bd8', lane5: '#5aa3d8', lane6: '#f0dc8a' },
  },
};

/** Two colours that can't be told apart well enough. */
export interface WeakPair {
  /** The one that the dossier chose; of two, what stands on the other. */
  colour: ColourName;
  on: ColourName;
  contrast: number;
  least: number;
}

/** In text, and in what is only to be seen (WCAG 2.2, 1.4.3 and 1.4.11). */
const least = { text: 4.5, control: 3 };

/** How much of `muted` is in the lines of controls, as the styles mix them. */
const controlShare = 0.8;

/** The pairs of a palette, completed by the engine's colours, that don't reach the contrast that their use asks for. */
export function weakPairs(own: Partial<Palette>, engine: Palette): WeakPair[] {
  const all = { ...engine, ...own };
  const grounds = ['paper', 'raised'] as const;
  const names = Object.keys(colourNames) as ColourName[];
  const onGround = names.filter((name) => !/^(?:paper|raised|rule)$/.test(name));
  const pairs = onGround.flatMap((colour) =>
    grounds.map((on) => ({ colour, on, ratio: contrast(all[colour], all[on]) })),
  );
  const control = contrast(mixed(all.muted, controlShare, all.paper), all.paper);
  return [
    ...pairs.flatMap(({ ratio, ...pair }) =>
      ratio < least.text ? [{ ...pair, contrast: ratio, least: least.text }] : [],
    ),
    ...(control < least.control
      ? [{ colour: 'muted' as const, on: 'paper' as const, contrast: control, least: least.control }]
      : []),
  ].map((pair) => (pair.colour in own ? pair : { ...pair, colour: pair.on, on: pair.colour }));
}
