import type { LogAsked } from '#app/ui/leaving/log.tsx';

/** What an address asks of the log, as it was typed. */
export function logAsked(search: URLSearchParams): LogAsked {
  const typed = (name: string) => search.get(name)?.trim() ?? '';
  return { kind: typed('kind'), person: typed('person'), from: typed('from'), to: typed('to') };
}

/** The same as the query takes it: what is empty is not asked. */
export function logInputOf(asked: LogAsked): Partial<LogAsked> {
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== ''));
}
