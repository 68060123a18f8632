/** Words between quotation marks: `text` is `slice(start, end)`, without the marks and the space beside them. */
export interface QuotedSpan {
  text: string;
  start: number;
  end: number;
}

interface Mark {
  sign: string;
  at: number;
}

/** What may close each opening mark, its true partner first; the rest are mixed pairs as they happen on the web. */
const closers: Record<string, string> = {
  '“': '”"＂',
  '"': '"”',
  '„': '“”"',
  '‟': '”',
  '❝': '❞',
  '〝': '〞〟',
  '”': '”',
  '«': '»',
  '»': '«»',
  '‹': '›',
  '›': '‹›',
  '「': '」',
  '『': '』',
  '｢': '｣',
  '﹁': '﹂',
  '﹃': '﹄',
  '＂': '＂”',
  '‘': "’'",
  '‚': '‘’',
  '‛': '’',
  '❛': '❜',
  '＇': '＇',
  "'": "'’",
};

const marks = /\n[^\S\n]*\n|["“”„‟❝❞〝〞〟«»‹›「」『』｢｣﹁﹂﹃﹄＂'‘’‚‛❛❜＇]/g;

/** Marks that are apostrophes, commas and primes as well. */
const single = /^['‘’‚‛❛❜＇]$/;

/** Marks that lean one way and stand beside letters without a space, as Chinese and Japanese have them. */
const opening = /^[“„‟❝〝«‹「『｢﹁﹃]$/;
const closing = /^[”❞〞〟»›」』｣﹂﹄]$/;
const deepest = 8;

/**
 * The outermost quotations of a text, in order: “curly”, "straight", „German“, «French», ‹Swiss›, 「Japanese」, ＂wide＂,
 * and pairs mixed of them. 'Single' marks count around two or more words. A mark without a partner in its paragraph
 * quotes nothing.
 */
export function quotedSpans(text: string): QuotedSpan[] {
  const open: Mark[] = [];
  const spans: QuotedSpan[] = [];
  for (const { 0: sign, index: at } of text.matchAll(marks)) {
    if (sign.startsWith('\n')) open.length = 0;
    const partner = closes(text, { sign, at }) ? partnerOf(open, sign) : -1;
    if (partner >= 0) spans.push(...between(text, open.splice(partner)[0], at));
    else if (opens(text, { sign, at })) open.push({ sign, at });
    if (open.length > deepest) open.shift();
  }
  return outermost(spans);
}

/** A mark that leans no way closes only where it doesn't look like an opening one. */
function closes(text: string, { sign, at }: Mark): boolean {
  if (single.test(sign))
    return !/[‚‛❛]/.test(sign) && /\S/.test(text[at - 1] ?? '') && !/[\p{L}\p{N}]/u.test(text[at + 1] ?? '');
  return closing.test(sign) || !looksOpening(text, at) || standsInside(text, at);
}

function opens(text: string, { sign, at }: Mark): boolean {
  if (single.test(sign)) return !/[’❜]/.test(sign) && looksOpening(text, at) && !/\d/.test(text[at + 1] ?? '');
  return opening.test(sign) || (sign in closers && (looksOpening(text, at) || standsInside(text, at)));
}

/** Between letters of a script that has no spaces. */
function standsInside(text: string, at: number): boolean {
  return /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u.test(
    text[at - 1] ?? '',
  );
}

function looksOpening(text: string, at: number): boolean {
  return /^$|[\s([{/—–“„«"‘'\uFFFC-]/.test(text[at - 1] ?? '') && /[^\s.,;:!?)\]}—–]/.test(text[at + 1] ?? '');
}

/** The place of the open mark that a sign closes, or -1. An apostrophe closes nothing across a double mark. */
function partnerOf(open: Mark[], sign: string): number {
  const barrier = single.test(sign) ? open.findLastIndex((mark) => !single.test(mark.sign)) : -1;
  const exact = open.findLastIndex((mark) => closers[mark.sign]?.[0] === sign);
  const partner = exact >= 0 ? exact : open.findLastIndex((mark) => closers[mark.sign]?.includes(sign));
  return partner > barrier ? partner : -1;
}

function between(text: string, mark: Mark | undefined, end: number): QuotedSpan[] {
  if (mark === undefined) return [];
  const inside = text.slice(mark.at + 1, end);
  const words = inside.trim();
  const tooFew = single.test(mark.sign) ? !/\S\s+\S/.test(words) : words === '';
  const start = mark.at + 1 + (inside.length - inside.trimStart().length);
  return tooFew ? [] : [{ text: words, start, end: start + words.length }];
}

function outermost(spans: QuotedSpan[]): QuotedSpan[] {
  const kept: QuotedSpan[] = [];
  for (const span of spans.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  }
  return kept;
}
