import { describe, expect, test } from 'vitest';
import type { Issue } from '../../../src/core/model/issue.ts';
import { applyRules, waivedWords } from '../../../src/rules/apply.ts';
import { loadRules, rules } from '../../../src/rules/index.ts';
import { finding, type Rule } from '../../../src/rules/rule.ts';
import { dossierOf } from './dossier.ts';

/** A rule that finds something at every person’s name. */
function ruleOf(fields: Partial<Rule>): Rule {
  return {
    id: 'names',
    severity: 'error',
    summary: 'No names.',
    scope: 'entry',
    waivable: true,
    check: (input) =>
      input.dossier.people.map(({ id, name }) =>
        finding(input, { kind: 'person', id }, 'name', `Unexpected ${name}`, 'Hide it.'),
      ),
    ...fields,
  };
}

const waiver = (rule: string, words = 'Ana Silva') => ({ waivers: [{ rule, words, reason: 'It is hers.' }] });
const broken: Issue = {
  rule: 'yaml',
  severity: 'error',
  message: 'Unexpected tab',
  file: 'content/events/a.md',
  line: 2,
  column: 1,
};

describe('applyRules(input, found)', () => {
  test('makes issues of findings', async () => {
    const input = await dossierOf({ people: { silva: {} } });
    expect(applyRules(input, [], [ruleOf({})])).toEqual({
      issues: [
        {
          rule: 'names',
          severity: 'error',
          message: 'Unexpected Ana Silva',
          hint: 'Hide it.',
          file: 'content/people/silva.md',
          line: 2,
          column: 7,
          end: { line: 2, column: 16 },
        },
      ],
      waived: [],
    });
  });

  test('sets one place aside with each waiver, and no more than its words', async () => {
    const twice = ruleOf({
      check: () =>
        [2, 3, 3].map((line) => ({
          message: 'Unexpected “50”, expected none',
          file: 'content/people/silva.md',
          line,
          column: line,
        })),
    });
    const left = async (...words: string[]) => {
      const waivers = words.map((each) => ({ rule: 'names', words: each, reason: 'R' }));
      const input = await dossierOf({ people: { silva: { waivers } } });
      return applyRules(input, [], [twice]).issues.map(({ rule, line }) => `${rule} ${line}`);
    };
    expect(await left('50')).toEqual(['names 3', 'names 3']);
    expect(await left('50', '50')).toEqual([]);
    expect(await left('50+')).toEqual(['names 2', 'names 3', 'names 3', expect.stringMatching(/^waiver /)]);
  });

  test('sorts all by file and place, what the reader of the files found too', async () => {
    const input = await dossierOf({ people: { z: {}, a: { name: 'Kari Lund' } } });
    const { issues } = applyRules(input, [broken], [ruleOf({ id: 'b' }), ruleOf({ id: 'a' })]);
    expect(issues.map(({ rule, file }) => `${rule} ${file}`)).toEqual([
      'yaml content/events/a.md',
      'a content/people/a.md',
      'b content/people/a.md',
      'a content/people/z.md',
      'b content/people/z.md',
    ]);
  });

  test.each([
    ['entry', true, 1],
    ['entry', false, 1],
    ['dossier', true, 1],
    ['dossier', false, 0],
  ] as const)('with a rule on one %s, all files read %s: %i issues', async (scope, complete, count) => {
    const input = await dossierOf({ people: { silva: {} } });
    expect(applyRules({ ...input, complete }, [], [ruleOf({ scope })]).issues).toHaveLength(count);
  });
});

describe('a waiver', () => {
  const outcome = async (rule: string, table: Rule[]) => {
    const { issues, waived } = applyRules(
      await dossierOf({ people: { silva: waiver(rule), lund: { name: 'Kari Lund' } } }),
      [],
      table,
    );
    return {
      issues: issues.map(({ severity, message }) => `${severity}: ${message}`),
      waived: waived.map(({ message, reason }) => `${message}: ${reason}`),
    };
  };
  const lund = 'error: Unexpected Kari Lund';
  const silva = 'error: Unexpected Ana Silva';

  test('sets a rule aside for its entry, with its reason', async () => {
    expect(await outcome('names', [ruleOf({})])).toEqual({
      issues: [lund],
      waived: ['Unexpected Ana Silva: It is hers.'],
    });
  });

  test('is for the finding with its words alone', async () => {
    const people = { silva: { ...waiver('names'), name: 'Kari Lund' } };
    const { issues, waived } = applyRules(await dossierOf({ people }), [], [ruleOf({})]);
    expect(issues.map(({ message, hint }) => [message, hint])).toEqual([
      ['Unexpected Kari Lund', 'Hide it.'],
      [
        'Unexpected waiver of “names” for “Ana Silva”, expected a problem that it sets aside',
        'What “names” finds here is “Kari Lund”: write that as its words.',
      ],
    ]);
    expect(waived).toEqual([]);
  });

  test('of a rule without exceptions is an error', async () => {
    expect(await outcome('names', [ruleOf({ waivable: false })])).toEqual({
      issues: [lund, silva, 'error: Unexpected waiver of “names”, expected a rule that can be waived'],
      waived: [],
    });
  });

  test('of an unknown rule is an error', async () => {
    const message = 'error: Unexpected waiver of “name”, expected a rule that can be waived';
    expect((await outcome('name', [ruleOf({})])).issues).toEqual([lund, silva, message]);
  });

  test('that sets nothing aside is a warning', async () => {
    const message = 'warning: Unexpected waiver of “names” for “Ana Silva”, expected a problem that it sets aside';
    expect(await outcome('names', [ruleOf({ check: () => [] })])).toEqual({ issues: [message], waived: [] });
  });

  test('that sets nothing aside is no error in whatever place of the table its rule stands', async () => {
    const table = [ruleOf({ id: 'fixed', waivable: false, check: () => [] }), ruleOf({ check: () => [] })];
    for (const rules of [table, table.toReversed()])
      expect((await outcome('names', rules)).issues.map((issue) => issue.split(':')[0])).toEqual(['warning']);
  });

  test.each([
    ['yaml', 'The rules are names.'],
    ['name', 'Did you mean “names”?'],
    ['fixed', 'This rule has no exceptions.'],
  ])('of “%s” is told: %s', async (rule, hint) => {
    const table = [ruleOf({ check: () => [] }), ruleOf({ id: 'fixed', waivable: false, check: () => [] })];
    const { issues } = applyRules(await dossierOf({ people: { silva: waiver(rule) } }), [], table);
    expect(issues).toMatchObject([{ rule: 'waiver', file: 'content/people/silva.md', hint }]);
  });
});

describe('the table of rules', () => {
  const ids = [...rules.map(({ id }) => id), ...loadRules, 'waiver'];

  test('gives each rule an id of its own, in kebab case', () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  test('says in one sentence what each holds an entry to', () => {
    for (const { summary } of rules) expect(summary).toMatch(/^\p{Lu}[^\n]*\.$/u);
  });

  test('finds nothing in a dossier of articles alone', async () => {
    const { issues } = applyRules(await dossierOf({ briefings: { lead: {} } }), []);
    expect(issues.map(({ rule }) => rule)).toEqual(['orphans']);
  });
});

test.each([
  ['Unexpected number “two”, expected one that the evidence has', 'two'],
  ['Unexpected words in “one, “two””, expected others', 'one, “two”'],
  ['Unexpected gap between two events, expected a waiver', 'gap between two events'],
])('a waiver names %j by %j', (message, words) => expect(waivedWords(message)).toBe(words));
