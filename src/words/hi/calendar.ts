import type { Words } from '../words.ts';
import { counted } from './grammar.ts';

const events = (count: number) => counted(count, 'घटना', 'घटनाएँ');
/** “1 घटना जिसका”, “2 घटनाएँ जिनका” */
const eventsWith = (count: number, ending: string) => `${events(count)} ${count === 1 ? 'जिस' : 'जिन'}${ending}`;

export const calendar: Words['calendar'] = {
  title: 'कैलेंडर',
  description: (site) => `${site} की घटनाएँ आपके कैलेंडर के लिए, जहाँ तक स्रोत उनका दिन बताते हैं।`,
  lead: 'आपके कैलेंडर के लिए घटनाएँ, फ़ाइलों के रूप में (iCalendar)। इनमें केवल वे हैं जिनका ठीक दिन ज्ञात है।',
  add: 'कैलेंडर में जोड़ें',
  all: 'सभी घटनाएँ',
  byCountry: 'देश के अनुसार',
  byInitiative: 'पहल के अनुसार',
  name: (site, record) => (record === null ? site : `${site}: ${record}`),
  text: (when, site) => `${when}। ${site}`,
  events,
  leftOut: 'क्या छोड़ा गया है',
  allIn: 'कुछ नहीं: हर घटना का ठीक दिन ज्ञात है।',
  leftOutLead: (count) =>
    `${events(count)} किसी कैलेंडर में नहीं ${count === 1 ? 'है' : 'हैं'}, क्योंकि कैलेंडर केवल कोई दिन या समय ही दिखा सकता है:`,
  reasons: {
    noDay: (count) => eventsWith(count, 'का ठीक दिन स्रोत नहीं बताते'),
    doubtful: (count) => eventsWith(count, 'का दिन संदिग्ध या केवल अनुमानतः ज्ञात है'),
    disputed: (count) => eventsWith(count, 'के लिए स्रोत अलग-अलग दिन बताते हैं'),
    inferred: (count) => eventsWith(count, 'का दिन संपादकों का निष्कर्ष है'),
  },
};
