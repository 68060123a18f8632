import type { Words } from '../words.ts';

const kinds = { published: 'جديد', correction: 'تصحيح', change: 'تعديل' };

export const changes: Words['changes'] = {
  title: 'ما الذي تغيّر',
  description: (site) => `الموجزات الجديدة والتصحيحات والتعديلات في ${site}، الأحدث أولًا.`,
  lead: 'الموجزات الجديدة والتصحيحات والتعديلات، الأحدث أولًا. ويذكر كل تصحيح ما كان خطأ وما هو الصواب الآن.',
  history: 'التصحيحات والتعديلات',
  was: 'كان النص:',
  none: 'لم يُنشر شيء ولم يُعدَّل في يوم حدده المحررون.',
  kinds,
  detail: (kind, day) => `${kinds[kind]}، ${day}`,
  entry: (kind, record) => (kind === 'published' ? record : `${kinds[kind]}: ${record}`),
  list: 'كل التغييرات',
  feeds: 'الخلاصات',
  feedsLead: 'يخبرك قارئ الخلاصات بالجديد من دون حساب ومن دون عنوانك.',
  all: { atom: 'الجديد والمصحَّح (Atom)', json: 'الجديد والمصحَّح (JSON Feed)' },
  corrections: { atom: 'التصحيحات وحدها (Atom)', json: 'التصحيحات وحدها (JSON Feed)' },
  feedTitle: (site) => site,
  correctionsTitle: (site) => `${site}: التصحيحات`,
};
