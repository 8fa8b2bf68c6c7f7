import type { BoardsOfItem } from '#app/domain/backlog/item-page.ts';
import type { Reading } from '#app/domain/query.server.ts';
import type { Reached } from '#app/domain/reach/reach.server.ts';
import { holds, permitsHere, placingLevel } from '#app/domain/reach/terms.ts';
import { visibleBoards } from '#app/domain/reach/visible-boards.server.ts';
import { access, partners } from '../access.ts';

/** The boards of the reader's agency on which an item was placed, and those that a partner could take it onto. */
export async function boardsOfItem(
  { actor, db }: Reading,
  { id, terms, archivedAt }: Reached<{ id: string; archivedAt: Date | null }>,
): Promise<BoardsOfItem> {
  const select = { id: true, name: true, team: { select: { name: true } } } as const;
  const orderBy = [{ team: { name: 'asc' as const } }, { name: 'asc' as const }];
  const here = { placed: { some: { itemId: id } } };
  const may = (act: 'place-item' | 'take-off-board') => permitsHere(actor, { access, partners }, act, terms);
  const stands = await db.board.findMany({ where: { AND: [visibleBoards(actor), here] }, select, orderBy });
  const offers = terms !== null && archivedAt === null && may('place-item');
  const others = offers
    ? await db.board.findMany({ where: { AND: [visibleBoards(actor), { NOT: here }] }, select, orderBy })
    : [];
  const named = ({ team, ...board }: (typeof stands)[number]) => ({ ...board, team: team.name });
  return {
    stands: stands.map(named),
    offers: others.map(named),
    shown: archivedAt === null,
    fixed: !holds(terms, placingLevel),
    mayTakeOff: may('take-off-board'),
  };
}
