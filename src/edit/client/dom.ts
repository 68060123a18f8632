/** An element with attributes, of which `null` and `false` are left out, and children. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string | boolean | null> = {},
  ...children: (Node | string | null)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== null && value !== false) element.setAttribute(key, value === true ? '' : value);
  element.append(...children.filter((child) => child !== null));
  return element;
}

export function button(words: string, act: () => void, attributes: Record<string, string> = {}): HTMLButtonElement {
  const made = make('button', { type: 'button', ...attributes }, words);
  made.addEventListener('click', act);
  return made;
}

/** Calls the last of several calls that come within `delay` ms. */
export function settled<Given extends unknown[]>(delay: number, act: (...given: Given) => void) {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return (...given: Given) => {
    clearTimeout(waiting);
    waiting = setTimeout(act, delay, ...given);
  };
}

/** Numbers for ids, each once on a page. */
export function counter(prefix: string): () => string {
  let last = 0;
  return () => `${prefix}${++last}`;
}
