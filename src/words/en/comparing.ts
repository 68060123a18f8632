import type { Agreement } from '../../core/evidence/agreement.ts';
import { list } from './grammar.ts';

const agreement: Record<Agreement, string> = {
  'single source': 'Quoted from one source only',
  agree: 'The sources agree',
  compatible: 'Different, but compatible',
  conflict: 'The sources differ',
};

/** What the sources say, side by side. */
export const comparing = {
  agreement,
  title: 'The sources compared',
  description: 'What is quoted from several sources, what from one only, and where they differ.',
  differ: 'Where they differ',
  noneDiffer: 'In no figure or date that several sources give.',
  agree: 'Where they agree',
  noneAgree: 'In no figure or date.',
  allSame: 'The figures and dates that more than one source gives are the same in all of them.',
  whatTheySay: (subject: string) => `What the sources say: ${subject}`,
  factByFact: 'Fact by fact',
  shared: 'Reported by several',
  onlyInOne: 'Quoted from one source only',
  onlyIn: (source: string) => `Quoted from ${source} only`,
  dateInSources: 'The date in the sources',
  whatTheySayOfDate: 'What the passages say of the date',
  date: 'Date',
  reading: 'Reading',
  passage: 'Passage',
  valueFrom: (value: string, sources: readonly string[]) => `${value} (${list(sources)})`,
  /** @param values each with the names of its sources */
  figureDescription: (title: string, values: readonly string[]) => `${title}: ${values.join('; ')}.`,
};
