import { describe, expect, test } from 'vitest';
import { loadDossier } from '../../../src/load/dossier.ts';
import { briefingPages } from '../../../src/views/briefing-page.ts';
import { cardPages } from '../../../src/views/cards.ts';
import { catalogueOf } from '../../../src/views/catalogue.ts';
import { feedsOf } from '../../../src/views/changes-page.ts';
import { citationFiles } from '../../../src/views/cite.ts';
import { comparePage } from '../../../src/views/compare-page.ts';
import { countryPages } from '../../../src/views/country-page.ts';
import { eventPages } from '../../../src/views/event-page.ts';
import { factsOnlyIn } from '../../../src/views/facts.ts';
import { figurePages } from '../../../src/views/figure-page.ts';
import { homePage } from '../../../src/views/home-page.ts';
import { briefingEntries, eventEntries, figureEntries } from '../../../src/views/index-entries.ts';
import { initiativePages } from '../../../src/views/initiative-page.ts';
import { linkTo } from '../../../src/views/link.ts';
import { personPages } from '../../../src/views/person-page.ts';
import { sourcePages } from '../../../src/views/source-page.ts';
import { sentenceCase } from '../../../src/views/words.ts';
import { catalogue, passage, smallDossier } from './small-dossier.ts';

function page<Page extends { id: string }>(pages: Page[], id: string): Page {
  const found = pages.find((each) => each.id === id);
  if (!found) throw new Error(`No page ${id}`);
  return found;
}

const texts = (links: readonly { text: string }[]) => links.map(({ text }) => text);
const named = (entries: readonly { link: { text: string } }[]) => entries.map(({ link }) => link.text);

describe('an event', () => {
  test('names the events that are told by it, below the words for how they go together, and has no empty heading', () => {
    const around = (id: string) =>
      page(eventPages(catalogue), id).around.map(({ heading, entries }) => [heading, named(entries)]);
    expect(around('lighting')).toEqual([['Before it', ['The visit']]]);
    expect(around('visit')).toEqual([]);
  });

  test('shows who took part, also those without a name', () => {
    expect(page(eventPages(catalogue), 'visit').parties).toEqual([
      {
        text: 'Ada Berg',
        href: '/light/people/ada/',
        role: 'Keeper',
        isCountry: false,
        country: { text: 'Norway', href: '/light/countries/no/' },
        textHref: '/light/people/ada/',
        aside: { text: 'Norway', href: '/light/countries/no/' },
      },
      {
        text: 'Keeper from Iceland',
        href: null,
        role: null,
        isCountry: false,
        country: { text: 'Iceland', href: '/light/countries/is/' },
        textHref: '/light/countries/is/',
        aside: null,
      },
    ]);
  });

  test('has the country beside an office that doesn’t say it', () => {
    const dossier = smallDossier();
    const events = dossier.events.map((event) => ({
      ...event,
      participants: [{ kind: 'unnamed' as const, country: 'IS', role: 'keeper' }],
    }));
    const [party] = page(eventPages(catalogueOf({ ...dossier, events }, '/')), 'visit').parties;
    expect(party).toMatchObject({ text: 'Keeper', textHref: null, aside: { text: 'Iceland' } });
  });

  test.each([
    ['works', 'Works', 'Works'],
    ['statement', 'Statements', 'Statement'],
    ['policy', 'Trade and budget policies', 'Policy'],
    ['publication', 'Statements', 'Publication (Statements)'],
    ['visit', 'Talks, calls and revisits', 'Visit (Talks, calls and revisits)'],
  ])('has its kind, %s, with the lane “%s” where that says more: %s', (kind, title, words) => {
    const dossier = smallDossier();
    const lanes = [{ id: 'lane', title, kinds: [kind, 'another'], meetings: false }];
    const events = dossier.events.map((event) => ({ ...event, kind }));
    const pages = eventPages(catalogueOf({ ...dossier, site: { ...dossier.site, lanes }, events }, '/'));
    expect(page(pages, 'lighting').kind).toBe(words);
  });

  test('leads to the event that it is placed by, and back', () => {
    expect(page(eventPages(catalogue), 'visit').relation).toEqual({
      kind: 'before',
      event: { text: 'The lighting', href: '/light/events/lighting/' },
    });
    const [before] = page(eventPages(catalogue), 'lighting').around;
    expect(before?.heading).toBe('Before it');
    expect(named(before?.entries ?? [])).toEqual(['The visit']);
  });

  test('is dated in the same words on its own page and in every list, with what the editors concluded marked', () => {
    const dossier = smallDossier();
    const events = dossier.events.map((event) => ({
      ...event,
      inferences: [{ field: 'date' as const, about: 'the year', reason: 'The paper is of 2024.' }],
    }));
    const inferred = catalogueOf({ ...dossier, events }, '/');
    const listed = eventEntries(inferred).map(({ detail }) => detail);
    expect(listed[0]).toBe('before “The lighting”; day not given (inferred)');
    expect(eventPages(inferred).map(({ date }) => date.words)).toEqual(
      listed.map((words) => sentenceCase(words ?? '')),
    );
  });

  test('has its notes, and beside them the evidence that no note quotes', () => {
    const { notes, further } = page(eventPages(catalogue), 'lighting');
    expect(notes.map(({ id, label }) => [id, label])).toEqual([['note-1', '1']]);
    expect(further.map(({ source }) => source.text)).toEqual(['The leaflet']);
  });

  test('compares dates where more than one passage gives one', () => {
    expect(page(eventPages(catalogue), 'lighting').dates?.agreement).toBe('agree');
    expect(page(eventPages(catalogue), 'visit').dates).toBeNull();
  });
});

