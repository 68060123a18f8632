import { isCurrencyWord } from './currency.ts';
import { isNumberWord, type NumberRead, scales, times } from './number-words.ts';
import { skipHyphen, type Token } from './quantity-tokens.ts';

const shortScales = new Map<string, number>([
  ['mn', 1e6],
  ['mln', 1e6],
  ['bn', 1e9],
  ['bln', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
]);

/** Only right behind the digits: “12k”, “12m”. */
const letterScales = new Map<string, number>([
  ['k', 1e3],
  ['m', 1e6],
  ['b', 1e9],
]);

/** The number at a token that is written in digits: “54”, “12,000”, “12.5bn”; `null` for a part of a name, time or code. */
export function readNumeral(tokens: Token[], at: number): NumberRead | null {
  const token = tokens[at];
  if (token?.kind !== 'numeral' || isTiedToWord(tokens, at)) return null;
  const read = readScales(tokens, { value: Number(token.text.replace(/[^\d.]/g, '')), next: at + 1, scale: 1 });
  return Number.isFinite(read.value) && !isTiedToNext(tokens, read.next) ? read : null;
}

/** Whether a scale or a percent sign follows, so that the number cannot be a day of the month. */
export function isScaledOrPercent(token: Token | undefined): boolean {
  return token !== undefined && (/^(?:%|per|percent|pct|hundred)$/.test(token.word) || scaleOf(token) !== undefined);
}

/** “G20”, “COVID-19”, “No.5”, “x_5”. */
function isTiedToWord(tokens: Token[], at: number): boolean {
  const [first, before] = [tokens[at - 2], tokens[at - 1]];
  if (!tokens[at]?.glued || before === undefined) return false;
  if (before.kind === 'word') return !isCurrencyWord(before);
  if (before.text === '.') return first?.word !== 'rs';
  if (/^[-\u2010\u2011]$/.test(before.text)) return before.glued && first?.kind === 'word' && !endsNumber(first);
  return /^[,:/\\_#@=&]$/.test(before.text);
}

function endsNumber(token: Token): boolean {
  return isNumberWord(token.word) || scaleOf(token) !== undefined || isUnitWord(token);
}

function scaleOf(token: Token): number | undefined {
  return (
    scales.get(token.word) ?? shortScales.get(token.word) ?? (token.glued ? letterScales.get(token.word) : undefined)
  );
}

function isUnitWord(token: Token): boolean {
  return /^(?:percent|pct|pc)$/.test(token.word) || isCurrencyWord(token);
}

/** Two scales at most: “2 lakh crore”, “5 hundred thousand”. */
function readScales(tokens: Token[], read: NumberRead, left = 2): NumberRead {
  const at = skipHyphen(tokens, read.next);
  const token = tokens[at];
  const scale = token?.word === 'hundred' ? 100 : token && scaleOf(token);
  if (scale === undefined || left === 0) return read;
  return readScales(tokens, { value: times(read.value, scale), next: at + 1, scale: read.scale * scale }, left - 1);
}

/** “5G”, “1st”, “23:48”, “24/7”, “1.2.3”. */
function isTiedToNext(tokens: Token[], next: number): boolean {
  const [behind, second] = [tokens[next], tokens[next + 1]];
  if (!behind?.glued) return false;
  if (behind.kind === 'word') return !isUnitWord(behind);
  return behind.text === '_' || (/^[.,:/]$/.test(behind.text) && second?.glued === true && second.kind === 'numeral');
}
