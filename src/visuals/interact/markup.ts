import { markupPolicy } from '../../core/policy.ts';

/**
 * Puts markup into an element in place of what it has. This module alone gives the browser texts to read as markup, and
 * it throws where one has more in it than drawings and lists need, whoever made it.
 */
export function setMarkup(place: Element, markup: string): void {
  place.innerHTML = trusted(markup);
}

/** Puts markup before or after what an element has. */
export function addMarkup(place: Element, where: 'afterbegin' | 'beforeend', markup: string): void {
  place.insertAdjacentHTML(where, trusted(markup));
}

/**
 * Whether markup is made of the elements and attributes below alone, in the form in which `element` of `svg.ts` writes
 * them, with links that lead to pages. None of them loads anything or runs a script, and none makes a browser read what
 * follows as something else than elements and text, so that it reads what is checked here.
 */
export function isInert(markup: string): boolean {
  return !foreign.test(markup);
}

const elements =
  'a|bdi|blockquote|button|caption|div|fieldset|figcaption|figure|g|h2|input|label|legend|li|ol|p|path|rect|span|svg|table|tbody|td|text|th|thead|tr|ul';
const attributes =
  'class|d|dir|direction|height|lang|preserveAspectRatio|rel|role|scope|tabindex|target|text-anchor|transform|type|value|viewBox|width|x|y|aria-[a-z]+|data-[a-z]+';

/** A “<” at which none of the elements begins or ends. */
const foreign = new RegExp(
  `<(?!/?(?:${elements})(?: (?:(?:${attributes})="[^"<>]*"|href="(?:https?://|[/#?])[^"<>]*"))*/?>)`,
  'i',
);

function trusted(markup: string): string {
  made ??= policyOf(globalThis as Surroundings);
  return made.createHTML(markup);
}

/** Made when it is first needed: a host's own policy that forbids it then keeps no file from being read. */
let made: Policy | undefined;

/** Where a browser knows no Trusted Types, the same check without their proof. */
function policyOf({ trustedTypes }: Surroundings): Policy {
  const rules = { createHTML: checked };
  return trustedTypes?.createPolicy(markupPolicy, rules) ?? rules;
}

interface Surroundings {
  trustedTypes?: { createPolicy: (name: string, rules: Policy) => Policy };
}

/** What it makes is no string to the browser, but goes where a string does; TypeScript's lib has no name for it. */
interface Policy {
  createHTML: (markup: string) => string;
}

function checked(markup: string): string {
  if (!isInert(markup))
    throw new TypeError(`Unexpected markup at ${markup.slice(markup.search(foreign)).slice(0, 80)}`);
  return markup;
}
