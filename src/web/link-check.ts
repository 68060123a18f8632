import { type Answer, type Asking, ask } from './ask.ts';

/** A web address that a dossier gives, and where it stands. */
export interface Link {
  url: string;
  /** `seeds/wire.yaml: url` */
  places: readonly string[];
}

/**
 * What came of a link: it is there; it has moved for good; a program can't tell, and somebody should look; it is
 * gone; nobody answers.
 */
export type LinkVerdict = 'there' | 'moved' | 'unsure' | 'gone' | 'unreachable';

export interface CheckedLink extends Link {
  verdict: LinkVerdict;
  /** The status that the host gave in the end; `null` where it gave none. */
  status: number | null;
  /** Where the page is now, where that is elsewhere. */
  leadsTo: string | null;
  /** Why, in words. */
  reason: string;
}

/** How much is asked of hosts. Times are in milliseconds. */
export interface Courtesy extends Asking {
  /** Between two requests to one host. */
  pause: number;
  /** How often a host that is in trouble is asked again. */
  retries: number;
  wait: (time: number) => Promise<unknown>;
}

/** Asks for each link: hosts side by side, each of them one thing at a time, with pauses. In the order of the links. */
export async function checkLinks(links: readonly Link[], courtesy: Courtesy): Promise<CheckedLink[]> {
  const checked = new Map<Link, CheckedLink>();
  const hosts = Map.groupBy(links, ({ url }) => new URL(url).host).values();
  await Promise.all(
    Array.from({ length: 6 }, async () => {
      for (const ofHost of hosts)
        for (const [at, link] of ofHost.entries()) {
          if (at > 0) await courtesy.wait(courtesy.pause);
          checked.set(link, { ...link, ...(await outcomeOf(link.url, courtesy)) });
        }
    }),
  );
  return links.flatMap((link) => checked.get(link) ?? []);
}

type Outcome = Omit<CheckedLink, keyof Link>;

async function outcomeOf(url: string, courtesy: Courtesy): Promise<Outcome> {
  for (let tried = 0; ; tried++) {
    const { outcome, retryAfter } = await followed(url, courtesy);
    const isInTrouble = outcome.verdict === 'unreachable' || outcome.status === 429;
    if (!isInTrouble || tried >= courtesy.retries) return outcome;
    const later = Math.min((retryAfter ?? 0) * 1000, longestWait);
    await courtesy.wait(Math.max(later, courtesy.pause * 2 ** (tried + 1)));
  }
}

const longestWait = 60_000;
const mostSteps = 8;

async function followed(from: string, courtesy: Courtesy): Promise<{ outcome: Outcome; retryAfter: number | null }> {
  let url = new URL(from);
  let isForGood = true;
  for (let step = 0; step < mostSteps; step++) {
    if (step > 0) await courtesy.wait(courtesy.pause);
    const answer = await answerOf(url, courtesy);
    const elsewhere = url.href === new URL(from).href ? null : url.href;
    if (typeof answer === 'string')
      return {
        outcome: { verdict: 'unreachable', status: null, leadsTo: elsewhere, reason: answer },
        retryAfter: null,
      };
    const { status, location, retryAfter } = answer;
    if (!redirects.has(status) || location === null)
      return { outcome: { status, leadsTo: elsewhere, ...judged(status, from, elsewhere, isForGood) }, retryAfter };
    if (!URL.canParse(location, url)) return { outcome: lost(status, 'it leads to what is no address'), retryAfter };
    isForGood &&= status === 301 || status === 308;
    url = new URL(location, url);
  }
  return { outcome: lost(null, `it leads on and on, more than ${mostSteps} times`), retryAfter: null };
}

const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

function lost(status: number | null, reason: string): Outcome {
  return { verdict: 'gone', status, leadsTo: null, reason };
}

/** Asks for the page's headers, and for the page itself where a host doesn't answer that. */
async function answerOf(url: URL, courtesy: Courtesy): Promise<Answer | string> {
  const answer = await ask(url, 'HEAD', courtesy);
  if (typeof answer === 'string' || answer.status < 400 || answer.status === 429) return answer;
  await courtesy.wait(courtesy.pause);
  return ask(url, 'GET', courtesy);
}

function judged(
  status: number,
  from: string,
  elsewhere: string | null,
  isForGood: boolean,
): Pick<Outcome, 'verdict' | 'reason'> {
  if (status === 404 || status === 410) return { verdict: 'gone', reason: 'its host says that there is no such page' };
  if (status >= 500) return { verdict: 'unreachable', reason: `its host is in trouble (${status})` };
  if (status >= 400) return { verdict: 'unsure', reason: `its host doesn’t show it to programs (${status})` };
  if (elsewhere === null) return { verdict: 'there', reason: 'it is there' };
  if (new URL(elsewhere).pathname === '/' && new URL(from).pathname !== '/')
    return { verdict: 'unsure', reason: 'it leads to a home page, as where a page is gone' };
  return isForGood
    ? { verdict: 'moved', reason: 'it has moved for good' }
    : { verdict: 'there', reason: 'it is there, for now at another address' };
}
