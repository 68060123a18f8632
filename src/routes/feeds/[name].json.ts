import type { APIRoute } from 'astro';
import { jsonFeed } from '../../exports/feeds.ts';
import { catalogue } from '../../site.ts';
import { feedsOf, type NamedFeed } from '../../views/changes-page.ts';

export const getStaticPaths = () => feedsOf(catalogue).map(({ name, feed }) => ({ params: { name }, props: { feed } }));

export const GET: APIRoute<Pick<NamedFeed, 'feed'>> = ({ props }) =>
  new Response(jsonFeed(props.feed('json')), { headers: { 'Content-Type': 'application/feed+json; charset=utf-8' } });
