import { z } from 'astro/zod';
import { type ColourName, colourNames, engineColours, type Theme, weakPairs } from '../core/model/theme.ts';

const expectedColour = 'expected a colour of six hexadecimal digits, such as "#8c2a1c", in quotation marks';

const colour = z
  .string()
  .regex(/^#[\da-f]{6}$/i, expectedColour)
  .transform((value) => value.toLowerCase())
  .optional();

const fields = Object.entries(colourNames).map(([name, use]) => [name, colour.describe(use)] as const);

function palette(way: keyof Theme) {
  return z
    .strictObject(Object.fromEntries(fields) as Record<ColourName, typeof colour>)
    .superRefine((own, context) => {
      const said = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
      for (const { colour: name, on, contrast, least } of weakPairs(said, engineColours[way])) {
        const ratio = Math.floor(contrast * 10) / 10;
        const message = `expected a contrast of at least ${least} : 1 between “${name}” and “${on}” (${way}), which is ${ratio} : 1`;
        context.addIssue({ code: 'custom', path: [name], message });
      }
    })
    .default({});
}

/** `content/theme.yaml` */
export const themeSchema = z.strictObject({
  light: palette('light').describe('Colours of pages as most readers see them.'),
  dark: palette('dark').describe('Colours for readers who prefer a dark page.'),
});
