import type { Names } from '#app/domain/actor.ts';
import type { Context } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import type { Reading } from '#app/domain/query.server.ts';

/**
 * An agency that is here, by its code. Which agencies there are is nothing hidden; but one's own cannot be asked.
 * @param except neither can these
 */
export async function otherAgency({ actor, db }: Context, code: string, except: readonly string[]): Promise<string> {
  const agency = await db.agency.findFirst({
    where: { code: code.toUpperCase(), id: { notIn: [actor.agency.id, ...except] } },
    select: { id: true },
  });
  if (!agency) throw refuse('to', 'request_no_such_agency');
  return agency.id;
}

/** Agencies that can be asked: all but one's own and these. */
export async function othersThan({ actor, db }: Reading, except: readonly string[]): Promise<{ code: string; names: Names }[]> {
  const others = await db.agency.findMany({
    where: { id: { notIn: [actor.agency.id, ...except] } },
    select: { code: true, names: true },
    orderBy: { code: 'asc' },
  });
  return others.map(({ code, names }) => ({ code, names: names as Names }));
}
