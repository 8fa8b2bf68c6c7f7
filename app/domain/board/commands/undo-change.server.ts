import { allow } from '#app/domain/actor.ts';
import { lockLists } from '#app/domain/backlog/lists.server.ts';
import { type Context, command } from '#app/domain/command.server.ts';
import { type DomainError, NotFound, refuse } from '#app/domain/errors.ts';
import { idOf } from '#app/domain/reach/id.ts';
import { visibleItems } from '#app/domain/reach/visible.server.ts';
import type { Event, Item } from '#app/platform/prisma/client.ts';
import { access } from '../access.ts';
import { inverseOf, isStill, type Step, undoableEvents } from '../undo/inverse.rules.ts';
import { refusalOf } from '../undo/refusal-of.ts';
import { takeStep } from '../undo/steps.server.ts';
import { type Undone, undoableFor, undoInput } from '../undo/undo.ts';

/** For so long it is told that it is too late, in milliseconds. */
const rememberedFor = 24 * 3_600_000;

type Changed = Item & { parent: { key: string } | null };

/**
 * Takes back what one did in the last minute: each item of it goes back to what it was, by the commands that would be used to do so by
 * hand. An item that somebody has changed again since stays as they left it, and is named.
 */
export const undoChange = command({
  name: 'undo-change',
  summary: 'Take back one of your own changes to items within a minute',
  input: undoInput,
  timeout: 30_000,
  example: (world) => ({ as: 'member', input: { change: world.change }, events: ['item.estimate_set'] }),
  async reach(ctx, { change }) {
    const events = await ctx.db.event.findMany({
      where: {
        commandId: idOf(change),
        personId: ctx.actor.person.id,
        agencyId: ctx.actor.agency.id,
        subject: 'item',
        // What is older is not looked for; the index has a person's events by their time.
        occurredAt: { gt: new Date(ctx.now.getTime() - rememberedFor) },
        name: { in: undoableEvents },
      },
      orderBy: { id: 'desc' },
    });
    const seen = await ctx.db.item.findMany({
      where: { AND: [await visibleItems(ctx), { id: { in: events.map((event) => event.subjectId) } }] },
      select: { id: true, backlogId: true },
    });
    if (seen.length === 0) throw new NotFound();
    await lockLists(ctx.db, [...new Set(seen.map((item) => item.backlogId))].sort());
    // Read again, under the lock.
    const items = await ctx.db.item.findMany({
      where: { AND: [await visibleItems(ctx), { id: { in: seen.map((item) => item.id) } }] },
      include: { parent: { select: { key: true } } },
    });
    return { events, items };
  },
  async run(ctx, _input, { events, items }): Promise<Undone> {
    allow(ctx.actor, access, 'undo-change');
    if (events.some((event) => ctx.now.getTime() - event.recordedAt.getTime() > undoableFor))
      throw refuse('change', 'undo_too_late');
    const answer: Undone = { change: ctx.commandId, undone: [], refused: [] };
    for (const item of items) {
      const refusal = await takeBack(
        ctx,
        item,
        events.filter((event) => event.subjectId === item.id),
      );
      if (refusal) answer.refused.push({ item: item.key, ...refusalOf(refusal) });
      else answer.undone.push(item.key);
    }
    const [first] = answer.refused;
    if (first && answer.undone.length === 0) throw refuse('change', first.code, first.values);
    return answer;
  },
});

/** The latest event first, so that each finds what it made. */
async function takeBack(ctx: Context, item: Changed, events: readonly Event[]): Promise<DomainError | undefined> {
  const now = standingOf(item);
  if (!events.every((event) => isStill(event, now))) return refuse('change', 'undo_changed_since', { key: item.key });
  const steps = events.flatMap(inverseOf);
  if (steps.length === 0) return refuse('change', 'undo_no_way', { key: item.key });
  for (const step of steps) {
    const refusal = await stepBack(ctx, item.key, step);
    // What the step would lead back to may be hidden from this person, and is not named.
    if (refusal) return refusalOf(refusal).code === 'unknown_item' ? refuse('change', 'undo_no_way', { key: item.key }) : refusal;
  }
  return undefined;
}

async function stepBack(ctx: Context, item: string, { command: name, input, otherwise }: Step): Promise<DomainError | undefined> {
  const refusal = await takeStep(ctx, name, { item, ...input });
  return refusal && otherwise ? takeStep(ctx, name, { item, ...otherwise }) : refusal;
}

function standingOf({ stateId, dueOn, estimate, type, parent, archivedAt, textVersion }: Changed) {
  return {
    state: stateId,
    dueOn: dueOn?.toISOString().slice(0, 10) ?? null,
    estimate: estimate?.toNumber() ?? null,
    type,
    parent: parent?.key ?? null,
    archived: archivedAt !== null,
    textVersion,
  };
}
