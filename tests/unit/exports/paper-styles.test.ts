import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paperStyles } from '../../../src/exports/paper-styles.ts';

test('a printed page names the dossier above it and has its number below', () => {
  const styles = paperStyles('Harbour', 'ltr');
  expect(styles).toContain('@top-left { content: "Harbour";');
  expect(styles).toContain('@bottom-right { content: counter(page) " / " counter(pages);');
  expect(paperStyles('Harbour', 'rtl')).toContain('@top-right { content: "Harbour";');
});

test('no title ends the string that it stands in', () => {
  const title = fc.string({ unit: fc.constantFrom('"', '\\', '\n', '\f', '<', '/', '*', '}', ';', 'a', '1', ' ') });
  fc.assert(
    fc.property(title, (text) => {
      const [, content = ''] = /content: "([^"]*)"; font/.exec(paperStyles(text, 'ltr')) ?? [];
      const read = content.replace(/\\([0-9a-f]+) /g, (_, code: string) =>
        String.fromCodePoint(Number.parseInt(code, 16)),
      );
      expect(content).not.toMatch(/[\p{Cc}<]/u);
      expect(read).toBe(text);
    }),
  );
});