describe('a person', () => {
  test('has meetings, and isn’t said to be mentioned where the page shows it already', () => {
    const ada = page(personPages(catalogue), 'ada');
    expect(ada.meetings.flatMap(({ rows }) => rows.map(({ others }) => texts(others)))).toEqual([
      ['Keeper from Iceland'],
      ['Olav Lie'],
    ]);
    expect(named(ada.initiatives)).toEqual(['Lamp Fund']);
    expect(ada.mentions.map(({ heading, entries }) => [heading, ...named(entries)])).toEqual([
      ['Briefings', 'lit-again', 'unfinished'],
    ]);
  });

  test('is mentioned by prose that links to it', () => {
    const { mentions } = page(personPages(catalogue), 'olav');
    expect(mentions.map(({ heading, entries }) => [heading, ...named(entries)])).toEqual([
      ['Initiatives', 'Lamp Fund'],
    ]);
  });
});

test('a country gathers its people, their meetings and its initiatives', () => {
  const norway = page(countryPages(catalogue), 'no');
  expect(norway.name).toBe('Norway');
  expect(named(norway.people)).toEqual(['Ada Berg']);
  expect(norway.meetings.map(({ party, rows }) => [party.text, rows.length])).toEqual([['Ada Berg', 2]]);
  expect(named(norway.initiatives)).toEqual(['Lamp Fund']);
});

test('a country has the events in which anybody of it took part, beside its meetings', () => {
  const dossier = smallDossier();
  const [visit] = dossier.events.filter(({ id }) => id === 'visit');
  const events = dossier.events.map((event) =>
    event.id === 'lighting' ? { ...event, participants: visit?.participants ?? [] } : event,
  );
  const pages = countryPages(catalogueOf({ ...dossier, events }, '/light/'));
  expect(named(page(pages, 'no').events)).toEqual(['The lighting']);
  expect(named(page(pages, 'is').events)).toEqual(['The lighting']);
});

test('an initiative has the figures that belong to it', () => {
  expect(named(page(initiativePages(catalogue), 'lamp-fund').figures)).toEqual(['Lamps']);
});

test('a figure sets the readings side by side and says whether they agree', () => {
  const { comparison } = page(figurePages(catalogue), 'lamps');
  expect(comparison.agreement).toBe('compatible');
  expect(comparison.values.map(({ words, sources }) => [words, ...texts(sources)])).toEqual([
    ['more than 50', 'The gazette'],
    ['54', 'The leaflet'],
  ]);
});

test('a list of figures says what is counted where the values don’t', () => {
  const dossier = smallDossier();
  const values = (unit: string | null, other = unit) => {
    const figures = dossier.figures.map((figure) => ({
      ...figure,
      readings: figure.readings.map((given, at) => ({
        ...given,
        value: { ...given.value, unit: at === 0 ? unit : other },
      })),
    }));
    return figureEntries(catalogueOf({ ...dossier, figures }, '/'))[0]?.summary;
  };
  expect([values(null), values('$')]).toEqual(['more than 50; 54 (lamps)', 'more than $50; $54']);
  expect([values('$', null), values(null, '$')]).toEqual(['more than $50; 54', 'more than 50; $54']);
});

