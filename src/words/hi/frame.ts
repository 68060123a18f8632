import type { Words } from '../words.ts';
import { list, number } from './grammar.ts';

export const frame: Words['frame'] = {
  skip: 'सीधे सामग्री पर जाएँ',
  permalink: 'इस वाक्य का लिंक',
  moved: 'यह पता जिस वाक्य पर ले जाता था, वह बदला या हटाया गया है।',
  contents: 'विषय-सूची',
  breadcrumb: 'आप यहाँ हैं',
  groups: {
    briefings: 'सारांश',
    timeline: 'समयरेखा',
    people: 'व्यक्ति और देश',
    topics: 'पहलें और संख्याएँ',
    sources: 'स्रोत',
    search: 'खोज',
  },
  onThisPage: 'इस पृष्ठ पर',
  timeline: 'समयरेखा',
  compare: 'तुलना',
  about: 'परिचय',
  documentTitle: (page, site) => `${page} · ${site}`,
  editedBy: (editors) => `संपादन: ${list(editors)}।`,
  rights: (licence) =>
    licence === null
      ? 'उद्धृत अंशों पर उनके लेखकों और प्रकाशकों का अधिकार है।'
      : `सारांश ${licence} लाइसेंस के अंतर्गत उपयोग किए जा सकते हैं; उद्धृत अंशों पर उनके लेखकों और प्रकाशकों का अधिकार है।`,
  howMade: 'यह कैसे बना',
  data: 'सभी प्रविष्टियाँ डेटा के रूप में',
  changes: 'क्या बदला',
  lastChanged: ['अंतिम बदलाव:', ''],
};

export const home: Words['home'] = {
  whatHappened: 'क्या हुआ',
  readBriefing: (title) => `सारांश पढ़ें: ${title}`,
  when: 'कब',
  figures: 'मुख्य संख्याएँ',
  differ: 'जहाँ स्रोत असहमत हैं',
  all: (kind, count) => `${kind}: सभी ${number(count)}`,
  compareAll: 'स्रोतों की सारी बातों की तुलना करें',
  howMade: 'यह कैसे बना',
  whatChecksProve: 'जाँच से क्या साबित होता है, और क्या नहीं',
};

export const notFound: Words['notFound'] = {
  title: 'पृष्ठ नहीं मिला',
  heading: 'इस पते पर कोई पृष्ठ नहीं है',
  description: 'इस पते पर कोई पृष्ठ नहीं है।',
  standfirst: 'हो सकता है कि वह कहीं और चला गया हो, या पते में कोई चूक हो।',
};
