import type { Cell } from '#app/http/export/sheet.ts';

/** A moment as the wall clock of a zone shows it. */
export function momentCell(iso: string, zone: string): Cell {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  return { moment: format.format(new Date(iso)) };
}
