import { directionOf } from '../core/language/direction.ts';
import { offlineCache } from '../core/policy.ts';
import { escapeText } from '../core/xml.ts';
import type { Words } from '../words/words.ts';

/** The worker that keeps pages, with what it goes by before it: the name of its cache, and the page for what isn't kept. */
export function offlineWorker(code: string, base: string, words: Words): string {
  const settings = { cache: offlineCache(base), notKept: notKept(base, words) };
  return `const settings = ${JSON.stringify(settings)};\n${code}`;
}

function notKept(base: string, { language, keeping }: Words): string {
  const title = escapeText(keeping.notKept);
  return [
    `<!doctype html><html lang="${language}" dir="${directionOf(language)}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'"><title>${title}</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">',
    `</head><body><h1>${title}</h1><p>${escapeText(keeping.notKeptLead)}</p>`,
    `<p><a href="${escapeText(base)}copies/">${escapeText(keeping.title)}</a></p></body></html>`,
  ].join('');
}
