/// <reference types="astro/client" />
import type { PanelData, PanelFile, PanelProblem } from './panel-data.ts';

// In `astro dev` alone: shows the problems of the dossier over the page. What an entry says is only ever set as text.

const styles = `
  :host { position: fixed; inset: auto 1rem 1rem auto; z-index: 1000; max-width: min(42rem, calc(100vw - 2rem)); }
  section { font: 15px/1.45 system-ui, sans-serif; color: #1d1c1a; background: #fffdf8; border: 1px solid #8c2a1c;
    border-radius: 6px; box-shadow: 0 4px 24px #0004; max-height: 60vh; overflow: auto; padding: 0.75rem 1rem; }
  summary { cursor: pointer; font-weight: 600; }
  h2 { font: 600 15px/1.4 ui-monospace, monospace; margin: 1rem 0 0.25rem; overflow-wrap: anywhere; }
  p { margin: 0.25rem 0; overflow-wrap: anywhere; }
  .behind { border-inline-start: 4px solid #8c2a1c; padding-inline-start: 0.5rem; margin-top: 0.75rem; }
  .hint { color: #57534a; }
  a { color: #0b4f8a; }
  @media (prefers-color-scheme: dark) {
    section { color: #f2efe8; background: #22201d; border-color: #e08a7a; }
    .behind { border-color: #e08a7a; } .hint { color: #bdb7aa; } a { color: #9cc7f0; }
  }
`;

const host = document.createElement('readout-problems');
const shadow = host.attachShadow({ mode: 'open' });

import.meta.hot?.on('readout:problems', (data: PanelData) => {
  if (data.files.length === 0) host.remove();
  else show(data.files);
});
import.meta.hot?.send('readout:shown');

function show(files: PanelFile[]): void {
  const sheet = element('style', styles);
  const section = element('section');
  section.setAttribute('aria-label', 'Problems in the dossier');
  const details = element('details');
  details.open = files.some(({ isBehind }) => isBehind);
  details.append(element('summary', countWords(files)), ...files.flatMap(fileRows));
  section.append(details);
  shadow.replaceChildren(sheet, section);
  document.body.append(host);
}

function countWords(files: PanelFile[]): string {
  const problems = files.flatMap((file) => file.problems);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const counts = [counted(errors, 'error'), counted(problems.length - errors, 'warning')].filter(Boolean);
  return `${counts.join(' and ')} in the dossier`;
}

function counted(count: number, noun: string): string {
  return count === 0 ? '' : `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function fileRows({ file, page, isBehind, problems }: PanelFile): HTMLElement[] {
  const rows = [element('h2', file), ...problems.flatMap(problemRows)];
  if (isBehind && page === location.pathname) {
    const note = element('p', 'This page shows the entry as it was before it had these errors.');
    note.className = 'behind';
    rows.splice(1, 0, note);
  }
  return rows;
}

function problemRows({ severity, message, hint, line, place }: PanelProblem): HTMLElement[] {
  const row = element('p');
  const link = element('a', `Line ${line}`);
  link.href = `/__open-in-editor?file=${encodeURIComponent(place)}`;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    void fetch(link.href);
  });
  row.append(link, ` ${severity === 'error' ? 'Error' : 'Warning'}: ${message}`);
  if (hint === null) return [row];
  const advice = element('p', `→ ${hint}`);
  advice.className = 'hint';
  return [row, advice];
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, text = ''): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
