import { parseArgs } from 'node:util';
import { generatedModel } from './model.ts';
import { buildTimelinePages } from './timeline-pages.ts';

const option = { type: 'string', default: '' } as const;
const { values } = parseArgs({ options: { out: option, events: option, seed: option } });
await buildTimelinePages(generatedModel(Number(values.events), Number(values.seed)), values.out);
