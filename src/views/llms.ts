import { folderOf } from '../core/model/reference.ts';
import type { Catalogue } from './catalogue.ts';
import { dataPage } from './data-page.ts';
import { frameOf } from './frame.ts';
import { addressIn, linkTo } from './link.ts';

/** What the site is and where its parts are, as Markdown for language models (llmstxt.org). */
export function llmsText(catalogue: Catalogue): string {
  const { dossier, base, words } = catalogue;
  const { site } = dossier;
  const link = (text: string, href: string, about = '') => {
    const address = addressIn(catalogue, href.slice(base.length)) ?? href;
    return `- [${plain(text)}](${address})${about === '' ? '' : `: ${plain(about)}`}`;
  };
  const { sections } = frameOf(catalogue, { title: site.title, description: site.description, path: '' });
  const briefings = dossier.briefings.map(({ id, standfirst }) => {
    const { text, href } = linkTo(catalogue, { kind: 'briefing', id });
    return link(text, href, standfirst);
  });
  const others = sections.filter(({ href }) => href !== `${base}${folderOf('briefing')}/`);
  const parts = [
    `# ${plain(site.title)}`,
    `> ${plain(site.description)}`,
    plain(site.about),
    `## ${words.kinds.briefing.name}\n\n${briefings.join('\n')}`,
    `## ${words.frame.contents}\n\n${others.map(({ text, href }) => link(text, href)).join('\n')}`,
    `## ${words.data.title}\n\n${dataPage(catalogue)
      .files.map(({ text, href }) => link(text, href))
      .join('\n')}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

/** A text in one line, with none of its signs taken for Markdown's links. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\[\]<>]/g, '\\$&')
    .trim();
}
