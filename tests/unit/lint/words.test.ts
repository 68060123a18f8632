// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the lines are code
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wordsLeft } from '../../lint/words.ts';

/** Lines with words that a reader would see or hear, and lines that look like them. */
const lines: Record<string, { found: string[]; passed: string[] }> = {
  'src/components/A.astro': {
    found: [
      '<p>Read on</p>',
      '<p>and {name}</p>',
      '<a href={href}>more</a>',
      '<nav aria-label="breadcrumb" />',
      '<p title="told to the pointer" />',
      '<img alt="map" src="/map.png">',
      '<input placeholder="find">',
      '<input type="button" value="find" />',
      '<kbd>Home</kbd>',
      '<td data-label="when">{date}</td>',
      '<Section title="notes" />',
      "<Section title={isOpen ? 'Open' : name} />",
      "<p>{count === 1 ? 'a source' : words.sources}</p>",
      '<p aria-label={`Part ${number}`} />',
      '<p>{rows.map((row) => <span>in {row}</span>)}</p>',
    ],
    passed: [
      '<p class="note open" id="Notes" role="note" aria-hidden="true">{words.notes}, 5</p>',
      "<p class:list={['status', isOpen && 'is open']} />",
      '<path d="M2.5 6.5 5 9l4.5-6" />',
      '<meta charset="utf-8">',
      '<script>const a = "Not shown";</script>',
      '<!-- Said to editors of the code -->',
      '<p>{kind === "single source" && sign}</p>',
      '<option value="reader">{words.yourZone}</option>',
      '<Status status="verified" words={words.verified} />',
      '<a href={`${base}about/`}>{words.about}</a>',
    ],
  },
  'src/views/a.ts': {
    found: [
      "export const a = { title: 'Events' };",
      "export const b = 'in order';",
      'export const c = `${count} in all`;',
      'export const d = `From ${name}`;',
    ],
    passed: [
      "import { e } from './e.ts';",
      "export const f = { kind: 'event', class: 'entry open' };",
      'export const g = `${base}timeline/${id}/`;',
      "export type H = 'One thing' | 'another thing';",
      "throw new Error('Unexpected page, expected another');",
    ],
  },
  'src/visuals/places/a.ts': {
    found: ["export const a = 'place of an event';", 'export const b = `One source gives ${value}`;'],
    passed: [
      "export const c = element('circle', { class: 'places-dot places-elsewhere', cx: 1 });",
      "export const d = element('path', { d: 'M2,9H12M28,9H38' });",
      'export const e = `M${x},${y}A${r},${r} 0 0 0 ${x},${y}`;',
    ],
  },
  'src/core/a.ts': { found: [], passed: ["export const a = 'Of no page';"] },
};

let folder: string;
let found: Set<string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-words-'));
  for (const [file, { found, passed }] of Object.entries(lines)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    const head = file.endsWith('.astro') ? '---\nconst { name } = Astro.props;\n---\n' : '\n\n\n';
    await writeFile(join(folder, file), `${head}${[...found, ...passed].join('\n')}\n`);
  }
  found = new Set(wordsLeft(folder).map(({ file, line }) => `${file}:${line}`));
});

afterAll(() => rm(folder, { recursive: true }));

test('no words of readers stand outside src/words', () => {
  expect(wordsLeft()).toEqual([]);
});

for (const [file, { found: all, passed }] of Object.entries(lines)) {
  describe(file, () => {
    test.for([...all.entries()])('%i is found: %s', ([index]) => expect(found).toContain(`${file}:${index + 4}`));
    test.for([...passed.entries()])('%i is passed: %s', ([index]) =>
      expect(found).not.toContain(`${file}:${all.length + index + 4}`),
    );
  });
}
