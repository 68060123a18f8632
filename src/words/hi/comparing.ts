import type { Words } from '../words.ts';
import { list } from './grammar.ts';

export const comparing: Words['comparing'] = {
  agreement: {
    'single source': 'केवल एक स्रोत से उद्धृत',
    agree: 'स्रोत सहमत हैं',
    compatible: 'अलग, पर एक-दूसरे के विरुद्ध नहीं',
    conflict: 'स्रोत असहमत हैं',
  },
  title: 'स्रोतों की तुलना',
  description: 'क्या कई स्रोतों से उद्धृत है, क्या केवल एक से, और कहाँ वे असहमत हैं।',
  differ: 'जहाँ वे असहमत हैं',
  noneDiffer: 'कई स्रोतों में दी गई किसी संख्या या तिथि में नहीं।',
  agree: 'जहाँ वे सहमत हैं',
  noneAgree: 'किसी संख्या या तिथि में नहीं।',
  allSame: 'एक से अधिक स्रोतों में दी गई संख्याएँ और तिथियाँ सबमें एक जैसी हैं।',
  whatTheySay: (subject) => `स्रोत क्या कहते हैं: ${subject}`,
  factByFact: 'एक-एक तथ्य',
  shared: 'कई स्रोतों में',
  onlyInOne: 'केवल एक स्रोत से उद्धृत',
  onlyIn: (source) => `केवल ${source} से उद्धृत`,
  dateInSources: 'स्रोतों में तिथि',
  whatTheySayOfDate: 'अंश तिथि के बारे में क्या कहते हैं',
  date: 'तिथि',
  reading: 'दिया गया मान',
  passage: 'अंश',
  valueFrom: (value, sources) => `${value} (${list(sources)})`,
  figureDescription: (title, values) => `${title}: ${values.join('; ')}।`,
};
