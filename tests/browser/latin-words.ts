import { parseHTML } from 'linkedom';

/**
 * Names that are written in Latin letters in every language: formats, programs, licences, keys, addresses, types and values
 * of data, the rule that a waiver names.
 */
const names =
  /https?:\S+|\S+@\S+|(?:[\w%.-]*\/)+[\w%.-]*|\d+X+|(?<![\p{L}\d])(?:\S+\.(?:csv|html|json|txt|xml|ics)|Atom|BCP|BibLaTeX|BY|CC|CSL|CSL-JSON|CSV|Ctrl|D|Data|EDTF|End|EndNote|Enter|Feed|Frictionless|HTML|Home|IANA|ISO|JSON|L|LD|Markdown|P|PNG|Package|RIS|Readout|SHA-256|SVG|Schema|Shift|T|URL|US|UTC|UTF-8|W3C Web Annotation|iCalendar|Zotero|after|agree|before|boolean|compatible|conflict|date|dates|datetime|during|edited|html|integer|number|single|source|string|uri|verified)(?![\p{L}\d])/gu;

/** Attributes that readers see or hear. */
const said = ['alt', 'aria-label', 'aria-description', 'placeholder', 'title', 'aria-roledescription'];

/** What of a page, a feed or a calendar stands in Latin letters and is no name. */
export function latinWords(file: string, text: string): string[] {
  // A card is called by the passage that it shows, which keeps its language.
  if (/embed.passages/.test(file)) return [];
  const texts = file.endsWith('.html') ? textsOfPage(text) : file.endsWith('.xml') ? textsOfFeed(text) : linesOf(text);
  return [...new Set(texts.flatMap((each) => each.replace(names, ' ').match(/\p{Script=Latin}[\p{L}’' -]*/gu) ?? []))];
}

const scripts = { ar: /\p{Script=Arabic}/u, hi: /\p{Script=Devanagari}/u };

/** Texts of a page in the script of a language that their element isn't said to be in; but for those of several. */
export function misplacedTexts(html: string): string[] {
  const { body } = parseHTML(html).document;
  const elements = [...body.querySelectorAll('*:not(script, style, .cite-page *)')];
  return elements.flatMap((element) => {
    const lang = languageOf(element);
    const foreign = Object.entries(scripts).flatMap(([language, script]) => (language === lang ? [] : [script]));
    return textsOf(element).filter((text) => foreign.some((script) => script.test(text)));
  });
}

/** What readers see or hear of a page in its own language and in English, but quotations and code. */
export function textsOfPage(html: string): string[] {
  const { document } = parseHTML(html);
  const own = languageOf(document.documentElement);
  const isSaid = (element: Element) =>
    languageOf(element) === own || (languageOf(element) === 'en' && !element.closest('blockquote, q'));
  const elements = [...document.querySelectorAll('*')].filter(
    (element) => isSaid(element) && !element.closest('script, style, code, pre, .code'),
  );
  return elements.flatMap(textsOf);
}

function languageOf(element: Element): string {
  return element.closest('[lang]')?.getAttribute('lang') ?? '';
}

function textsOf(element: Element): string[] {
  return [
    ...ownTexts(element),
    ...said.flatMap((name) => element.getAttribute(name) ?? []),
    ...(/^(?:description|twitter:(?:title|description)|og:(?:title|description|site))/.test(
      element.getAttribute('name') ?? element.getAttribute('property') ?? '',
    )
      ? [element.getAttribute('content') ?? '']
      : []),
  ];
}

/** Its text nodes; in a drawing the lines of a text together. */
function ownTexts(element: Element): string[] {
  if (element.localName === 'tspan') return [];
  const nodes = [...element.childNodes];
  if (element.localName === 'text') return [nodes.map((node) => node.textContent).join(' ')];
  return nodes.flatMap((node) => (node.nodeType === 3 ? (node.textContent ?? '') : []));
}

function textsOfFeed(xml: string): string[] {
  return [...xml.matchAll(/<(?:title|subtitle|name|summary)\b[^>]*>([^<]*)</g)].map(([, text = '']) => text);
}

/** What a calendar shows. */
function linesOf(calendar: string): string[] {
  return [
    ...calendar.replace(/\r?\n /g, '').matchAll(/^(?:SUMMARY|DESCRIPTION|LOCATION|X-WR-CALNAME)[^:]*:(.*)$/gm),
  ].map(([, text = '']) => text);
}
