import type { APIRoute } from 'astro';
import { type Table, tableCsv, tablesOf } from '../../exports/tables.ts';
import { catalogue } from '../../site.ts';

export const getStaticPaths = () =>
  tablesOf(catalogue.dossier).map((table) => ({ params: { table: table.name }, props: { table } }));

export const GET: APIRoute<{ table: Table }> = ({ props }) =>
  new Response(tableCsv(props.table), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
