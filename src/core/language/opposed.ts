import { plainDigits } from '../quantity/numbers.ts';
import type { WordsAt } from './disjoint.ts';

/** A text with the language (BCP 47) in which it is written. */
export interface InLanguage {
  text: string;
  language: string;
}

/** Words of a sentence that say the opposite of a passage, or are surer than it, with those of the passage. */
export interface Opposed {
  words: WordsAt;
  other: string;
}

interface Words {
  up: RegExp;
  down: RegExp;
  /** Words that deny. */
  not: RegExp;
  /** Words by which something only may be, or is said to be. */
  maybe: RegExp;
  and: RegExp;
  hasDecimalComma: boolean;
}

const word = (forms: string) => new RegExp(`(?<![\\p{L}\\p{M}])(?:${forms})(?![\\p{L}\\p{M}])`, 'iu');

/** By primary tag. A word that is both, or that has other meanings as often, is left out. */
const languages: ReadonlyMap<string, Words> = new Map(
  Object.entries<Words>({
    en: {
      up: word(
        'rose|risen|rises?|rising|increase[sd]?|increasing|grew|grown|grows?|growing|climb(?:s|ed|ing)?|jump(?:s|ed|ing)|surge[sd]?|surging|soar(?:s|ed|ing)|gain(?:s|ed)|up|higher|dearer|raise[sd]?|raising|expand(?:s|ed)',
      ),
      down: word(
        'fell|fallen|falls?|falling|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|shrank|shrunk|shrinks?|shrinking|slip(?:s|ped|ping)?|sank|sunk|sinks?|sinking|down|lower(?:s|ed)?|cheaper|slump(?:s|ed)?|plung(?:e|es|ed)|tumbl(?:e|es|ed)|lost|loses?|reduc(?:e|es|ed)|fewer|less|smaller',
      ),
      not: word(
        "not|never|no|none|nobody|nothing|nowhere|neither|nor|without|cannot|\\p{L}+n[’']t|unable|fail(?:s|ed)?|refus(?:e|es|ed)|den(?:y|ies|ied)|rejects?|rejected|lacks?|lacked|hardly|barely|un\\p{L}+ed|only|yet|still|except|but|until|stopped|absent|missing|spared|first|before|loss|losses|loss-making|unhurt|alone|however",
      ),
      maybe: word(
        'may|might|could|can|would|will|shall|should|must|perhaps|probably|possibly|likely|alleged(?:ly)?|allegation|reported(?:ly)?|suspect(?:s|ed)?|accus(?:e|es|ed)|said to|according to|expect(?:s|ed)?|forecast|plan(?:s|ned)?|hop(?:e|es|ed|ing)|want(?:s|ed)?|threat(?:s|en|ens|ened)?|threatening|propos(?:e|es|ed)|about to|going to|is to|are to|to be|if|whether|believed|presumed|apparently|set to|due|estimat\\w+|feared?|fears|call(?:s|ed)? for|demand(?:s|ed)?|intend(?:s|ed)?|consider(?:s|ed|ing)?|says?|said',
      ),
      and: /\s(?:and|but|while|whereas|although)\s/giu,
      hasDecimalComma: false,
    },
    de: {
      up: word(
        'stieg(?:en)?|gestiegen\\p{L}*|steig(?:t|en)|steigend\\p{L}*|anstieg|wuchs|wuchsen|gewachsen|wächst|wachsen|zunahm(?:en)?|nahm(?:en)? zu|zugenommen|nimmt zu|erhöht\\p{L}*|erhöhen|kletterte[n]?|geklettert|zulegte[n]?|legte[n]? zu|zugelegt|verteuert\\p{L}*|höher|teurer|angehoben|hebt an|anhob',
      ),
      down: word(
        'fiel(?:en)?|gefallen|fäll(?:t|st)|fallen|sank(?:en)?|gesunken\\p{L}*|sinkt|sinken|rückgang|rückläufig|ging(?:en)? zurück|zurückgegangen|geht zurück|schrumpft\\p{L}*|geschrumpft|abnahm(?:en)?|nahm(?:en)? ab|abgenommen|senkt\\p{L}*|gesenkt|senken|verringert\\p{L}*|reduziert\\p{L}*|niedriger|billiger|weniger|verbilligt\\p{L}*|gekürzt|kürzt|gab(?:en)? nach',
      ),
      not: word('nicht|nie|niemals|kein\\p{L}*|niemand\\p{L}*|nichts|weder|ohne|keinesfalls|nirgends'),
      maybe: word(
        'soll(?:en|te|ten)?|könnt(?:e|en)|kann|können|dürft(?:e|en)|möglicherweise|vielleicht|wahrscheinlich|voraussichtlich|mutmaßlich\\p{L}*|angeblich\\p{L}*|womöglich|vermutlich\\p{L}*|plan(?:t|en|te|ten)|geplant\\p{L}*|will|wollen|wollte|droht|drohen|offenbar|verdächtig\\p{L}*|würde\\p{L}*|erwartet\\p{L}*|fordert\\p{L}*|hofft|hoffen|beabsichtigt',
      ),
      and: /\s(?:und|aber|während|sondern|doch|jedoch)\s/giu,
      hasDecimalComma: true,
    },
    fr: {
      up: word(
        'augment\\p{L}+|hausse|progress\\p{L}+|grimp\\p{L}+|bondi\\p{L}*|croît|crû|croissance|accr(?:u|ue|oît)\\p{L}*|s’est accrue?|relev(?:é|ée|er|a)|renchéri\\p{L}*|en hausse',
      ),
      down: word(
        'baiss\\p{L}+|recul(?:é|e|er|ent|ait|a)?|chut(?:é|e|er|ent|ait|a)|diminu\\p{L}+|réduit\\p{L}*|réduction|fléchi\\p{L}*|repli|tomb(?:é|ée|e|er)|en baisse|décru|rétréci\\p{L}*',
      ),
      not: word("ne|n’\\p{L}+|n'\\p{L}+|pas|jamais|aucune?|personne|rien|ni|sans|nul|nulle"),
      maybe: word(
        'pourrai(?:t|ent)|devrai(?:t|ent)|aurai(?:t|ent)|serai(?:t|ent)|peut|peuvent|peut-être|probablement|soupçonn\\p{L}+|présumé\\p{L}*|menac\\p{L}+|envisag\\p{L}+|prévoi\\p{L}+|prévu\\p{L}*|compte(?:nt)?|espèr\\p{L}+|doi(?:t|vent)|projet\\p{L}*|veu(?:t|lent)|demand\\p{L}+|va|vont|\\p{L}{3,}r(?:a|ont)|estim\\p{L}+',
      ),
      and: /\s(?:et|mais|tandis|alors|or)\s/giu,
      hasDecimalComma: true,
    },
    es: {
      up: word(
        'subi(?:ó|eron|do|r|rá|da)|sube[n]?|aument\\p{L}+|creci(?:ó|eron|do|miento)|crece[n]?|crecer\\p{L}*|alza|increment\\p{L}+|encareci\\p{L}+|elev(?:ó|aron|a|ará)',
      ),
      down: word(
        'baj(?:ó|aron|ado|ar|ará|a|an)|ca(?:yó|yeron|ído|er|erá|erán|e|en|ída)|descend\\p{L}+|descenso|disminu\\p{L}+|redu(?:jo|jeron|cido|cirá|ce)|reducción|retroced\\p{L}+|menos|abarat\\p{L}+|recort\\p{L}+',
      ),
      not: word('no|nunca|jamás|ning[uú]n\\p{L}*|nadie|nada|ni|sin|tampoco'),
      maybe: word(
        'podría[n]?|puede[n]?|habría[n]?|sería[n]?|debería[n]?|quizás?|probablemente|presunt\\p{L}+|supuest\\p{L}+|prevé[n]?|previst\\p{L}+|espera[n]?|planea[n]?|quiere[n]?|amenaza[n]?|pretende[n]?|va a|van a|\\p{L}{3,}rá[n]?|pide[n]?|exige[n]?|estima[n]?|calcula[n]?',
      ),
      and: /\s(?:y|pero|mientras|aunque)\s/giu,
      hasDecimalComma: true,
    },
    hi: {
      up: word('बढ़(?:ा|ी|े|कर|ने|ोतरी|ेगा|ेगी|ेंगे)|बढ़ोतरी|वृद्धि|इज़ाफ़ा|इजाफा|महँगा|महंगा|ऊपर|उछाल'),
      down: word('घट(?:ा|ी|े|कर|ने|ेगा|ेगी|ेंगे)|गिर(?:ा|ी|े|कर|ावट)|गिरावट|कमी|सस्ता|नीचे'),
      not: word('नहीं|न|ना|बिना|कोई नहीं|कभी नहीं|मत'),
      maybe: word('सकत(?:ा|ी|े)|शायद|संभव|संभावना|कथित|अनुमान|उम्मीद|आशंका|योजना|चाहत(?:ा|ी|े)|\\S+(?:ेगा|ेगी|ेंगे|ेंगी)|गा|गी|गे'),
      and: /\s(?:और|लेकिन|जबकि|पर|मगर)\s/gu,
      hasDecimalComma: false,
    },
    ar: {
      up: word('[وف]?(?:ارتفع(?:ت)?|ارتفاع|زاد(?:ت)?|زيادة|ازداد(?:ت)?|صعد(?:ت)?|نما|نمو)'),
      down: word('[وف]?(?:انخفض(?:ت)?|انخفاض|تراجع(?:ت)?|هبط(?:ت)?|هبوط|نقص|تقلص(?:ت)?)'),
      not: word('[وف]?(?:لم|لا|لن|ليس(?:ت)?|ما|دون|بدون|غير|عدم)'),
      maybe: word('[وف]?(?:قد|ربما|سوف|سي\\p{L}{3,}|ست\\p{L}{4,}|يمكن|يتوقع|متوقع|المتوقع|محتمل|يعتزم|تعتزم|يزعم)'),
      and: /\s(?:لكن|بينما|فيما)\s/gu,
      hasDecimalComma: false,
    },
  }),
);

