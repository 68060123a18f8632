import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paperStyles } from '../../../src/exports/paper-styles.ts';

test('a printed page names the dossier above it and has its number below', () => {
  const styles = paperStyles('Harbour', 'ltr', []);
  expect(styles).toContain('@top-left { content: "Harbour";');
  expect(styles).toContain('@bottom-right { content: counter(page) " / " counter(pages);');
  expect(paperStyles('Harbour', 'rtl', [])).toContain('@top-right { content: "Harbour";');
});

test('paper has what the style sheets say for it, in the layer that has the last word', () => {
  const sheet =
    '.a { color: red; }\n@media print {\n  /* } */\n  @supports (x: y) { .a { color: black; } }\n}\n.b { top: 0; }';
  const styles = paperStyles('Harbour', 'ltr', ['@layer base, print;', sheet, '@media print { .c { left: 0; } }']);
  expect(styles).toMatch(
    /^@layer base, print;\n@layer print \{\n@supports \(x: y\) \{ \.a \{ color: black; \} \}\n\.c \{ left: 0; \}\n\}\n@page /,
  );
});

test('no title ends the string that it stands in', () => {
  const title = fc.string({ unit: fc.constantFrom('"', '\\', '\n', '\f', '<', '/', '*', '}', ';', 'a', '1', ' ') });
  fc.assert(
    fc.property(title, (text) => {
      const [, content = ''] = /content: "([^"]*)"; font/.exec(paperStyles(text, 'ltr', [])) ?? [];
      const read = content.replace(/\\([0-9a-f]+) /g, (_, code: string) =>
        String.fromCodePoint(Number.parseInt(code, 16)),
      );
      expect(content).not.toMatch(/[\p{Cc}<]/u);
      expect(read).toBe(text);
    }),
  );
});
