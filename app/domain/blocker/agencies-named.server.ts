import { type Names, nameIn } from '#app/domain/actor.ts';
import type { Reading } from '#app/domain/query.server.ts';
import type { WaitingFilter } from './waiting.ts';

/** The agencies that a filter of blockers names by their codes, in the reader's language. Who is here is known to all. */
export async function agenciesNamed(
  { actor, db }: Reading,
  { waiting, freer }: WaitingFilter,
): Promise<{ code: string; name: string }[]> {
  const codes = [waiting, freer].flatMap((code) => code ?? []);
  if (codes.length === 0) return [];
  const rows = await db.agency.findMany({ where: { code: { in: codes } }, select: { code: true, names: true } });
  return rows.map(({ code, names }) => ({ code, name: nameIn(names as Names, actor.person.locale) }));
}
