import { Prisma } from '#app/platform/prisma/client.ts';
import type { Scope } from '../agreement.ts';

/** Whether rows `i` of item are in a scope. */
export function inScopeSql({ types, classifications, labels, epics }: Scope): Prisma.Sql {
  const ids = (those: readonly { id: string }[]) => those.map(({ id }) => id);
  const parts = [
    types?.length ? Prisma.sql`i.type::text = ANY (${types}::text[])` : undefined,
    classifications?.length ? Prisma.sql`i.classification::text = ANY (${classifications}::text[])` : undefined,
    labels?.length
      ? Prisma.sql`EXISTS (SELECT 1 FROM item_label has WHERE has.item_id = i.id AND has.label_id = ANY (${ids(labels)}::uuid[]))`
      : undefined,
    epics?.length
      ? Prisma.sql`i.id IN (WITH RECURSIVE part AS (
          SELECT e.id FROM item e WHERE e.id = ANY (${ids(epics)}::uuid[])
          UNION SELECT below.id FROM item below JOIN part ON below.parent_id = part.id) SELECT id FROM part)`
      : undefined,
  ].filter((part) => part !== undefined);
  return parts.length > 0 ? Prisma.sql`(${Prisma.join(parts, ' AND ')})` : Prisma.sql`true`;
}
