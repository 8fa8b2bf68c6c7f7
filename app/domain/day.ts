const formats = new Map<string, Intl.DateTimeFormat>();
const length = 86_400_000;

/** The day it is in a time zone (IANA) at a moment, as an ISO date. */
export function dayIn(zone: string, now: Date): string {
  // Intl's objects are dear to make, and a report asks for the days of thousands of moments.
  const format =
    formats.get(zone) ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  formats.set(zone, format);
  return format.format(now);
}

/** The day so many days after an ISO date. */
export function daysAfter(day: string, count: number): string {
  return new Date(Date.parse(day) + count * length).toISOString().slice(0, 10);
}

/** How many days from one ISO date to another; below zero where the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / length);
}

/** Every day from one ISO date to another, both included. */
export function daysFrom(from: string, to: string): string[] {
  return Array.from({ length: Math.max(daysBetween(from, to) + 1, 0) }, (_, at) => daysAfter(from, at));
}

/** The moment at which clocks of a time zone show a day and time (`2026-12-31T18:00`); undefined where that is none. */
export function momentIn(zone: string, wall: string): string | undefined {
  if (!/^2\d{3}-\d\d-\d\dT\d\d:\d\d$/.test(wall)) return undefined;
  const asked = Date.parse(`${wall}Z`);
  if (Number.isNaN(asked)) return undefined;
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  const ahead = (at: number) => Date.parse(`${shown.format(at).replace(' ', 'T')}Z`) - at;
  // The offset of the moment itself, not of the one that the same figures name in Greenwich: they differ where clocks are put on.
  return new Date(asked - ahead(asked - ahead(asked))).toISOString();
}
