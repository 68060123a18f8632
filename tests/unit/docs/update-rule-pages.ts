import { readFileSync, writeFileSync } from 'node:fs';
import { loadRules, rules } from '../../../src/rules/index.ts';
import { examples } from './rule-examples.ts';
import { shownExample } from './shown-example.ts';

// Writes into docs/rules/ what the code says of each rule and prints of its example; the rest is written by hand.
// node src/cli/with-node.mjs tests/unit/docs/update-rule-pages.ts

let index = readFileSync('docs/rules/README.md', 'utf8');
for (const { id, summary, severity, waivable } of rules) {
  const row = `| [${id}](${id}.md) | ${summary} | ${severity} | ${waivable ? 'yes' : 'no'} |`;
  index = index.replace(new RegExp(`^\\| \\[${id}\\].*$`, 'm'), () => row);
  const head = `# ${id}\n\n${summary}\n\n- Severity: ${severity}\n- Can be waived: ${waivable ? 'yes, in an entry, with a reason' : 'no'}\n\n`;
  rewrite(id, (page) => page.replace(/^# [\s\S]*?(?=## What it catches)/, () => head));
}
writeFileSync('docs/rules/README.md', index);
for (const id of [...rules.map((rule) => rule.id), ...loadRules, 'waiver']) {
  const example = await shownExample(id, examples[id] ?? {});
  rewrite(id, (page) => page.replace(/(?<=```text\n)[\s\S]*?(?=\n```)/, () => example));
}

function rewrite(id: string, change: (page: string) => string): void {
  const path = `docs/rules/${id}.md`;
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}
