import type { APIRoute } from 'astro';
import { calendarFile } from '../../../exports/calendar.ts';
import { catalogue, pathsOf } from '../../../site.ts';
import { type CalendarFile, recordCalendars } from '../../../views/calendar-page.ts';

export const getStaticPaths = () =>
  pathsOf(
    recordCalendars(catalogue).map(({ folder, id, name, events }) => ({
      params: { folder, id },
      props: () => ({ name, events }),
    })),
  );

export const GET: APIRoute<Pick<CalendarFile, 'name' | 'events'>> = ({ props }) =>
  new Response(calendarFile(props.name, props.events), { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
