import type { Db } from '#app/platform/db.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { demoId } from '../chance.ts';
import { epicsAbout } from '../content/services.ts';
import { epicsServe } from '../content/strategy.ts';
import { work } from '../content/work.ts';
import { serviceId } from './fill-services.server.ts';
import { objectiveId } from './fill-strategy.server.ts';
import { type Telling, tellAll } from './tell.server.ts';

/** Links epics to the objectives they serve and the services they are about, as their authors would have when they wrote them. */
export async function linkEpics(db: Db): Promise<void> {
  const links = [...linksOf(epicsServe, 'objective', objectiveId), ...linksOf(epicsAbout, 'service', serviceId)];
  const ids = [...new Set(links.map(({ item }) => item))];
  const rows = ids.map((id) => ({
    id,
    objective_id: links.find(({ item, to }) => item === id && to === 'objective')?.target ?? null,
    service_id: links.find(({ item, to }) => item === id && to === 'service')?.target ?? null,
  }));
  const linked = await db.$queryRaw<Linked[]>(Prisma.sql`
    UPDATE item SET objective_id = link.objective_id, service_id = link.service_id
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS link (id uuid, objective_id uuid, service_id uuid), backlog b
    WHERE item.id = link.id AND b.id = item.backlog_id
    RETURNING item.id, item.backlog_id, item.classification, item.created_by_id, item.created_at, b.agency_id`);
  const byId = new Map(linked.map((row) => [row.id, row]));
  await tellAll(
    db,
    links.map(({ item, to, target, name }): Telling => {
      const row = byId.get(item);
      if (!row) throw new Error(`the demo world has no epic to link to ${name}`);
      return {
        name: `item.${to}_set`,
        at: new Date(row.created_at.getTime() + 600_000),
        by: row.created_by_id,
        agencyId: row.agency_id,
        subject: 'item',
        subjectId: item,
        backlogId: row.backlog_id,
        classification: row.classification,
        old: { [to]: null, name: null },
        new: { [to]: target, name },
      };
    }),
  );
}

interface Linked {
  id: string;
  backlog_id: string;
  classification: string;
  created_by_id: string;
  created_at: Date;
  agency_id: string;
}

function linksOf(
  links: Readonly<Record<string, readonly (readonly [epic: string, name: string])[]>>,
  to: 'objective' | 'service',
  idOf: (name: string) => string,
) {
  return Object.entries(links).flatMap(([prefix, pairs]) => {
    if (!work.some((backlog) => backlog.prefix === prefix)) throw new Error(`the demo world has no backlog ${prefix}`);
    return pairs.map(([epic, name]) => ({ item: demoId('item', `${prefix}:${epic}`), to, target: idOf(name), name }));
  });
}
