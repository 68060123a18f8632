import type { Plan, PlannedEvent, PlannedInitiative, PlannedPerson } from './plan.ts';
import { chanceFrom } from './random.ts';
import { countSentence, eventSentence, initiativeSentence, personSentence } from './sentences.ts';
import { filler } from './vocabulary.ts';

/** An invented article. Its text is what passages are quoted from; a dossier holds its seal alone. */
export interface Article {
  id: string;
  name: string;
  text: string;
}

/** A sentence to quote and the article that it stands in. */
export interface Quote {
  source: string;
  quote: string;
}

/** The articles behind a plan, and which of their sentences say what. */
export interface Press {
  articles: Article[];
  /** All that is quoted. */
  quotes: readonly Quote[];
  ofEvent: (event: PlannedEvent) => Quote[];
  ofPerson: (person: PlannedPerson) => Quote[];
  ofInitiative: (initiative: PlannedInitiative) => Quote[];
  /** A count of projects, first as a lower bound. */
  ofCount: (initiative: PlannedInitiative) => (Quote & { value: string })[];
}

const eventsPerArticle = 100;

/** Two articles at least. Every third event, and every count, stands in two of them. */
export function writePress({ events, people, initiatives }: Plan, seed: number): Press {
  const papers = openPapers(Math.max(2, Math.ceil(events.length / eventsPerArticle)), seed);
  const ofPerson = map(people, (person, i) => [papers.print(i, personSentence(person))]);
  const ofInitiative = map(initiatives, (one, i) => [papers.print(i, initiativeSentence(one))]);
  const ofCount = map(initiatives, (one, i) =>
    [`more than ${40 + i}`, String(43 + i)].map((value, at) => ({
      ...papers.print(i + at, countSentence(one, value)),
      value,
    })),
  );
  const ofEvent = map(events, (event, i) => {
    const at = Math.floor(i / eventsPerArticle);
    return (i % 3 === 0 ? [at, at + 1] : [at]).map((paper) => papers.print(paper, eventSentence(event)));
  });
  return { articles: papers.articles(), quotes: papers.quotes, ofEvent, ofPerson, ofInitiative, ofCount };
}

function openPapers(count: number, seed: number) {
  const chance = chanceFrom(seed + 1);
  const texts = Array.from({ length: count }, (): string[] => []);
  const quotes: Quote[] = [];
  const idAt = (at: number) => `article-${(at % count) + 1}`;
  return {
    quotes,
    /** Adds a sentence to an article, counted from 0 and round again. */
    print: (at: number, quote: string): Quote => {
      texts[at % count]?.push(quote, filler(chance));
      quotes.push({ source: idAt(at), quote });
      return { source: idAt(at), quote };
    },
    articles: () =>
      texts.map((text, at) => ({ id: idAt(at), name: `Invented Gazette, number ${at + 1}`, text: text.join(' ') })),
  };
}

function map<Key extends object, Value>(
  keys: readonly Key[],
  make: (key: Key, at: number) => Value[],
): (key: Key) => Value[] {
  const made = new Map(keys.map((key, at) => [key, make(key, at)]));
  return (key) => made.get(key) ?? [];
}
