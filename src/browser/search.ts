import { workerPath, workerPolicies } from '../core/policy.ts';
import { type SearchWords, searchWords } from '../words/search-words.ts';
import { type Chosen, type Counts, type Engine, type FoundPage, headOf, startEngine } from './search-engine.ts';
import { type Hit, hitsIn, letters, signsAround } from './search-hits.ts';
import { workerAddress } from './worker-address.ts';

/** So many pages of what was found are shown at once, and so many places of each. */
const most = { pages: 10, hits: 3 } as const;

/** In ms: how long a reader who types is waited for. */
const patience = 120;

/** Makes the form of the search work, once. */
export function startSearch(place: HTMLElement): void {
  if (place.dataset['ready'] !== undefined) return;
  place.dataset['ready'] = '';
  const { base = '/', language = '', words: ownWords = '' } = place.dataset;
  const words = searchWords(ownWords);
  const engine = engineOnUse(base, language);
  const field = place.querySelector('input') as HTMLInputElement;
  const choices = [...place.querySelectorAll('select')];
  const status = place.querySelector('.search-status') as HTMLElement;
  const results = place.querySelector('.search-results') as HTMLElement;
  let turn = 0;
  let waited: ReturnType<typeof setTimeout> | undefined;
  const renew = async () => {
    const own = ++turn;
    const asked = { query: field.value, chosen: chosenIn(choices) };
    keepInAddress(asked.query, asked.chosen);
    if (asked.query.trim() === '' && Object.keys(asked.chosen).length === 0) return show(results, status, '', []);
    status.textContent = words.search.busy;
    const shown = await resultsOf(engine(), asked, base, words).catch(() => null);
    if (own !== turn) return;
    show(results, status, shown?.said ?? words.search.failed, shown?.elements ?? []);
  };
  field.addEventListener('input', () => {
    clearTimeout(waited);
    waited = setTimeout(renew, patience);
  });
  for (const choice of choices) choice.addEventListener('change', renew);
  place.addEventListener('keydown', (event) => goThrough(event, field, results));
  readAddress(field, choices, async () => fillChoices(choices, await engine().facets(), words)).then(renew, renew);
}

/** The engine, started when it is first asked, and anew where it stopped, as where its index can't be fetched. */
function engineOnUse(base: string, language: string): () => Engine {
  let address: string | null = null;
  let engine: Engine | null = null;
  return () => {
    address ??= workerAddress(base, workerPath, workerPolicies.search);
    if (engine === null || engine.isStopped()) engine = startEngine(address, base, language);
    return engine;
  };
}

function chosenIn(choices: readonly HTMLSelectElement[]): Chosen {
  return Object.fromEntries(choices.flatMap(({ name, value }) => (value === '' ? [] : [[name, value]])));
}

/** So that a reader who comes back, or is sent the address, finds the same. */
function keepInAddress(query: string, chosen: Chosen): void {
  const asked = new URLSearchParams({ ...(query === '' ? {} : { q: query }), ...chosen });
  history.replaceState(null, '', asked.size > 0 ? `?${asked}` : location.pathname);
}

async function readAddress(
  field: HTMLInputElement,
  choices: readonly HTMLSelectElement[],
  fill: () => Promise<void>,
): Promise<void> {
  const asked = new URLSearchParams(location.search);
  if (field.value === '') field.value = asked.get('q') ?? '';
  await fill();
  for (const choice of choices) {
    const value = asked.get(choice.name);
    if (value !== null && [...choice.options].some((option) => option.value === value)) choice.value = value;
  }
}

function fillChoices(choices: readonly HTMLSelectElement[], counts: Counts, words: SearchWords): void {
  for (const choice of choices) {
    const values = Object.entries(counts[choice.name] ?? {});
    const label = choice.closest('label');
    if (label) label.hidden = values.length < 2;
    for (const [value, count] of values) {
      const option = element('option', '', [`${value} (${words.number(count)})`]);
      option.value = value;
      choice.append(option);
    }
  }
}

function show(results: HTMLElement, status: HTMLElement, said: string, elements: HTMLElement[]): void {
  status.textContent = said;
  results.replaceChildren(...elements);
}

interface Asked {
  query: string;
  chosen: Chosen;
}

