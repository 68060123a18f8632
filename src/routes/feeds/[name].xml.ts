import type { APIRoute } from 'astro';
import { atomFeed } from '../../exports/feeds.ts';
import { catalogue } from '../../site.ts';
import { feedsOf, type NamedFeed } from '../../views/changes-page.ts';

export const getStaticPaths = () => feedsOf(catalogue).map(({ name, feed }) => ({ params: { name }, props: { feed } }));

export const GET: APIRoute<Pick<NamedFeed, 'feed'>> = ({ props }) =>
  new Response(atomFeed(props.feed('xml')), { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
