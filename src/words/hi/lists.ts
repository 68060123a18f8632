import type { Words } from '../words.ts';
import { counted, list, number } from './grammar.ts';

export const kinds: Words['kinds'] = {
  briefing: {
    name: 'सारांश',
    lead: 'संपादकों के शब्दों में सार। हर वाक्य उन अंशों तक ले जाता है जिन पर वह टिका है।',
  },
  event: { name: 'घटनाएँ', lead: 'समय के क्रम में, उतनी ही ठीक जितनी स्रोत बताते हैं, उससे अधिक नहीं।' },
  person: { name: 'व्यक्ति', lead: 'जिनके नाम स्रोत बताते हैं। बाक़ी अपने देश और पद के अंतर्गत आते हैं।' },
  organisation: { name: 'संगठन', lead: 'मंत्रालय, न्यायालय, कंपनियाँ, दल और अन्य संस्थाएँ जिनके नाम स्रोत बताते हैं।' },
  country: {
    name: 'देश',
    lead: 'जिन देशों के नाम स्रोत बताते हैं: व्यक्तियों, बैठकों, घटनाओं और पाठ से एकत्र।',
  },
  initiative: { name: 'पहलें', lead: 'कार्यक्रम, कोष, समूह और समझौते जिनके नाम स्रोत बताते हैं।' },
  figure: {
    name: 'संख्याएँ',
    lead: 'संख्याएँ जैसी हर स्रोत बताता है। वे मेल खाती हैं या नहीं, यह दिए गए मानों से निकाला जाता है।',
  },
  source: {
    name: 'स्रोत',
    lead: 'वे लेख जिन पर यहाँ सब कुछ टिका है। उनके छोटे अंश उद्धृत हैं; वे फिर से प्रकाशित नहीं किए गए।',
  },
};

export const parts: Words['parts'] = {
  title: (page, list, part) => `${page}: ${list === null ? '' : `${list}, `}${part}`,
  lead: (entries, at, all) => `${counted(entries, 'प्रविष्टि', 'प्रविष्टियाँ')}; ${number(all)} में से भाग ${number(at)}।`,
  group: (list, heading) => `${list}, ${heading}`,
  again: (label, at) => `${label}, ${number(at)}`,
  range: (first, last) => (first === last ? number(first) : `${number(first)}–${number(last)}`),
  neighbours: 'आसपास के भाग',
  heading: 'इस भाग में',
  undated: 'बिना तिथि के',
  noLetter: 'अन्य',
};

export const lists: Words['lists'] = {
  empty: 'ऐसी कोई प्रविष्टि अभी नहीं है।',
  briefing: (date, sources, isDraft) => `${isDraft ? 'मसौदा, ' : ''}${date}, आधार: ${list(sources)}`,
  noPublicationDate: 'प्रकाशन की तिथि ज्ञात नहीं',
  people: (count) => counted(count, 'व्यक्ति'),
  organisations: (count) => counted(count, 'संगठन'),
  events: (count) => counted(count, 'घटना', 'घटनाएँ'),
  initiatives: (count) => counted(count, 'पहल', 'पहलें'),
  facts: (count) => counted(count, 'तथ्य'),
  entries: (count) => counted(count, 'प्रविष्टि', 'प्रविष्टियाँ'),
  figure: (values, unit) => (unit === null ? values.join('; ') : `${values.join('; ')} (${unit})`),
  inTextOnly: 'नाम केवल पाठ में है',
  tooManyMeetings: (count) =>
    `स्रोत ${counted(count, 'बैठक या भेंट', 'बैठकें और भेंटें')} बताते हैं; एक चित्र के लिए यह बहुत अधिक है। हर व्यक्ति और हर देश के पृष्ठ पर उसकी अपनी बैठकें हैं।`,
  tooManyFacts: (sources, facts) =>
    `${number(sources)} स्रोत और ${number(facts)} तथ्य एक तालिका के लिए बहुत अधिक हैं। हर स्रोत का पृष्ठ दिखाता है कि वह क्या कहता है।`,
};
