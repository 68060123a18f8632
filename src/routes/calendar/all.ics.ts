import type { APIRoute } from 'astro';
import { calendarFile } from '../../exports/calendar.ts';
import { catalogue } from '../../site.ts';
import { calendarOfAll } from '../../views/calendar-page.ts';

export const GET: APIRoute = () => {
  const { name, events } = calendarOfAll(catalogue);
  return new Response(calendarFile(name, events), { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
};
