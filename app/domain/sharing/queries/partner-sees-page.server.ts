import { allow } from '#app/domain/actor.ts';
import { query, type Reading } from '#app/domain/query.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { termsOfItems } from '#app/domain/reach/shared.server.ts';
import { sharedItems } from '#app/domain/reach/visible.server.ts';
import { access } from '../access.ts';
import { partyOf } from '../lines.server.ts';
import { type SeenItem, seenPageSize } from '../seen.ts';
import { partnerSeesInput } from '../sharing-forms.ts';
import { countSeen, seenByPartner } from './seen-by-partner.server.ts';

/** What one partner sees of one's agency: counts, and the items themselves, fifty at a time. */
export const partnerSeesPage = query({
  name: 'partner-sees-page',
  summary: 'Show what a partner sees of your agency: counts, and the items, fifty at a time',
  input: partnerSeesInput,
  example: (world) => ({ input: { partner: world.neighbour } }),
  async run(ctx, { partner: code, page: asked }) {
    const partner = await reach(ctx).partner(code);
    allow(ctx.actor, access, 'partner-sees-page');
    const sees = await countSeen(ctx, partner);
    const pages = Math.max(1, Math.ceil(sees.they / seenPageSize));
    const page = Math.min(asked, pages);
    return {
      partner: partyOf(partner),
      sees,
      items: await itemsOn(ctx, partner, page),
      page,
      pages,
      /** How many items of theirs the reader sees in return. */
      inReturn: await countOfTheirs(ctx, partner),
    };
  },
});

async function itemsOn(ctx: Reading, partner: { id: string }, page: number): Promise<SeenItem[]> {
  const rows = await ctx.db.item.findMany({
    where: await seenByPartner(ctx, partner),
    include: { state: { select: { name: true } } },
    orderBy: [{ backlog: { prefix: 'asc' } }, { rank: 'asc' }],
    skip: (page - 1) * seenPageSize,
    take: seenPageSize,
  });
  const terms = await termsOfItems({ actor: { agency: partner }, db: ctx.db }, rows);
  return rows.map(({ id, key, title, classification, state, archivedAt }) => ({
    ...{ key, title, classification, state: state.name, archived: archivedAt !== null },
    hides: terms.get(id)?.hides ?? [],
  }));
}

async function countOfTheirs({ actor, db }: Reading, partner: { id: string }): Promise<number> {
  const open = await sharedItems({ actor, db });
  return open ? db.item.count({ where: { AND: [open, { backlog: { agencyId: partner.id } }] } }) : 0;
}
