import type { Actor } from '#app/domain/actor.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { visibleItemsSql } from './visible.server.ts';

/** Whether rows `e` of event are told to the actor, as `tell` does in words: not that something was tied to what they do not see. */
export function toldEventsSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`(e.name NOT IN ('item.parent_set', 'item.linked', 'item.unlinked', 'item.split') OR EXISTS (
    SELECT 1 FROM item i WHERE i.key IN (e.old ->> 'parent', e.new ->> 'parent', e.old ->> 'to', e.new ->> 'to', e.new ->> 'into')
      AND ${visibleItemsSql(actor)}))`;
}
