import type { Words } from '../words.ts';

const kinds = { published: 'नया', correction: 'भूल-सुधार', change: 'बदलाव' };

export const changes: Words['changes'] = {
  title: 'क्या बदला',
  description: (site) => `${site} के नए सारांश, भूल-सुधार और बदलाव; सबसे नए पहले।`,
  lead: 'नए सारांश, भूल-सुधार और बदलाव; सबसे नए पहले। भूल-सुधार बताता है कि क्या ग़लत था और अब सही क्या है।',
  history: 'भूल-सुधार और बदलाव',
  was: 'पहले लिखा था:',
  none: 'ऐसे किसी दिन कुछ प्रकाशित या बदला नहीं गया जो संपादकों ने बताया हो।',
  kinds,
  detail: (kind, day) => `${kinds[kind]}, ${day}`,
  entry: (kind, record) => (kind === 'published' ? record : `${kinds[kind]}: ${record}`),
  list: 'सभी बदलाव',
  feeds: 'फ़ीड',
  feedsLead: 'फ़ीड पढ़ने वाला प्रोग्राम बिना खाते और बिना आपके पते के बताता है कि नया क्या है।',
  all: { atom: 'नया और सुधारा गया (Atom)', json: 'नया और सुधारा गया (JSON Feed)' },
  corrections: { atom: 'केवल भूल-सुधार (Atom)', json: 'केवल भूल-सुधार (JSON Feed)' },
  feedTitle: (site) => site,
  correctionsTitle: (site) => `${site}: भूल-सुधार`,
};
