// @ts-check
import { defineConfig } from 'astro/config';
import { readout } from './src/integration/readout.ts';

export default defineConfig({ integrations: [readout()] });
