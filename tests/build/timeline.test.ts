import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { published } from '../../src/core/model/published.ts';
import { chronological, resolveWhen } from '../../src/core/time/chronology.ts';
import { loadDossier } from '../../src/load/dossier.ts';
import { attributeValues, visibleText } from './built-pages.ts';

const { events, site } = published((await loadDossier('.')).dossier, null);
const when = resolveWhen(events, site.language);

describe.each(['index.html', 'timeline/index.html'])('without scripts, %s', (file) => {
  const html = readFileSync(join(inject('site').folder, file), 'utf8');
  const text = visibleText(html);

  test.each(chronological(events))('says $title, with its date in words and a link', ({ id, title }) => {
    expect(text).toContain(title);
    expect(text.toLowerCase()).toContain(when.get(id)?.words.toLowerCase());
    expect(attributeValues(html, 'href')).toContain(`/events/${id}/`);
  });
});

test('in the second dossier, a date that another source gives is drawn, and said with its source', () => {
  const folder = inject('secondSite')?.folder;
  const html = folder === undefined ? null : readFileSync(join(folder, 'timeline/index.html'), 'utf8');
  if (html === null) return;
  const names = attributeValues(html, 'aria-label');
  expect(names.filter((name) => name.includes('3 April 2024 (Northern Wire: 17 April 2024)'))).not.toEqual([]);
  expect(html).toContain('class="timeline-join"');
  expect(visibleText(html)).toContain('a date that other sources give');
});
