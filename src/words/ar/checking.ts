import type { Words } from '../words.ts';
import { counted, countedIn, nouns, number } from './grammar.ts';

export const checking: Words['checking'] = {
  title: 'تحقّق بنفسك',
  lead: 'هل المقال بين يديك؟ ألصقه هنا، فينظر متصفحك هل هو النص الذي ختمه المحررون، وهل ورد فيه كل مقتطف ينقله هذا الموقع عنه. ولا يغادر متصفحك شيء مما تلصقه.',
  open: 'ألصق المقال أو أفلته هنا',
  label: 'نص المقال، أو صفحته كما يحفظها المتصفح (HTML)',
  file: 'أو اختر ملفًا (.txt، .html)',
  check: 'تحقّق',
  busy: 'جارٍ التحقق …',
  nothing: 'لا يوجد نص للتحقق منه بعد.',
  noWords: 'لا كلمات فيه.',
  tooLong: (most) => `في النص أكثر من ${number(most)} حرف، ولا يمكن فحصه كله هنا. ألصق المقال وحده.`,
  tooLarge: (megabytes) =>
    `حجم هذا الملف أكبر من ${number(megabytes)} ميغابايت، ولا يمكن فحصه كله هنا. ألصق نص المقال.`,
  unreadable: 'لا يمكن قراءة هذا الملف نصًا. احفظ الصفحة بصيغة HTML، أو ألصق نص المقال.',
  notLoaded: 'تعذّر جلب ما يلزم للتحقق. أعد المحاولة حين تتصل بالشبكة.',
  sealed: (edition, editions, found, around) => {
    const which = editions > 1 ? `نص مختوم (النسخة ${number(edition)} من ${number(editions)})` : 'النص المختوم نفسه';
    const more = around > 0 ? ` وحوله زيادة: ${counted(around, nouns.word)}.` : '';
    return `هذا ${which}: ${found}.${more}`;
  },
  unsealed: (found) => `هذا ليس النص المختوم؛ ${found}.`,
  found: (count, all) => `ورد فيه ${number(count)} من ${countedIn(all, nouns.passage)}`,
  wordForWord: (found) => `${found} حرفيًا`,
  shortened: (found, count) => `${found}، منها ${number(count)} اختصرها المحررون`,
  whyUnsealed: (words, sealed) =>
    `فيه ${counted(words, nouns.word)}، وفي النص المختوم ${sealed.map(number).join(' أو ')}. وكلمة واحدة زائدة أو ناقصة أو مختلفة تجعله نصًا آخر: تعليق على صورة مثلًا، أو تصحيح. وما عُثر عليه هنا ورد في ما ألصقته؛ أما وروده في النص الذي سجّله المحررون فلا يثبته إلا النص المختوم.`,
  sameText: 'هو حرفيًا النص الذي سجّله المحررون. أما من نشره فلا يستطيع الختم أن يقوله.',
  missing: (count) => `لم يرد فيه: ${counted(count, nouns.passage)}`,
  standing: (count) => `ورد فيه: ${counted(count, nouns.passage)}`,
  verdicts: { verified: 'ورد هناك حرفيًا', missing: 'لم يرد هناك' },
  edited: (words) =>
    words > 0 ? `ورد هناك، مع حذف ${countedIn(words, nouns.word)}` : 'ورد هناك، ما عدا كلمات بين قوسين',
  where: (from, to, paragraph) =>
    `${paragraph === null ? '' : `الفقرة ${number(paragraph)}، `}الكلمات من ${number(from)} إلى ${number(to)}`,
  alike: 'أقرب ما يشبهه',
  nothingAlike: 'لا شيء فيه يشبه هذا.',
};