const primaryOf = (language: string) => language.toLowerCase().split('-')[0] ?? '';

/** Whether what it says can be held against a passage by the words below. */
export function isLanguageKnown(language: string): boolean {
  return languages.has(primaryOf(language));
}

/**
 * A word by which a sentence goes up where a passage goes down, or the other way round, in a clause with the same
 * number and no other, so that there is no doubt: “rose by 4 per cent” of “sank um 4 Prozent”.
 */
export function opposedDirection(sentence: InLanguage, passages: readonly InLanguage[]): Opposed | null {
  const own = languages.get(primaryOf(sentence.language));
  if (!own || !/\p{Nd}/u.test(sentence.text) || !(own.up.test(sentence.text) || own.down.test(sentence.text)))
    return null;
  for (const clause of clausesIn(sentence, own)) {
    const [up, down] = [own.up.exec(clause.text), own.down.exec(clause.text)];
    const said = up ?? down;
    if (!said || (up && down) || clause.numbers.size === 0 || own.not.test(clause.text)) continue;
    const other = otherWay(clause.numbers, up !== null, passages);
    if (other) return { words: { text: said[0], index: clause.index + said.index }, other };
  }
  return null;
}

/** What a passage says of the same numbers, where all of it goes the other way. */
function otherWay(numbers: ReadonlySet<string>, isUp: boolean, passages: readonly InLanguage[]): string | null {
  let other: string | null = null;
  for (const passage of passages) {
    const words = languages.get(primaryOf(passage.language));
    if (!words) return null;
    for (const clause of clausesIn(passage, words)) {
      if (![...numbers].every((number) => clause.numbers.has(number))) continue;
      const [along, against] = isUp ? [words.up, words.down] : [words.down, words.up];
      if (along.test(clause.text) || words.not.test(clause.text)) return null;
      other ??= against.exec(clause.text)?.[0] ?? null;
      if (other === null) return null;
    }
  }
  return other;
}