describe('a source', () => {
  const gazette = page(sourcePages(catalogue), 'gazette');

  test('is called untitled where it has no title', () => {
    expect([gazette.title, gazette.isTitled]).toEqual(['Untitled, unsigned article', false]);
  });

  test('lists each passage once, in the order of the article, with all that quotes it', () => {
    expect(gazette.passages.map(({ passage }) => passage.quote)).toEqual([
      'eight words of gazette from its word 0',
      'eight words of gazette from its word 20',
    ]);
    expect(texts(gazette.passages[0]?.by ?? [])).toEqual(['The visit', 'The call', 'Olav Lie']);
  });

  test('counts a word that is quoted twice once', () => {
    expect(gazette.quoted).toMatchObject({ words: 16, shareWords: '16%', budgetWords: '30%' });
  });

  test('knows what no other source says', () => {
    expect(gazette.onlyHere.flatMap(({ entries }) => named(entries))).toEqual([
      'The visit',
      'The call',
      'Olav Lie',
      'Lamp Fund',
    ]);
  });

  test('knows nothing of the kind where it is the only source', () => {
    const alone = { ...smallDossier(), sources: smallDossier().sources.slice(0, 1) };
    expect(page(sourcePages(catalogueOf(alone, '/light/')), 'gazette').onlyHere).toEqual([]);
  });

  test('opens the article at the passage where it has an address', () => {
    const [first] = gazette.passages;
    expect(first?.passage.inArticle).toContain('https://example.org/gazette#:~:text=');
    expect(page(sourcePages(catalogue), 'leaflet').passages[0]?.passage.inArticle).toBeNull();
  });
});

test('a comparison puts what differs apart from what agrees', () => {
  const { different, agreed, shared } = comparePage(catalogue);
  expect(different.map(({ subject }) => subject.text)).toEqual(['Lamps']);
  expect(agreed.map(({ subject }) => subject.text)).toEqual(['The lighting']);
  expect(shared.flatMap(({ entries }) => named(entries))).toEqual(['The lighting', 'Lamps']);
});

test('a page has each passage once, numbered in the order of reading, with the sentences that cite it', () => {
  const { points, notes } = page(briefingPages(catalogue), 'lit-again');
  expect(points[0]?.labels).toEqual(['1']);
  expect(notes.map(({ id, label, passage: { source }, citedBy }) => [id, label, source.text, citedBy])).toEqual([
    ['note-1', '1', 'The gazette', [{ text: 'It is lit.', href: `#${points[0]?.id}` }]],
    ['note-2', '2', 'The leaflet', []],
  ]);
});

test('a briefing’s differences stand behind its text, and the lead’s on the home page', () => {
  const dossier = smallDossier();
  const differences = [{ text: 'One paper says more.', evidence: [passage('leaflet', 10), passage('gazette', 20)] }];
  const briefings = dossier.briefings.map((briefing) => ({ ...briefing, differences }));
  const all = catalogueOf({ ...dossier, briefings }, '/light/');
  const told = homePage(all).differences;
  expect(told.map(({ text, labels }) => [text, labels])).toEqual([['One paper says more.', ['2', '1']]]);
  const own = page(briefingPages(all), 'lit-again').differences;
  expect(own.map(({ id, text }) => [id, text])).toEqual(told.map(({ id, text }) => [id, text]));
});

test('a briefing in another language says so wherever it is named, quoted from, cited and told of', () => {
  const dossier = smallDossier();
  const briefings = dossier.briefings.map((each) => ({ ...each, language: 'ar' }));
  const all = catalogueOf({ ...dossier, briefings }, '/light/');
  const arabic = { lang: 'ar', dir: 'rtl' };
  const [{ id } = { id: '' }] = briefings;
  const of = { kind: 'briefing', id } as const;
  expect(linkTo(all, of)).toMatchObject(arabic);
  expect(linkTo(all, { kind: 'person', id: 'ada' })).not.toHaveProperty('lang');
  expect(homePage(all).text).toEqual(arabic);
  expect(cardPages(all).flatMap(({ content }) => (content.kind === 'passage' ? content.text : []))).toContainEqual(
    arabic,
  );
  const quoted = page(sourcePages(all), 'gazette').passages.filter(({ text }) => text.lang === 'ar');
  expect(quoted.every(({ by }) => by[0]?.lang === 'ar')).toBe(true);
  expect(citationFiles(all).find(({ name }) => name === `briefing-${id}.ris`)?.text).toContain('LA  - ar');
  expect(feedsOf(all).flatMap(({ feed }) => feed('json').entries)).toContainEqual(
    expect.objectContaining({ language: 'ar' }),
  );
});

