import { type Names, nameIn } from '#app/domain/actor.ts';
import type { Context } from '#app/domain/command.server.ts';
import { type Refused, refuse } from '#app/domain/errors.ts';
import { stepsAfter } from '#app/domain/reach/steps-after.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import type { KeptKind } from './item-link.ts';
import { addStep, relationOf, type StepsFrom, stepOf, wayAlong } from './link-loop.rules.ts';

interface Tie {
  kind: KeptKind;
  from: string;
  to: string;
}

/** Lets one after the other tie items, so that two who do it at once do not close a loop. Comes after every lock on items. */
export async function holdOrder({ db }: Context): Promise<void> {
  await db.$executeRaw(Prisma.sql`SELECT pg_advisory_xact_lock(hashtext('the order of items'))`);
}

/**
 * The loop that a tie would close, with {@link holdOrder} held. What is closed to the actor takes part only where it is tied to what they
 * see on both sides, which they are told of anyhow; where two closed items follow each other the way ends, since that they do is theirs. So
 * a loop may be made which nobody sees who makes it: who reads ties goes on without the one that leads back.
 * @throws Refused naming the loop by keys, and by its agency what is closed in it
 */
export async function checkLoop(ctx: Context, tie: Tie): Promise<void> {
  const refused = await loopOf(ctx, tie);
  if (refused) throw refused;
}

/** {@link checkLoop}'s refusal; undefined where the tie closes no loop. */
export async function loopOf(ctx: Context, tie: Tie): Promise<Refused | undefined> {
  const relation = relationOf(tie.kind);
  if (!relation) return undefined;
  const { earlier, later } = stepOf(tie);
  const { steps, owners } = await stepsAfter(ctx, later, relation);
  const from: StepsFrom = new Map();
  for (const step of steps) addStep(from, step);
  const way = wayAlong(from, later, earlier);
  if (!way) return undefined;
  const items = await ctx.db.item.findMany({
    where: { id: { in: way.filter((id) => !owners.has(id)) } },
    select: { id: true, key: true },
  });
  const agencies = await ctx.db.agency.findMany({ where: { id: { in: [...owners.values()] } } });
  const keys = new Map(items.map(({ id, key }) => [id, key]));
  const names = new Map(agencies.map(({ id, names: each }) => [id, nameIn(each as Names, ctx.actor.person.locale)]));
  const said = (id: string) => keys.get(id) ?? `(${names.get(owners.get(id) ?? '') ?? ''})`;
  const code = relation === 'part' ? 'part_loop' : 'link_loop';
  const isClosed = way.some((id) => owners.has(id));
  return refuse('to', isClosed ? `${code}_closed` : code, { loop: [earlier, ...way].map(said).join(' → ') });
}
