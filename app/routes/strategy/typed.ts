import { locales } from '#app/domain/actor.ts';
import { filled, numberOrNull } from '../backlog/typed.ts';

const money = new Set(['approved', 'requested', 'spent']);
const numbers = new Set(['fromYear', 'year', 'toYear', 'targetYear', 'baseline', 'target', 'value', 'users']);
const answers = new Set(['national', 'published']);

/** A form of these pages as commands take it: what was left empty is not sent, numbers and yes-or-no are such, names go together. */
export function meant(values: Record<string, string>): Record<string, unknown> {
  const sent = filled(values);
  const names = Object.fromEntries(locales.flatMap((locale) => (sent[locale] ? [[locale, sent[locale]]] : [])));
  const named = locales.some((locale) => locale in values);
  const rest = Object.entries(sent).filter(([name]) => !(locales as readonly string[]).includes(name));
  return {
    ...Object.fromEntries(rest.map(([name, value]) => [name, oneOf(name, value)])),
    ...(named && { names }),
  };
}

function oneOf(name: string, value: string): unknown {
  if (numbers.has(name)) return numberOrNull(value);
  // An amount stays text: no digit of it is lost.
  if (money.has(name)) return value.replace(/\s/g, '').replace(',', '.');
  return answers.has(name) ? value === 'true' : value;
}

/** The page of a list that an address asks for; what is no page number is the first page. */
export function pageAsked(request: Request): number {
  const page = Math.trunc(Number(new URL(request.url).searchParams.get('page')));
  return Math.max(page || 1, 1);
}