async function resultsOf(engine: Engine, { query, chosen }: Asked, base: string, words: SearchWords) {
  const { pages } = await engine.search(query, chosen);
  const list = element('ol', 'search-pages', []);
  const more = element('button', 'search-more', [words.search.showMore]);
  more.type = 'button';
  let isLiteral = false;
  const add = async (from: number) => {
    const shown = await Promise.all(pages.slice(from, from + most.pages).map((name) => engine.page(name)));
    const made = shown.map((page) => resultElement(page, base, words));
    isLiteral ||= shown.some((page) => hasWords(page, query));
    list.append(...made);
    more.hidden = list.children.length >= pages.length;
    return made[0];
  };
  await add(0);
  more.addEventListener('click', async () => (await add(list.children.length))?.querySelector('a')?.focus());
  const near = isLiteral || query.trim() === '' ? [] : await nearNames(query, base).catch(() => []);
  return {
    said: pages.length === 0 ? words.search.none : words.search.found(pages.length),
    elements: [...(near.length > 0 ? [nearElement(near, base, words)] : []), list, more],
  };
}

/** Whether a page has a word that begins as one of the query does. */
function hasWords(page: FoundPage, query: string): boolean {
  const own = `${headOf(page, 'title')} ${page.raw_content}`.split(/[\s\u200B]+/).map(letters);
  return query.split(/\s+/).every((word) => own.some((other) => other.startsWith(letters(word))));
}

/** Names that are near to what was asked: the search itself forgives no slip. */
async function nearNames(query: string, base: string): Promise<[name: string, path: string][]> {
  const [answer, { nearestIds }] = await Promise.all([
    fetch(`${base}search/names.json`),
    import('../core/language/nearest.ts'),
  ]);
  const paths = new Map((await answer.json()) as [string, string][]);
  return nearestIds(query.trim(), paths.keys()).map((name) => [name, paths.get(name) ?? '']);
}

function nearElement(near: [name: string, path: string][], base: string, words: SearchWords): HTMLElement {
  const links = near.flatMap(([name, path], at) => [at > 0 ? words.marks.comma : '', linkTo(base + path, [name])]);
  return element('p', 'search-near', [`${words.search.near}${words.marks.colon}`, ...links]);
}

function resultElement(page: FoundPage, base: string, words: SearchWords): HTMLElement {
  const address = base + page.raw_url.replace(/#.*$/, '');
  const { hits, isSpaced } = hitsIn(page);
  const [kind = ''] = page.filters['kind'] ?? [];
  const about = [kind, headOf(page, 'detail')].filter((text) => text !== '').join(words.marks.comma);
  const shown = hits.slice(0, most.hits).map((hit) => hitElement(hit, address, isSpaced, words));
  const left = hits.length - shown.length;
  const heading = base + page.raw_url;
  return element('li', '', [
    linkTo(heading, [headOf(page, 'title')]),
    element('span', 'entry-detail', [about]),
    ...(shown.length > 0 ? [element('ul', '', shown)] : []),
    ...(left > 0 ? [element('p', 'entry-detail', [words.search.more(left)])] : []),
  ]);
}

function hitElement(
  { id, status, words: own }: Hit,
  address: string,
  isSpaced: boolean,
  words: SearchWords,
): HTMLElement {
  const space = isSpaced ? ' ' : '';
  const text = own.flatMap(({ text: word, isFound }) => [...(isFound ? marked(word) : [word]), space]);
  const said =
    status === null ? [] : [' ', element('span', `status status-${status}`, [words.evidence.statuses[status]])];
  return element('li', '', [linkTo(`${address}#${id}`, text.slice(0, -1)), ...said]);
}

/** A word that was found, without the signs around it. */
function marked(word: string): (Node | string)[] {
  const [before, own, behind] = signsAround(word);
  return own === '' ? [word] : [before, element('mark', '', [own]), behind];
}

/** The arrows go from the field through the results and back; Enter in the field opens the first. */
function goThrough(event: KeyboardEvent, field: HTMLInputElement, results: HTMLElement): void {
  const { key, target } = event;
  const links = [...results.querySelectorAll('a')];
  const at = links.indexOf(target as HTMLAnchorElement);
  if (target !== field && at < 0) return;
  const first = results.querySelector<HTMLAnchorElement>('ul a') ?? links[0];
  if (key === 'Enter' && target === field) first?.click();
  else if (key === 'ArrowDown') (links[at + 1] ?? links[at])?.focus();
  else if (key === 'ArrowUp') (links[at - 1] ?? field).focus();
  else return;
  event.preventDefault();
}

function linkTo(address: string, content: readonly (Node | string)[]): HTMLAnchorElement {
  const link = element('a', '', content);
  link.href = address;
  link.dir = 'auto';
  return link;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  content: readonly (Node | string)[],
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...content);
  return made;
}
