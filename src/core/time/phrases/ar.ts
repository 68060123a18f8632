import type { DatePhrases } from './date-phrases.ts';

export const phrases: DatePhrases = {
  about: (date) => `نحو ${date}`,
  uncertain: (date) => `${date} (غير مؤكد)`,
  atTime: (time, day, zone) => `${day}، الساعة ${time} (${zone})`,
  by: {
    moment: (date) => `في ${date} أو قبله`,
    day: (date) => `في ${date} أو قبله`,
    stretch: (date) => `في ${date} أو قبل ذلك`,
  },
  since: {
    moment: (date) => `في ${date} أو بعده`,
    day: (date) => `في ${date} أو بعده`,
    stretch: (date) => `في ${date} أو بعد ذلك`,
  },
  from: (date) => `منذ ${date}`,
  fromToUnknown: (date) => `منذ ${date}، والنهاية غير معروفة`,
  between: (dates) => `بين ${dates}`,
  seasons: {
    spring: (year) => `ربيع ${year}`,
    summer: (year) => `صيف ${year}`,
    autumn: (year) => `خريف ${year}`,
    winter: (year) => `شتاء ${year}–${year + 1}`,
    'first quarter': (year) => `الربع الأول من ${year}`,
    'second quarter': (year) => `الربع الثاني من ${year}`,
    'third quarter': (year) => `الربع الثالث من ${year}`,
    'fourth quarter': (year) => `الربع الرابع من ${year}`,
    'first half': (year) => `النصف الأول من ${year}`,
    'second half': (year) => `النصف الثاني من ${year}`,
  },
  decade: (year) => {
    if (year <= 0) return `العقد الذي بدأ عام ${1 - year} قبل الميلاد`;
    const century = genitive(ordinal(Math.floor(year / 100) + 1));
    return `${decades[(year % 100) / 10]} القرن ${century}`;
  },
  century: (century) => `القرن ${ordinal(Math.abs(century))}${century < 0 ? ' قبل الميلاد' : ''}`,
  relations: {
    before: (event) => `قبل ${event}`,
    after: (event) => `بعد ${event}`,
    during: (event) => `أثناء ${event}`,
  },
  quoted: (title) => `«${title}»`,
  notGiven: (limit) => `${limit}؛ اليوم غير مذكور`,
  inferred: (time) => `${time} (استنتاج)`,
  unknown: 'التاريخ غير معروف',
};

/** By the tens of the year, before the century. */
const decades =
  'العقد الأول من,العقد الثاني من,عشرينيات,ثلاثينيات,أربعينيات,خمسينيات,ستينيات,سبعينيات,ثمانينيات,تسعينيات'.split(',');

const ones = 'الأول,الثاني,الثالث,الرابع,الخامس,السادس,السابع,الثامن,التاسع'.split(',');

/** “الخامس”, “الخامس عشر”, “الحادي والعشرون” */
function ordinal(count: number): string {
  if (count > 29) return String(count);
  const [tens, one] = [Math.floor(count / 10), count % 10];
  if (tens === 0) return ones[one - 1] ?? '';
  if (one === 0) return tens === 1 ? 'العاشر' : 'العشرون';
  const unit = one === 1 ? 'الحادي' : ones[one - 1];
  return tens === 1 ? `${unit} عشر` : `${unit} والعشرون`;
}

function genitive(ordinal: string): string {
  return ordinal.replace(/ون$/, 'ين');
}