test('the home page opens with the lead briefing', () => {
  const home = homePage(catalogue);
  expect(home.lead).toEqual({ text: 'lit-again', href: '/light/briefings/lit-again/' });
  expect(home.points.map(({ text }) => text)).toEqual(['It is lit.']);
});

test('a home without a meeting shows no picture of meetings, and with one it does', () => {
  const dossier = smallDossier();
  const meetingsOf = (ids: string[]) =>
    homePage(catalogueOf({ ...dossier, events: dossier.events.filter(({ id }) => ids.includes(id)) }, '/light/'))
      .meetings;
  expect(meetingsOf(['lighting'])).toBeNull();
  expect(meetingsOf(['lighting', 'call'])).not.toBeNull();
});

test('of briefings the one that leads stands first, then the newest', () => {
  const dossier = smallDossier();
  const [lead] = dossier.briefings;
  const dates = { old: '2024-01-01', newest: '2024-09-01', older: '2023-09-01', newer: '2024-08-01' };
  const others = Object.entries(dates).flatMap(([id, date]) => (lead ? [{ ...lead, id, title: id, date }] : []));
  const entries = briefingEntries(
    catalogueOf({ ...dossier, briefings: [...others, ...dossier.briefings.slice(0, 1)] }, '/light/'),
  );
  expect(named(entries)).toEqual(['lit-again', 'newest', 'newer', 'old', 'older']);
});

test('a page knows its whole address and the section that it belongs to', () => {
  const { frame } = page(eventPages(catalogue), 'visit');
  expect(frame.canonical).toBe('https://example.org/light/events/visit/');
  const current = (links: typeof frame.siblings) => links.filter(({ isCurrent }) => isCurrent).map(({ text }) => text);
  expect([current(frame.sections), current(frame.siblings)]).toEqual([['Timeline'], ['Events']]);
  expect(page(briefingPages(catalogue), 'lit-again').frame.crumbs).toEqual([
    { text: 'Briefings', href: '/light/briefings/' },
  ]);
});

test('the main parts of the site are six, and one with a single part is called as that', () => {
  const { sections } = homePage(catalogue).frame;
  expect(sections.map(({ text }) => text)).toEqual([
    'Briefings',
    'Timeline',
    'People and countries',
    'Initiatives and figures',
    'Sources',
    'Search',
  ]);
  const { frame } = homePage(catalogueOf({ ...smallDossier(), figures: [] }, '/light/'));
  expect(frame.sections.map(({ text }) => text)).toContain('Initiatives');
});

test('an event leads to those before and after it, and to its place in the timeline', () => {
  const [first, second, third] = eventPages(catalogue);
  expect([first?.previous, first?.next?.text]).toEqual([null, second?.title]);
  expect([third?.previous?.text, third?.next]).toEqual([second?.title, null]);
  expect(first?.inTimeline.href).toBe(`/light/timeline/#${first?.id}`);
});

test('a page’s title has the site’s beside it where both are short enough to be shown whole', () => {
  const dossier = smallDossier();
  const titled = (title: string) => {
    const events = dossier.events.map((event) => ({ ...event, title }));
    return page(eventPages(catalogueOf({ ...dossier, events }, '/')), 'visit').frame.documentTitle;
  };
  expect(titled('A visit')).toBe('A visit · The lighthouse');
  const long = 'A visit to the keepers of the lamp in their tower by the sea';
  expect(titled(long)).toBe(long);
});

test('a source’s page and the comparison have the facts that rest on it alone', () => {
  expect(factsOnlyIn(catalogue, 'gazette').map(({ id }) => id)).toEqual(['visit', 'call', 'olav', 'lamp-fund']);
  expect(factsOnlyIn(catalogue, 'leaflet').map(({ id }) => id)).toEqual(['ada']);
});

test('a person has the events in which they took part beside the meetings, with others and alone', async () => {
  const { dossier } = await loadDossier('tests/fixtures/harbour');
  const events = personPages(catalogueOf(dossier, '/')).map(({ name, events }) => [name, named(events).join('; ')]);
  expect(Object.fromEntries(events)).toEqual({
    'Ingrid Solberg': '',
    'Oskar Lindqvist': 'The Skerry Bridge is open to traffic again',
    'Runa Falk': 'The Skerry Bridge is open to traffic again; Falk speaks of neighbours who walk to each other',
    'Зоя Крас': 'The night ferry stays in service',
  });
});
