/**
 * The most events that are drawn one by one into a page. Three hundred take about half a megabyte of HTML and a
 * drawing four screens high, which is as much as anybody scrolls; more are drawn from columns, and listed by period.
 */
const mostDrawn = 300;

export function isLarge(events: { length: number }): boolean {
  return events.length > mostDrawn;
}
