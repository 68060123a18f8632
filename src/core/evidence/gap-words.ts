import { remembered } from '../remembered.ts';
import type { WordRange } from './seal.ts';
import { classOf } from './word-table.ts';
import { formsOf, wordsOf } from './words.ts';

/**
 * The words of a language that turn a statement round, as prefixes where they end in `*`, those of a phrase tied by `_`;
 * and those that may stand in brackets.
 */
interface TurningWords {
  /** Negations, denials, conditions and what makes something smaller than it seems. */
  turning: string;
  /** Articles, pronouns, prepositions and conjunctions: what editors may put in brackets beside names. */
  harmless: string;
}

/** By language. Forms have no apostrophes, accents or capitals. */
const languages = new Map(
  Object.entries<TurningWords>({
    en: {
      turning:
        'no not never nor neither none nobody nothing nowhere without cannot aint arent cant couldnt didnt doesnt dont hadnt hasnt havent isnt mightnt mustnt neednt shant shouldnt wasnt werent wont wouldnt deny denied denies denying denial unless except if whether hardly barely scarcely rarely seldom refuse* reject* fail failed fails failing lack lacked lacks false falsely untrue alleged* allegation* supposed* purported* instead cease* unable incapable unwilling unlikely impossible improbable refrain* abstain* avoid* prevent* prohibit* forbid* forbade forbidden retract* recant* disput* contradict* debunk* hoax* rumour* rumor* ostensibl* nominally notionally devoid far_from anything_but short_of stop_short stops_short stopped_short stopping_short rather_than free_from free_of so_called would_be yet_to decline_to declines_to declined_to declining_to unlike contrary_to as_opposed_to in_place_of in_lieu_of but_for all_but little_more_than',
      harmless:
        'a an the this that these those he she it they we you i him her them us me his its their our your my hers theirs who whom whose which of in on at to from by for with about into over under between and or as there here then mr mrs ms dr',
    },
    de: {
      turning:
        'nicht nichts nie niemals niemand nirgends kein keine keinem keinen keiner keines ohne weder noch kaum ausser wenn falls ob bestreit* bestritt* dementier* verneint* lehnt* abgelehnt* leugne* angeblich* vermeintlich* sondern statt weit_entfernt weit_davon alles_andere anstatt anstelle sogenannt* unmoglich* unfahig* verweiger* untersag* verbiet* verbot* vermeid* verhinder* unwahrscheinlich* unterliess* unterlass*',
      harmless:
        'der die das den dem des ein eine einen einem einer eines er sie es wir ihr ich ihn ihm ihnen uns sein seine seinen seinem seiner ihre ihren ihrem ihrer unser unsere dieser diese dieses diesen diesem jener jene von im in am an auf zu zur zum mit bei fur aus nach uber unter und oder als',
    },
    fr: {
      turning:
        'ne n pas non jamais rien personne aucun aucune nul nulle ni sans sauf si nie nient nia dement* refus* rejet* pretendu* guere sinon nest na nont navait netait ny loin_de loin_d loin_du tout_sauf au_lieu incapable impossible empech* evit* interdi* contest* soi_disant faute_de hormis',
      harmless:
        'le la les l un une des du de d au aux ce cet cette ces il elle ils elles nous vous on je lui leur leurs son sa ses notre nos votre vos mon ma mes qui que dont en y a par pour avec sur sous dans et ou comme',
    },
    es: {
      turning:
        'no ni nunca jamas nadie nada ningun* sin salvo excepto si negar nego niega niegan negaron rechaz* apenas presunt* supuest* tampoco lejos_de todo_menos en_vez en_lugar incapaz imposible evit* imped* impid* prohib* desment* desmint*',
      harmless:
        'el la los las un una unos unas lo este esta estos estas ese esa esos esas aquel aquella ella ellos ellas nosotros yo usted ustedes su sus nuestro nuestra mi mis le les de del en a al por para con sobre entre y o u e como que quien',
    },
    pt: {
      turning:
        'nao nem nunca jamais ninguem nada nenhum* sem salvo exceto se nega* nego* rejeit* recus* mal suposto* suposta* alegad* longe_de tudo_menos em_vez incapaz impossivel evit* imped* proib* desment*',
      harmless:
        'o a os as um uma uns umas este esta estes estas esse essa isso aquele aquela ele ela eles elas nos eu voce seu sua seus suas nosso nossa meu minha lhe de do da dos das em no na ao por para com sobre entre e ou como que quem',
    },
    it: {
      turning:
        'non no ne mai nessun* nulla niente senza salvo se nega* nego* smenti* rifiut* respin* appena presunt* neppure neanche nemmeno lontano_da lungi_da lungi_dal tuttaltro anziche invece_di incapace impossibile evit* imped* viet* proib* cosiddett*',
      harmless:
        'il lo la i gli le l un uno una questo questa questi queste quello quella egli ella lui lei loro noi io suo sua suoi sue nostro nostra mio mia di del della dei delle in nel nella a al alla da dal per con su sul tra e o come che chi',
    },
    nl: {
      turning:
        'niet niets nooit niemand geen zonder noch tenzij behalve als indien of ontken* weiger* verwerp* nauwelijks vermeend* zogenaamd* verre_van allesbehalve in_plaats onmogelijk verbied* verbod* voorkom* vermijd*',
      harmless:
        'de het een hij zij ze wij we ik hem haar hen ons zijn hun onze mijn deze die dit dat van in op aan te tot met bij voor uit over onder en als wie',
    },
    ru: {
      turning:
        'не ни нет никогда никто ничто ничего никак* без если кроме отриц* отказ* отверг* опроверг* едва якобы нельзя далеко отнюдь вместо невозможно запрет* запрещ* избег* избеж*',
      harmless:
        'он она оно они мы я вы его ее их ему ей им нас нам мой наш ваш свой этот эта это эти тот та те в во на с со к ко у о об от до из по за под над при для и или как кто который',
    },
    uk: {
      turning:
        'не ні немає ніколи ніхто ніщо нічого без якщо крім запереч* відмов* відкину* спросту* ледве нібито далеко замість неможливо заборон* уник*',
      harmless:
        'він вона воно вони ми я ви його її їх йому їй їм нас нам мій наш ваш свій цей ця це ці той та те ті в у на з із до від о об по за під над при для і й або як хто який',
    },
    pl: {
      turning:
        'nie nigdy nikt nic zaden zadna zadne ani bez jesli jezeli chyba zaprzecz* odmow* odrzuc* ledwie rzekom* daleki_od daleko_od bynajmniej zamiast niemozliw* zakaz* unika* unikn*',
      harmless:
        'on ona ono oni one my ja wy jego jej ich jemu im nas nam moj nasz swoj ten ta to ci te tamten w we na z ze do od o u po za pod nad przy dla i lub jak kto ktory',
    },
    tr: {
      turning:
        'degil yok hic asla ne hayir sayet eger reddet* yalanla* inkar* sozde guya uzak yerine imkansiz yasakla* onle*',
      harmless: 'o bu su onlar biz ben siz onun onlarin bizim ve veya ile icin bir gibi kim',
    },
    ar: {
      turning:
        'لا لم لن ليس ليست ما غير دون بدون نفى نفت ينفي رفض رفضت إلا لو إذا إن كلا بعيد_عن بعيدا_عن بدلا_من مستحيل منع يمنع',
      harmless: 'هو هي هم نحن أنا هذا هذه ذلك تلك في من إلى على عن مع و أو الذي التي',
    },
    fa: {
      turning: 'نه نيست نبود بدون هيچ هرگز اگر مگر تكذيب رد دور_از بجاي ناممكن',
      harmless: 'او آن اين آنها ما من شما در از به با بر و يا كه را',
    },
    he: {
      turning: 'לא אין בלי אם אף לעולם הכחיש* סירב* דחה דחתה רחוק במקום אסור',
      harmless: 'הוא היא הם הן אנחנו אני זה זו אלה של ב ל על עם את ו או',
    },
    hi: {
      turning: 'नहीं नही मत न ना बिना अगर यदि इनकार कभी कोई दूर बजाय असंभव',
      harmless: 'वह वे यह ये हम मैं उस इस उन इन का की के को ने से में पर और या जो',
    },
    zh: {
      turning: '不 没 沒 無 无 非 否 未 勿 别 別 莫 拒 若 避 禁',
      harmless: '他 她 它 们 們 我 你 您 这 這 那 的 在 和 与 與',
    },
    ja: { turning: '不 無 非 未 否 な ず ぬ ん 禁', harmless: 'は が を に で と の 彼 氏' },
  }),
);

