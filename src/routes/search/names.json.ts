import type { APIRoute } from 'astro';
import { catalogue } from '../../site.ts';
import { searchNames } from '../../views/search-page.ts';

export const GET: APIRoute = () => Response.json(searchNames(catalogue));