/** The “not” of a passage that a sentence in another language than English, or on such a passage, leaves out. */
export function lostDenial(sentence: InLanguage, passages: readonly InLanguage[]): Opposed | null {
  return lost('not', sentence, passages);
}

/** The “may” that it leaves out. */
export function lostDoubt(sentence: InLanguage, passages: readonly InLanguage[]): Opposed | null {
  return lost('maybe', sentence, passages);
}

/**
 * Only of a sentence whose passages are one clause each or speak of nothing else: where two languages meet, nobody can
 * tell by words of which part of a passage a sentence speaks.
 */
function lost(kind: 'not' | 'maybe', sentence: InLanguage, passages: readonly InLanguage[]): Opposed | null {
  const own = languages.get(primaryOf(sentence.language));
  if (!own || own[kind].test(sentence.text)) return null;
  const numbers = numbersOf(sentence.text, own);
  const clauses = passages.flatMap((passage) => {
    const words = languages.get(primaryOf(passage.language));
    return words ? clausesIn(passage, words).map((clause) => ({ ...clause, words })) : [];
  });
  if (clauses.length === 0) return null;
  const near = clauses.filter((clause) => [...numbers].some((number) => clause.numbers.has(number)));
  const about = near.length > 0 ? near : clauses;
  if (!about.every((clause) => clause.words[kind].test(clause.text))) return null;
  const [first] = about;
  const other = first?.words[kind].exec(first.text)?.[0];
  const start = /^\s*(?:\S+\s+){0,3}\S+/.exec(sentence.text)?.[0] ?? '';
  return other === undefined
    ? null
    : { words: { text: start.trim(), index: start.length - start.trimStart().length }, other };
}

interface Clause extends WordsAt {
  numbers: ReadonlySet<string>;
}

function clausesIn({ text }: InLanguage, words: Words): Clause[] {
  const ends = [...text.matchAll(/[;:—।؛!?…]|[,،](?!\d)|\.(?=\s|$)/gu)].map(({ index }) => index);
  const joints = [...text.matchAll(words.and)].map(({ index }) => index);
  const clauses: Clause[] = [];
  let start = 0;
  for (const end of [...ends, ...joints, text.length].sort((a, b) => a - b)) {
    const part = text.slice(start, end);
    if (/\p{L}/u.test(part)) clauses.push({ text: part, index: start, numbers: numbersOf(part, words) });
    start = end;
  }
  return clauses;
}

/** Numbers in digits but years, by value. */
function numbersOf(text: string, { hasDecimalComma }: Words): Set<string> {
  const digits = plainDigits(text)
    .replace(/(?<=\d)[٫]/g, '.')
    .replace(/\u2060/g, '');
  const numbers = hasDecimalComma
    ? digits.replace(/(?<=\d)[.\u00A0\u202F\u2009 ](?=\d{3}(?!\d))/g, '').replace(/(?<=\d),(?=\d)/g, '.')
    : digits.replace(/(?<=\d),(?=\d{2,3}(?!\d))/g, '');
  return new Set((numbers.match(/\d+(?:\.\d+)?/g) ?? []).filter((number) => !/^(?:1[5-9]|20)\d\d$/.test(number)));
}
