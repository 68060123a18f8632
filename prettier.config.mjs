// For .astro files alone; Biome formats the rest.
export default {
  plugins: ['prettier-plugin-astro'],
  printWidth: 120,
  singleQuote: true,
  // As compressHTML in src/integration/astro-settings.ts: a new line would be a space that readers see.
  astroCompressHTML: 'html',
};