/** The languages whose turning words are known. */
export const gapLanguages: readonly string[] = [...languages.keys()];

/**
 * What a gap in a source's words may not swallow: turning words, words that are asked, and turning phrases of which it
 * has a word.
 */
export function swallowed(forms: readonly string[], gap: WordRange, language: string): string[] {
  const { isTurning, phrases } = wordsIn(language);
  const words = forms
    .slice(gap.start, gap.end)
    .filter((form) => form.endsWith('?') || isTurning(form.replace(/\?$/, '')));
  const torn = phrases.filter((phrase) => {
    for (let start = Math.max(0, gap.start - phrase.length + 1); start < gap.end; start++)
      if (phrase.every((word, at) => forms[start + at] === word)) return true;
    return false;
  });
  return [...words, ...torn.map((phrase) => phrase.join(' '))];
}

/**
 * Whether editors may put this in brackets: a name (`isName`), a pronoun, an article, part of a word. A number, a
 * negation and any other word says something that the source doesn't, also with a capital.
 */
export function mayBracket(text: string, language: string, isName: (words: string) => boolean): boolean {
  const words = wordsOf(text);
  const { isTurning, isHarmless } = wordsIn(language);
  if (words.some(({ form }) => /\d/.test(form) || form.endsWith('?') || isTurning(form))) return false;
  const hasCapital = ({ start, end }: { start: number; end: number }) => {
    const [first = ''] = text.slice(start, end).match(/\p{L}/u) ?? [];
    return first !== first.toLowerCase() || first === first.toUpperCase();
  };
  if (words.some(hasCapital) && isName(words.map(({ form }) => form).join(' '))) return true;
  return words.every((word) => {
    const { form } = word;
    if (isHarmless(form) || [...form].length === 1) return !'n$'.includes(classOf(form) || ' ');
    return hasCapital(word) && isName(form);
  });
}

/** The lists of a language; none of its words where they aren't known. */
function wordsIn(language: string) {
  return listsOf(language.toLowerCase().split('-')[0] ?? '');
}

const listsOf = remembered((language) => {
  const { turning = '', harmless = '' } = languages.get(language) ?? {};
  const [phrases, words] = [/_/, /^[^_]*$/].map((form) => turning.split(' ').filter((each) => form.test(each)));
  return {
    isTurning: among(words ?? []),
    phrases: (phrases ?? []).map((phrase) => formsOf(phrase.replaceAll('_', ' '))),
    isHarmless: among(harmless.split(' ')),
  };
});

function among(entries: readonly string[]): (form: string) => boolean {
  const [whole, starts] = [new Set<string>(), [] as string[]];
  for (const entry of entries.filter((each) => each !== '')) {
    const form = formsOf(entry.replace('*', '')).join('');
    if (entry.endsWith('*')) starts.push(form);
    else whole.add(form);
  }
  return (form) => whole.has(form) || starts.some((start) => form.startsWith(start));
}
