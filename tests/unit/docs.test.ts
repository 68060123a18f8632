import { globSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { components } from '../../src/core/model/component.ts';
import { referenceKinds } from '../../src/core/model/reference.ts';
import { kinds } from '../../src/kinds/index.ts';
import { siteSchema } from '../../src/kinds/site.ts';
import { themeSchema } from '../../src/kinds/theme.ts';
import { loadRules, rules } from '../../src/rules/index.ts';
import { openWords } from '../../src/words/own-words.ts';
import { featureTable } from '../browser/timeline-features.ts';
import { timelineSizes } from '../browser/timeline-sites.ts';
import { examples } from './docs/rule-examples.ts';
import { fieldsOf } from './docs/schema-fields.ts';
import { shownExample } from './docs/shown-example.ts';

const read = (path: string) => readFileSync(path, 'utf8');
const otherRules = [...loadRules, 'waiver'];
const index = read('docs/rules/README.md');

describe('docs/rules', () => {
  const ids = [...rules.map(({ id }) => id), ...otherRules];

  test('has a page for each rule, and no other', () => {
    const pages = readdirSync('docs/rules').filter((name) => name !== 'README.md');
    expect(pages).toEqual(ids.map((id) => `${id}.md`).sort());
  });

  test.each(rules)('says of $id what the code says', ({ id, summary, severity, waivable }) => {
    const page = read(`docs/rules/${id}.md`);
    expect(page).toContain(`# ${id}\n\n${summary}\n`);
    expect(page).toContain(`- Severity: ${severity}\n- Can be waived: ${waivable ? 'yes' : 'no'}`);
    expect(index).toContain(`| [${id}](${id}.md) | ${summary} | ${severity} | ${waivable ? 'yes' : 'no'} |`);
  });

  test.each(otherRules)('lists %s', (id) => {
    expect(index).toContain(`| [${id}](${id}.md) |`);
    expect(read(`docs/rules/${id}.md`)).toMatch(new RegExp(`^# ${id}\n\n\\p{Lu}.*\\.\n\n- Severity: `, 'u'));
  });

  test.each(ids)('explains %s: what it catches, an example as it is printed, what to do', async (id) => {
    const page = read(`docs/rules/${id}.md`);
    const parts = [...page.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
    expect(parts.filter((part) => part !== 'Measured')).toEqual(['What it catches', 'Example', 'What to do']);
    const example = await shownExample(id, examples[id] ?? {});
    expect(example).toContain(` ${id}\n`);
    expect(page).toContain(`\`\`\`text\n${example}\n\`\`\``);
  });
});

/** The part of a page under a heading. */
function section(page: string, heading: string): string {
  return page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
}

const schemas = Object.fromEntries(Object.entries(kinds).map(([kind, { schema }]) => [kind, schema]));

describe('docs/records.md', () => {
  const records = read('docs/records.md');
  const shared =
    /(?:^|\.)(evidence|waivers|inferences|silent)\[\]\.(source|quote|aside|derived|translation|rule|words|reason|about|field|read)$/;

  test.each(Object.entries({ ...schemas, site: siteSchema, theme: themeSchema }))(
    'has a row for each field of a %s, as its schema describes it',
    (kind, schema) => {
      for (const { path, required, description } of fieldsOf(schema)) {
        const [, group, name] = shared.exec(path) ?? [];
        const part = section(records, capitalised(group ?? kind));
        expect(description, `${kind}: ${path} has no description`).not.toBe('');
        expect(part).toContain(`| \`${name ?? path}\` | ${required ? 'yes' : 'no'} | ${description} |`);
      }
    },
  );

  test.each(Object.entries({ ...schemas, site: siteSchema, theme: themeSchema }))(
    'has no row for a field that a %s doesn’t have',
    (kind, schema) => {
      const rows = [...section(records, capitalised(kind)).matchAll(/^\| `([\w.[\]]+)` \| (?:yes|no) \|/gm)].map(
        ([, path]) => path,
      );
      const fields = fieldsOf(schema).map(({ path }) => path);
      expect(rows.filter((path) => !fields.includes(path ?? ''))).toEqual([]);
    },
  );

  test.each(referenceKinds)('shows a link to a %s', (kind) => {
    expect(section(records, 'The text')).toContain(`](${kind}:`);
  });

  test.each(Object.entries(components))('shows the component %s with its attributes', (name, attributes) => {
    const row = section(records, 'The text').match(new RegExp(`^\\| \`<${name} .*$`, 'm'))?.[0] ?? '';
    expect(row).not.toBe('');
    for (const attribute of Object.keys(attributes)) expect(row).toContain(`${attribute}="`);
  });
});

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

describe('docs/commands.md', () => {
  const commands = read('docs/commands.md');
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

  test.each(Object.keys(scripts))('has a heading for the npm script %s', (script) => {
    expect(commands).toMatch(new RegExp(`^## npm (?:run )?${script}$`, 'm'));
  });

  test.each(Object.entries(scripts))('names each option of %s', (script, command) => {
    const part = commands.split(/^## /m).find((some) => new RegExp(`^npm (?:run )?${script}\n`).test(some)) ?? '';
    const flags = filesWithOptions(command).flatMap((file) => flagsOf(read(file)));
    for (const flag of flags) expect(part).toContain(`\`--${flag}`);
    expect(flags.includes('help')).toBe(part.includes('`--help`'));
  });
});

/** The files in which a command reads its options; `npm run bench` has one for each measurement. */
function filesWithOptions(command: string): string[] {
  const file = /(?:src\/cli|tests\/(?:bench|hostile|mutants|screens|stress|structure))\/(?!with-node)[\w-]+\.ts/.exec(
    command,
  )?.[0];
  if (file !== 'tests/bench/run.ts') return file === undefined ? [] : [file];
  const [, names = ''] = /^const benches = \[(.*)\]/m.exec(read(file)) ?? [];
  return [...names.matchAll(/\w+/g)].map(([name]) => `tests/bench/${name}.ts`);
}

/** The names in a command’s `options`. */
function flagsOf(code: string): string[] {
  const literal =
    /(?:const options = |options: )\{([\s\S]*?)\}(?: as const|,? allowPositionals| \}\))/.exec(code)?.[1] ?? '';
  return [...literal.matchAll(/(?:^|[\s{,])'?([a-z][a-z-]*)'?: (?:text|flag|\{ type)/g)].map(([, flag = '']) => flag);
}

test('docs/rules/gaps.md names each language whose turning words are known', async () => {
  const { gapLanguages } = await import('../../src/core/evidence/gap-words.ts');
  const names = new Intl.DisplayNames('en', { type: 'language' });
  for (const code of gapLanguages) expect(read('docs/rules/gaps.md')).toContain(names.of(code));
});

test('CONTRIBUTING.md names types that there are, each once', () => {
  const words = section(read('CONTRIBUTING.md'), 'The words');
  const names = [...words.matchAll(/`(\w+)`/g)].map(([, name = '']) => name);
  // The parts of the timeline still have places of their own.
  const code = globSync('src/**/*.ts')
    .filter((path) => path.endsWith('event.ts') || !path.includes('timeline'))
    .map((path) => read(path));
  for (const name of names) {
    const written = code.flatMap((text) => [
      ...text.matchAll(new RegExp(`^(?:export )?(?:interface|type) ${name}\\b`, 'gm')),
    ]);
    expect(written, name).toHaveLength(1);
  }
});

describe('CONTRIBUTING.md', () => {
  const rows = [...read('CONTRIBUTING.md').matchAll(/^\| \d \| `(\w+)` \| `([^`]+)` \| (?:`(\w+)`)?/gm)];

  test('follows an event in nine steps and a footnote in six', () => {
    expect(rows).toHaveLength(9 + 6);
  });

  test.each(rows.map(([, name = '', path = '', type = '']) => ({ name, path, type })))(
    'finds $name, and $type, in $path',
    ({ name, path, type }) => {
      const code = read(path);
      expect(code).toMatch(new RegExp(`\\b${name}\\b`));
      expect(code).toMatch(new RegExp(`\\b${type}\\b`));
    },
  );
});

test('docs/timeline.md says what readers can do with how many events, as the tests in browsers try it', () => {
  const plain = (text: string) => text.replaceAll(/ +/g, ' ').replaceAll(/-{3,}/g, '---');
  expect(plain(section(read('docs/timeline.md'), 'At any size'))).toContain(featureTable(timelineSizes));
});

test('docs/records.md has each word that a dossier may say otherwise, as English has it', () => {
  const rows = [...section(read('docs/records.md'), 'Words').matchAll(/^\| `([\w.]+)` \| (.*) \|$/gm)];
  expect(rows.map(([, name, text]) => [name, text])).toEqual([...openWords]);
});
