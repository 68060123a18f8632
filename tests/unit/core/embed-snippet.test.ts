import { expect, test } from 'vitest';
import { embedSnippet } from '../../../src/core/embed-snippet.ts';

test('a snippet is markup whatever the title is, and listens for the height of its frame', () => {
  const [frame, script] = embedSnippet('https://example.org/?a=1&b=2', 'Say "hi" <now>', 700).split('\n');
  expect(frame).toBe(
    '<iframe src="https://example.org/?a=1&amp;b=2" title="Say &quot;hi&quot; &lt;now>" width="100%" height="700" loading="lazy"></iframe>',
  );
  expect(script).toMatch(/^<script>addEventListener\('message',.*readout:height.*<\/script>$/);
});
