import { parseArgs } from 'node:util';
import { judgeText } from './claim-check.ts';
import { writeFigures } from './claim-figures.ts';
import { printMissed, printScores, type Scores, scoresOf } from './claim-scores.ts';
import { type ClaimText, parts, readPart } from './claim-set.ts';

const usage = `Holds the check to sentences that are known to be true or false, and prints how many it tells apart.

  npm run bench -- claims
  npm run bench -- claims --missed
  npm run bench -- claims --write

  --missed   prints each sentence of the development part that came out wrong
  --write    writes the figures into docs/benchmark.md and the pages of the rules
  --json     prints all figures as JSON
`;

const options = {
  missed: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  write: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const { values } = parseArgs({ options });

if (values.help) process.stdout.write(usage);
else if (values.missed) process.stdout.write(printMissed(await judge(readPart('development'))));
else {
  const scores: Record<string, Scores> = {};
  for (const part of parts) scores[part] = scoresOf(await judge(readPart(part)));
  if (values.write) writeFigures(scores);
  process.stdout.write(values.json ? `${JSON.stringify(scores, null, 2)}\n` : printAll(scores));
}

async function judge(texts: ClaimText[]) {
  const judged = await Promise.all(texts.map(judgeText));
  return judged.flat();
}

function printAll(scores: Record<string, Scores>): string {
  return Object.entries(scores)
    .map(([part, of]) => printScores(part, of))
    .join('\n');
}
