import type { Words } from '../words.ts';
import { counted, number } from './grammar.ts';

export const checking: Words['checking'] = {
  title: 'स्वयं जाँचें',
  lead: 'क्या लेख आपके पास है? उसे यहाँ चिपकाएँ; आपका ब्राउज़र देखेगा कि क्या यह वही पाठ है जिस पर संपादकों ने मुहर लगाई, और क्या इस साइट पर उद्धृत हर अंश उसमें है। आप जो चिपकाते हैं, वह आपके ब्राउज़र से बाहर नहीं जाता।',
  open: 'लेख चिपकाएँ या खींचकर छोड़ें',
  label: 'लेख का पाठ, या उसका पृष्ठ जैसा ब्राउज़र सहेजता है (HTML)',
  file: 'या कोई फ़ाइल चुनें (.txt, .html)',
  check: 'जाँचें',
  busy: 'जाँच चल रही है …',
  nothing: 'जाँचने के लिए अभी कोई पाठ नहीं है।',
  noWords: 'इसमें कोई शब्द नहीं है।',
  tooLong: (most) => `इसमें ${number(most)} से अधिक अक्षर हैं; यहाँ इतना नहीं देखा जा सकता। केवल लेख चिपकाएँ।`,
  tooLarge: (megabytes) => `यह फ़ाइल ${number(megabytes)} MB से बड़ी है; यहाँ इतना नहीं देखा जा सकता। लेख का पाठ चिपकाएँ।`,
  unreadable: 'यह फ़ाइल पाठ के रूप में नहीं पढ़ी जा सकती। पृष्ठ को HTML में सहेजें, या लेख का पाठ चिपकाएँ।',
  notLoaded: 'जाँच के लिए जो चाहिए, वह नहीं मिल सका। इंटरनेट से जुड़कर फिर कोशिश करें।',
  sealed: (edition, editions, found, around) => {
    const which =
      editions > 1 ? `मुहरबंद पाठों में से एक है (${number(editions)} संस्करणों में से संस्करण ${number(edition)})` : 'मुहरबंद पाठ ही है';
    const more = around > 0 ? ` इसके आसपास ${counted(around, 'और शब्द है', 'और शब्द हैं')}।` : '';
    return `यह ${which}: ${found}।${more}`;
  },
  unsealed: (found) => `यह मुहरबंद पाठ नहीं है; ${found}।`,
  found: (count, all) => `${counted(all, 'अंश', 'अंशों')} में से ${number(count)} इसमें ${count === 1 ? 'है' : 'हैं'}`,
  wordForWord: (found) => `${found}, शब्दशः`,
  shortened: (found, count) => `${found}; इनमें से ${number(count)} को संपादकों ने छोटा किया है`,
  whyUnsealed: (words, sealed) =>
    `इसमें ${counted(words, 'शब्द')} हैं, मुहरबंद पाठ में ${sealed.map(number).join(' या ')}। एक भी शब्द अधिक, कम या अलग हो तो पाठ बदल जाता है: जैसे कोई चित्र-शीर्षक या कोई सुधार। यहाँ जो मिला, वह आपके चिपकाए पाठ में है; संपादकों के दर्ज किए पाठ में होने का प्रमाण केवल मुहरबंद पाठ देता है।`,
  sameText: 'यह शब्दशः वही पाठ है जो संपादकों ने दर्ज किया। उसे किसने प्रकाशित किया, यह मुहर नहीं बता सकती।',
  missing: (count) => `${counted(count, 'अंश')} जो इसमें ${count === 1 ? 'नहीं है' : 'नहीं हैं'}`,
  standing: (count) => `${counted(count, 'अंश')} जो इसमें ${count === 1 ? 'है' : 'हैं'}`,
  verdicts: { verified: 'वहाँ शब्दशः है', missing: 'वहाँ नहीं है' },
  edited: (words) => (words > 0 ? `वहाँ है, ${counted(words, 'शब्द छोड़कर')}` : 'वहाँ है, कोष्ठक के शब्दों को छोड़कर'),
  where: (from, to, paragraph) =>
    `${paragraph === null ? '' : `अनुच्छेद ${number(paragraph)}, `}शब्द ${number(from)} से ${number(to)}`,
  alike: 'सबसे मिलता-जुलता',
  nothingAlike: 'इसमें ऐसा कुछ नहीं है।',
};
