import { skipHyphen, skipPhrase, type Token } from './quantity-tokens.ts';

/** `unit` is an ISO 4217 code, or `$` where the country isn't said. */
export interface UnitRead {
  unit: string;
  next: number;
}

/** `¥` alone is read as the yen, as in CLDR's English data; `CN¥` is the yuan. */
const symbols = new Map(
  Object.entries({
    $: '$',
    '€': 'EUR',
    '£': 'GBP',
    '¥': 'JPY',
    '₹': 'INR',
    '₩': 'KRW',
    '₽': 'RUB',
    '₺': 'TRY',
    '₪': 'ILS',
  }),
);

const prefixedSymbols = new Map(
  Object.entries({
    us$: 'USD',
    a$: 'AUD',
    au$: 'AUD',
    c$: 'CAD',
    ca$: 'CAD',
    hk$: 'HKD',
    nz$: 'NZD',
    s$: 'SGD',
    nt$: 'TWD',
    r$: 'BRL',
    mx$: 'MXN',
    'cn¥': 'CNY',
  }),
);

/** Upper case only, so that no ordinary word is one of them. */
const codes = new Set(
  (
    'AED AUD BHD BRL CAD CHF CNY CZK DKK EGP EUR GBP HKD IDR ILS INR JPY KRW KZT MNT MXN MYR NOK NZD PHP PKR PLN ' +
    'RON RUB SAR SEK SGD THB TRY TWD UAH USD UZS VND ZAR'
  ).split(' '),
);

const names = new Map(
  Object.entries({
    dollar: '$',
    euro: 'EUR',
    pound: 'GBP',
    rupee: 'INR',
    yen: 'JPY',
    yuan: 'CNY',
    renminbi: 'CNY',
    rouble: 'RUB',
    ruble: 'RUB',
    ringgit: 'MYR',
    baht: 'THB',
    shekel: 'ILS',
  }),
);

const dollars: [phrase: string[], unit: string][] = [
  [['u', '.', 's', '.'], 'USD'],
  [['us'], 'USD'],
  [['american'], 'USD'],
  [['australian'], 'AUD'],
  [['canadian'], 'CAD'],
  [['hong', 'kong'], 'HKD'],
  [['new', 'zealand'], 'NZD'],
  [['singapore'], 'SGD'],
];

/** The currency before a number: “$”, “US$”, “USD”, “Rs.”. */
export function readCurrencyBefore(tokens: Token[], at: number): UnitRead | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const prefixed = tokens[at + 1]?.glued ? prefixedSymbols.get(token.word + tokens[at + 1]?.text) : undefined;
  if (prefixed !== undefined) return { unit: prefixed, next: at + 2 };
  if (token.word === 'rs') return { unit: 'INR', next: tokens[at + 1]?.text === '.' ? at + 2 : at + 1 };
  const unit = symbols.get(token.text) ?? codeOf(token);
  return unit === undefined ? null : { unit, next: at + 1 };
}

/** The currency behind a number: “dollars”, “US dollars”, “-euro”, “EUR”, “€”. */
export function readCurrencyBehind(tokens: Token[], at: number): UnitRead | null {
  for (const [phrase, unit] of dollars) {
    const next = skipPhrase(tokens, skipHyphen(tokens, at), phrase);
    if (next !== null && nameOf(tokens[next]) === '$') return { unit, next: next + 1 };
  }
  const next = skipHyphen(tokens, at);
  const token = tokens[next];
  const unit = token && (nameOf(token) ?? codeOf(token) ?? (token.glued ? symbols.get(token.text) : undefined));
  return unit === undefined ? null : { unit, next: next + 1 };
}

/** Whether a word may stand right against a number's digits: “USD12”, “12EUR”, “Rs12”. */
export function isCurrencyWord(token: Token): boolean {
  return token.kind === 'word' && (codes.has(token.text) || token.word === 'rs');
}

function codeOf(token: Token): string | undefined {
  return codes.has(token.text) ? token.text : undefined;
}

function nameOf(token: Token | undefined): string | undefined {
  return token && (names.get(token.word) ?? names.get(token.word.replace(/s$/, '')));
}
