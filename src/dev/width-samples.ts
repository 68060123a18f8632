/** Languages by the script they are written in. */
const languages = {
  Latin: ['en', 'pl', 'tr', 'vi'],
  Greek: ['el'],
  Cyrillic: ['ru', 'uk'],
  Armenian: ['hy'],
  Georgian: ['ka'],
  Hebrew: ['he'],
  Arabic: ['ar', 'fa', 'ur'],
  Devanagari: ['hi', 'ne'],
  Bengali: ['bn'],
  Gurmukhi: ['pa'],
  Gujarati: ['gu'],
  Odia: ['or'],
  Tamil: ['ta'],
  Telugu: ['te'],
  Kannada: ['kn'],
  Malayalam: ['ml'],
  Sinhala: ['si'],
  Thai: ['th'],
  Lao: ['lo'],
  Tibetan: ['dz'],
  Burmese: ['my'],
  Khmer: ['km'],
  Ethiopic: ['am'],
  Chinese: ['zh', 'zh-Hant'],
  Japanese: ['ja'],
  Korean: ['ko'],
};

const countries = ['CN', 'IN', 'US', 'MM', 'TH', 'DE', 'SA', 'CG', 'GB', 'IL', 'KZ', 'UA'];

const emoji = ['🕊️', '🇮🇳', '👩🏽‍⚖️', '1️⃣', '🤝🏿', '👨‍👩‍👧‍👦', '⚠️', '🏴󠁧󠁢󠁳󠁣󠁴󠁿'];

/** Words to measure, by script: names of countries, as Unicode's locale data have them. */
export function widthSamples(): Record<string, string[]> {
  const names = Object.entries(languages).map(([script, tags]) => [script, [...new Set(tags.flatMap(countryNames))]]);
  return { ...Object.fromEntries(names), Emoji: emoji };
}

function countryNames(language: string): string[] {
  const names = new Intl.DisplayNames([language], { type: 'region' });
  return countries.map((code) => names.of(code) ?? code);
}
