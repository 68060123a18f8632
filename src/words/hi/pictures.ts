import type { Words } from '../words.ts';
import { counted, list, number, plural } from './grammar.ts';

export const meetings: Words['meetings'] = {
  title: 'कौन किससे मिला',
  heading: 'बैठकें',
  table: 'बैठकों की सूची',
  met: 'की भेंट इनसे:',
  occasion: (kind, date) => (date === '' ? kind : `${kind}, ${date}`),
  unnamedFrom: (count) => `${counted(count, 'व्यक्ति जिसका नाम नहीं दिया गया', 'व्यक्ति जिनके नाम नहीं दिए गए')}; देश:`,
  others: (count) => `और ${counted(count, 'अन्य')}`,
  none: 'स्रोत किसी बैठक की सूचना नहीं देते।',
  summary: (meetings, participants, countries) =>
    `स्रोत${countries === 0 ? '' : ` ${counted(countries, 'देश', 'देशों')} के`} ${counted(participants, 'प्रतिभागी', 'प्रतिभागियों')} के बीच ${counted(meetings, 'बैठक या भेंट', 'बैठकें और भेंटें')} बताते हैं`,
  unnamed: (count) => `इनमें से ${counted(count, 'का नाम नहीं दिया गया', 'के नाम नहीं दिए गए')}`,
  busiest: (name, meetings, all) => `${name} ने ${meetings === all ? 'इन सभी' : `इनमें से ${number(meetings)}`} में भाग लिया`,
  sentence: (parts) => `${parts.join('; ')}।`,
  pair: (first, second, events) => `${first} और ${second}: ${events.join('; ')}`,
  event: (title, date) => `${title} (${date})`,
  named: 'स्रोतों में नाम दिया गया है',
  notNamed: 'स्रोतों में नाम नहीं दिया गया',
  line: 'मिले',
  lineOften: 'मिले; रेखा जितनी मोटी, उतनी अधिक बार',
  cell: 'मिले: पंक्तियों और स्तंभों के अंक नामों के अंक हैं',
};

export const places: Words['places'] = {
  title: 'वे कहाँ मिले',
  tooMany: 'मानचित्र के लिए ये बहुत अधिक हैं।',
  table: 'देश, स्थान और घटनाएँ तालिका में',
  caption: 'किसने भाग लिया, और कहाँ',
  country: 'देश',
  place: 'स्थान',
  events: 'घटनाएँ',
  notGiven: 'नहीं बताया गया',
  some: (count) => counted(count, 'स्थान'),
  more: (count, country) => `${country} के साथ ${counted(count, 'और घटना', 'और घटनाएँ')}`,
  none: 'स्रोत ऐसे किसी देश का नाम नहीं बताते जिसने किसी बैठक में भाग लिया हो।',
  atPlaces: (countries, places, place) =>
    `स्रोतों के अनुसार ${counted(countries, 'देश', 'देशों')} ने ${places === 1 ? `${place} में` : `${number(places)} में से एक या अधिक स्थानों पर`} भाग लिया`,
  withoutPlace: (countries) => `${counted(countries, 'देश', 'देशों')} ने ऐसी बैठकों में भाग लिया जिनका स्थान स्रोत नहीं बताते`,
  moreWithoutPlace: (countries) =>
    `${counted(countries, 'और देश', 'और देशों')} ने ऐसी बैठकों में भाग लिया जिनका स्थान स्रोत नहीं बताते`,
  sentence: (parts) => `${parts.join('; ')}। हो सकता है कि दूसरों ने भी भाग लिया हो जिनके नाम स्रोत नहीं बताते।`,
  placeOfEvent: 'घटना का स्थान, मेज़बान देश में',
  tookPart: 'वह देश जिसने वहाँ भाग लिया',
  tookPartElsewhere: 'वह देश जिसने ऐसी बैठक में भाग लिया जिसका स्थान नहीं बताया गया',
};

export const readings: Words['readings'] = {
  heading: 'दिए गए मान',
  table: 'दिए गए मान और अंश तालिका में',
  caption: (figure) => `दिए गए मान: ${figure}`,
  one: (value) => `यह संख्या एक स्रोत बताता है: ${value}।`,
  ofOneSource: (count, values) => `एक स्रोत ${counted(count, 'मान')} बताता है: ${list(values)}।`,
  same: (sources, value) => `${counted(sources, 'स्रोत')} एक ही संख्या बताते हैं: ${value}।`,
  differentUnits: (sources, values) => `${counted(sources, 'स्रोत')} यह संख्या अलग-अलग इकाइयों में बताते हैं: ${list(values)}।`,
  exclude: (count, sources) => `${counted(sources, 'स्रोत', 'स्रोतों')} के ${counted(count, 'मान')} एक साथ सही नहीं हो सकते।`,
  compatible: (count, sources, values) =>
    `${counted(sources, 'स्रोत', 'स्रोतों')} के ${counted(count, 'मान')} अलग हैं, पर सभी सही हो सकते हैं: हर एक में ${values} संभव है।`,
  allAllow: (values) => `सबमें ${values} संभव है`,
  beyondRing: 'घेरे वाली संख्या से अधिक या कम',
  withoutLimit: 'बिना सीमा के',
  about: 'इस संख्या के लगभग',
  common: 'मान जो सबमें संभव हैं',
};

export const sources: Words['sources'] = {
  title: 'हर स्रोत क्या कहता है',
  fact: 'तथ्य',
  quoted: 'उद्धृत; अंश के लिए खोलें',
  differsFromOthers: 'ऐसी तिथि या संख्या देता है जो दूसरे स्रोत की नहीं है',
  nothing: 'कुछ उद्धृत नहीं',
  differs: '(अलग है)',
  values: (values) => values.join('; '),
  passages: (count) => counted(count, 'अंश'),
  oneSource: (facts) =>
    `${plural(facts, { one: 'एकमात्र तथ्य एक स्रोत पर टिका है', other: `सभी ${number(facts)} तथ्य एक स्रोत पर टिके हैं` })}।`,
  summary: (count) =>
    [
      `${counted(count.facts, 'तथ्य', 'तथ्यों')} में से ${number(count.shared)} ${count.sources === 2 ? 'दोनों स्रोतों' : 'दो या अधिक स्रोतों'} से उद्धृत ${count.shared === 1 ? 'है' : 'हैं'}`,
      ` और ${number(count.single)} केवल एक से; `,
      count.different === 0 ? 'कोई तिथि या संख्या अलग नहीं है।' : `${number(count.different)} में तिथि या संख्या अलग है।`,
    ].join(''),
};
