import type { Words } from '../words.ts';
import { counted } from './grammar.ts';

export const search: Words['search'] = {
  description: (site) => `${site} में अंश के अनुसार खोजें, और हर प्रविष्टि को उसके नाम से पाएँ।`,
  lead: 'सभी वाक्यों, नामों, संख्याओं और उद्धृत अंशों में। परिणाम सीधे वाक्य तक ले जाता है।',
  label: 'क्या खोजें',
  keys: '/ दबाने से किसी भी पृष्ठ से यहाँ आते हैं; तीर वाली कुंजियाँ परिणामों में ले जाती हैं, एंटर से परिणाम खुलता है।',
  index: 'सभी प्रविष्टियाँ वर्णक्रम से',
  facets: { kind: 'प्रकार', country: 'देश', source: 'स्रोत', year: 'वर्ष' },
  any: 'सभी',
  kinds: {
    briefing: 'सारांश',
    event: 'घटना',
    person: 'व्यक्ति',
    organisation: 'संगठन',
    country: 'देश',
    initiative: 'पहल',
    figure: 'संख्या',
    source: 'स्रोत',
  },
  quotations: 'उद्धृत अंश',
  passage: (quoted, source) => `${quoted} (${source})`,
  busy: 'खोज चल रही है …',
  found: (pages) => `${counted(pages, 'प्रविष्टि', 'प्रविष्टियों')} में मिला`,
  none: 'कुछ नहीं मिला। खोज शब्दों को वैसे ही लेती है जैसे वे पाठ में हैं।',
  near: 'क्या आपका आशय था',
  more: (count) => `वहाँ ${counted(count, 'और स्थान')}`,
  showMore: 'और परिणाम दिखाएँ',
  failed: 'खोज लोड नहीं हो सकी। नीचे की सूची में हर प्रविष्टि है।',
};
