import type { FileMap } from '../dossier-files.ts';
import { call, evidence, type HostileInput, input, passage } from './input.ts';

/** YAML that makes something else of a text than it shows, in front matter and in the files that are YAML alone. */
export function yamlInputs(good: FileMap): HostileInput[] {
  const source = Buffer.from(good.get('seeds/island-radio.yaml') ?? '').toString();
  const rest = source.replace(/^name: .*\n/m, '\n');
  return [
    ...Object.entries(tricks(tail)).map(([name, yaml], at) =>
      input('YAML in an entry', name, { [`content/people/yaml-${at}.md`]: `---\n${yaml}\n---\n` }),
    ),
    ...Object.entries(tricks(rest)).map(([name, yaml], at) =>
      input('YAML of a source', name, { [`seeds/yaml-${at}.yaml`]: `${yaml}\n` }),
    ),
    ...Object.entries(fences).map(([name, text], at) =>
      input('ends of front matter', name, { [`content/people/fence-${at}.md`]: text }),
    ),
  ];
}

const tail = `\n${evidence}`;

const tricks = (tail: string): Record<string, string> => ({
  'a tag for a function': `name: !!js/function 'function () { ${call} }'${tail}`,
  'a tag for an expression': `name: !!js/regexp /a/${tail}`,
  'a tag for an object of Python': `name: !!python/object/apply:os.system ['id']${tail}`,
  'a tag for an object of Ruby': `name: !ruby/object:Gem::Installer {}${tail}`,
  'a tag for bytes': `name: !!binary UnVuYSBGYWxr${tail}`,
  'a tag for a set': `name: !!set {a, b}${tail}`,
  'a tag for a time': `name: !!timestamp 2024-05-11${tail}`,
  'a tag of one’s own': `name: !include /etc/passwd${tail}`,
  'a directive for tags': `%TAG ! tag:evil.example,2024:\n---\nname: !a Falk${tail}`,
  'a directive of another version': `%YAML 1.1\n---\nname: yes${tail}`,
  'an anchor and its name': `name: &a Yaml Falk\nrole: *a${tail}`,
  'an anchor that names itself': `name: &a [*a]${tail}`,
  'a laugh': `a: &a [b, b]\nc: &c [*a, *a]\nd: &d [*c, *c]\nname: [*d, *d]${tail}`,
  'a name without an anchor': `name: *none${tail}`,
  'a merge': `<<: {name: Runa Falk}${tail}`,
  'a merge of anchors': `base: &base {name: Runa Falk}\n<<: *base${tail}`,
  'a key that every object has': `__proto__: {name: Runa Falk}${tail}`,
  'a constructor': `constructor: {prototype: {polluted: true}}\nname: Runa Falk${tail}`,
  'a key that is written as an escape': `"\\x5f_proto__": {polluted: true}\nname: Runa Falk${tail}`,
  'a key twice': `name: Runa Falk\nname: Oskar Lindqvist${tail}`,
  'a key that is a list': `? [name]\n: Runa Falk${tail}`,
  'a key that is a group': `? {name: a}\n: Runa Falk${tail}`,
  'a key that is nothing': `? \n: Runa Falk${tail}`,
  'two documents': `name: Runa Falk${tail}\n...\n---\nname: Another`,
  'a list in place of fields': '- name: Runa Falk',
  'a text in place of fields': 'Runa Falk',
  nothing: '# nothing',
  'a name that is a number': `name: 0x1F${tail}`,
  'a name that is no text': `name: yes\nrole: ~${tail}`,
  'an escape that ends a line': `name: "Runa\\nFalk <img src=x onerror=${call}>"${tail}`,
  'an escape for a control': `name: "Runa\\x1b[2J Falk"${tail}`,
  'an escape for half a character': `name: "Runa\\ud800 Falk"${tail}`,
  'a text over lines': `name: |\n  Runa\n  </script><script>${call}</script>\n  Falk${tail}`,
  'a comment with a command': `# ::error::a\nname: [${tail}`,
  'a tab for a space': `name:\tRuna Falk\n\trole: a${tail}`,
  'a text without an end': `name: "Runa Falk${tail}`,
  'braces without an end': `name: {a: {b: {c: [${tail}`,
});

const fences: Record<string, string> = {
  'three hyphens in a text': `---\nname: "Runa\n---\nFalk"${tail}\n---\n`,
  'another language': `---js\nmodule.exports = {name: "Runa Falk"}\n---\n`,
  JSON: `---json\n{"name": "Runa Falk"}\n---\n`,
  TOML: `+++\nname = "Runa Falk"\n+++\n`,
  'no end': `---\nname: Runa Falk${tail}\n`,
  'an end with more behind it': `---\nname: Runa Falk${tail}\n--- <script>${call}</script>\n`,
  'front matter twice': `---\nname: "Fence Falk"${tail}\n---\n\n---\nname: Oskar\n---\n`,
  'a start behind a space': ` ---\nname: Runa Falk${tail}\n---\n`,
  'a start behind a mark of the byte order': `\uFEFF---\nname: "Mark Falk"${tail}\n---\n`,
  'line ends of old': `---\rname: "Old Falk"\revidence: [{source: harbour-gazette, quote: "${passage}"}]\r---\r`,
  'a body alone': `<script>${call}</script>`,
};
