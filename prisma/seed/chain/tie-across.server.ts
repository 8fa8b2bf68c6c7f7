import { kept, turned } from '#app/domain/backlog/item/item-link.ts';
import type { Db } from '#app/platform/db.server.ts';
import { demoId } from '../chance.ts';
import { ties } from '../content/ties.ts';
import { tellAll } from '../strategy/tell.server.ts';

/** Ties items of several agencies, as the command would have; told on the items of whoever ties. */
export async function tieAcross(db: Db, now: Date): Promise<void> {
  const found = await db.item.findMany({
    where: {
      OR: ties
        .flatMap(({ from, to }) => [from, to])
        .map(([backlog, title]) => ({ backlogId: demoId('backlog', backlog), title })),
    },
    include: { backlog: { select: { prefix: true, agencyId: true } } },
  });
  const itemOf = ([backlog, title]: readonly [string, string]) => {
    const item = found.find((each) => each.backlog.prefix === backlog && each.title === title);
    if (!item) throw new Error(`nothing of ${backlog} is called ${title}`);
    return item;
  };
  const rows = ties.map(({ from, kind, to, by, ago }) => {
    const [one, other] = [itemOf(from), itemOf(to)];
    const at = new Date(Math.max(now.getTime() - ago * 86_400_000, one.createdAt.getTime(), other.createdAt.getTime()));
    return { id: demoId('item-link', `${one.id}:${other.id}`), one, other, kind, at, by };
  });
  await db.itemLink.createMany({
    data: rows.map(({ id, one, other, kind, at }) => {
      const link = kept(kind, one.id, other.id);
      return { id, fromId: link.from, toId: link.to, kind: link.kind, createdAt: at };
    }),
  });
  await tellAll(
    db,
    rows.flatMap(({ id, one, other, kind, at, by: [person, agency] }) => {
      const fact = {
        name: 'item.linked',
        at,
        by: demoId('person', person),
        agencyId: demoId('agency', agency),
        subject: 'item' as const,
      };
      const told = (item: typeof one, way: typeof kind, to: string) => ({
        ...{ ...fact, subjectId: item.id, backlogId: item.backlogId, classification: item.classification },
        new: { link: id, kind: way, to },
      });
      const isOwn = other.backlog.agencyId === one.backlog.agencyId;
      return [told(one, kind, other.key), ...(isOwn ? [told(other, turned(kind), one.key)] : [])];
    }),
  );
}
