import type { Actor } from '#app/domain/actor.ts';
import { NotFound } from '#app/domain/errors.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { ownOnly } from '#app/domain/strategy/own-only.ts';
import type { Db } from '#app/platform/db.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { itemContents, objectiveContents, serviceContents } from './contents.server.ts';
import type { Content, PublicKind } from './publication.ts';
import { checkItem } from './publish.rules.ts';

/** What a publication is about, as its row keeps it: one of the three. */
export interface About {
  serviceId: string | null;
  objectiveId: string | null;
  itemId: string | null;
}

interface Reaching {
  actor: Actor;
  db: Db;
}

/**
 * A thing of the agency that one acts for, which may be brought before everybody.
 * @throws NotFound, NotAllowed where another agency owns it, Refused where it is an item that may not be shown
 */
export async function reachThing(ctx: Reaching, { kind, thing }: { kind: PublicKind; thing: string }): Promise<About> {
  if (kind === 'service') {
    const service = await reach(ctx).service(thing);
    ownOnly(ctx.actor, service);
    return { ...nothing, serviceId: service.id };
  }
  if (kind === 'objective') {
    const objective = await reach(ctx).objective(thing);
    ownOnly(ctx.actor, objective.goal);
    return { ...nothing, objectiveId: objective.id };
  }
  const item = await reach(ctx).item(thing);
  ownOnly(ctx.actor, await ctx.db.backlog.findUniqueOrThrow({ where: { id: item.backlogId }, select: { agencyId: true } }));
  checkItem(item);
  return { ...nothing, itemId: item.id };
}

const nothing: About = { serviceId: null, objectiveId: null, itemId: null };

/** Makes whoever else would publish the same thing, or change it meanwhile, wait until the transaction ends. */
export async function lockThing(db: Db, { serviceId, objectiveId, itemId }: About): Promise<void> {
  if (serviceId) await db.$queryRaw(Prisma.sql`SELECT 1 FROM service WHERE id = ${serviceId}::uuid FOR UPDATE`);
  else if (objectiveId) await db.$queryRaw(Prisma.sql`SELECT 1 FROM objective WHERE id = ${objectiveId}::uuid FOR UPDATE`);
  else await db.$queryRaw(Prisma.sql`SELECT 1 FROM item WHERE id = ${itemId}::uuid FOR UPDATE`);
}

/** Things' public fields as they stand now, by the ids of the things; an item without a date has none. */
export async function contentsNow(db: Db, things: readonly About[]): Promise<Map<string, Content>> {
  const ids = (which: keyof About) => things.flatMap((about) => about[which] ?? []);
  const [services, objectives, items] = [ids('serviceId'), ids('objectiveId'), ids('itemId')];
  return new Map<string, Content>([
    ...(services.length > 0 ? await serviceContents(db, services) : []),
    ...(objectives.length > 0 ? await objectiveContents(db, objectives) : []),
    ...(items.length > 0 ? await itemContents(db, items) : []),
  ]);
}

/** A thing's public fields as they stand now. */
export async function contentNow(db: Db, about: About): Promise<Content> {
  const content = (await contentsNow(db, [about])).get(thingId(about));
  if (!content) throw new NotFound();
  return content;
}

export function thingId({ serviceId, objectiveId, itemId }: About): string {
  return serviceId ?? objectiveId ?? itemId ?? '';
}

/** Publications about the same thing. */
export function aboutThe({ serviceId, objectiveId, itemId }: About): Prisma.PublicationWhereInput {
  return { serviceId, objectiveId, itemId };
}
