import type { Words } from '../words.ts';
import { counted, list, number } from './grammar.ts';

export const timeline: Words['timeline'] = {
  title: 'समयरेखा',
  description: 'सभी घटनाएँ पंक्ति और तिथि के अनुसार, उतनी ही ठीक जितनी स्रोत बताते हैं।',
  ofAll: 'सभी घटनाओं की समयरेखा',
  ofLanes: (lanes) => `समयरेखा: ${list(lanes)}`,
  ofPeriod: (period) => `समयरेखा: ${period}`,
  periodDescription: (count) => `समयरेखा की ${counted(count, 'घटना', 'घटनाएँ')}, समय के क्रम में।`,
  neighbours: 'आसपास की अवधियाँ',
  byPeriod: 'अवधि के अनुसार',
  howMany: 'कितनी घटनाएँ कब आरंभ होती हैं',
  inOrder: 'समय के क्रम में',
  event: 'घटना',
  when: 'कब',
  lane: 'पंक्ति',
  period: 'अवधि',
  all: 'सभी',
  embedded: (site) => `${site}: समयरेखा, स्रोतों सहित`,
  from: 'साभार:',
  asTable: 'घटनाएँ तालिका में',
  allOf: (events) => `समयरेखा: सभी ${events}`,
  summary: {
    none: 'स्रोत किसी घटना की सूचना नहीं देते।',
    some: (count, range, inferred, disputed) =>
      [
        `स्रोत ${count === 1 ? 'एक घटना' : counted(count, 'घटना', 'घटनाएँ')} बताते हैं${range && `, ${range}`}`,
        ...(disputed > 0 ? [`${disputed === 1 ? 'एक' : number(disputed)} की तिथि पर स्रोत असहमत हैं`] : []),
      ].join('; ') +
      '।' +
      (inferred > 0 ? ` ${inferredWords(count, inferred)}` : ''),
  },
};

function inferredWords(count: number, inferred: number): string {
  const marked = 'संपादकों के निष्कर्ष से दी गई तिथि के बाद “(निष्कर्ष)” लिखा है।';
  if (count === 1) return `तिथि लेखों में नहीं दी गई; ${marked}`;
  if (inferred === count) return `तिथियाँ लेखों में नहीं दी गईं; ${marked}`;
  if (inferred === 1) return `एक दिन लेखों में नहीं दिया गया; ${marked}`;
  return `${inferred * 2 > count ? 'अधिकतर' : 'कुछ'} दिन लेखों में नहीं दिए गए; ${marked}`;
}
