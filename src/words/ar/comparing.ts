import type { Words } from '../words.ts';
import { list } from './grammar.ts';

export const comparing: Words['comparing'] = {
  agreement: {
    'single source': 'مقتبس من مصدر واحد فقط',
    agree: 'المصادر تتفق',
    compatible: 'مختلفة، لكنها لا تتعارض',
    conflict: 'المصادر تختلف',
  },
  title: 'مقارنة المصادر',
  description: 'ما اقتُبس من عدة مصادر، وما اقتُبس من مصدر واحد، وأين تختلف.',
  differ: 'أين تختلف',
  noneDiffer: 'لا في رقم ولا في تاريخ ذكرته عدة مصادر.',
  agree: 'أين تتفق',
  noneAgree: 'لا في رقم ولا في تاريخ.',
  allSame: 'الأرقام والتواريخ التي ذكرها أكثر من مصدر متطابقة فيها جميعًا.',
  whatTheySay: (subject) => `ما تقوله المصادر: ${subject}`,
  factByFact: 'معلومة بعد أخرى',
  shared: 'ما ذكرته عدة مصادر',
  onlyInOne: 'مقتبس من مصدر واحد فقط',
  onlyIn: (source) => `مقتبس من ${source} فقط`,
  dateInSources: 'التاريخ في المصادر',
  whatTheySayOfDate: 'ما تقوله المقتطفات عن التاريخ',
  date: 'التاريخ',
  reading: 'القيمة الواردة',
  passage: 'المقتطف',
  valueFrom: (value, sources) => `${value} (${list(sources)})`,
  figureDescription: (title, values) => `${title}: ${values.join('؛ ')}.`,
};
