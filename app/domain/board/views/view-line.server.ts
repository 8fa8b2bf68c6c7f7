import { type Actor, permits } from '#app/domain/actor.ts';
import { searchOf } from '#app/domain/backlog/filter/filter.ts';
import { filterInput } from '#app/domain/backlog/filter/filter-input.ts';
import { blockersFilterInput } from '#app/domain/blocker/blocker-forms.ts';
import { blockersSearchOf } from '#app/domain/blocker/blockers-search.ts';
import type { Prisma } from '#app/platform/prisma/client.ts';
import { access } from '../access.ts';
import type { ViewLine } from './view.ts';

/** What a {@link ViewLine} is made of, for whoever reads. */
export const viewShown = (actor: Actor) =>
  ({ defaults: { where: { personId: actor.person.id }, select: { viewId: true } } }) satisfies Prisma.SavedViewInclude;

type Shown = Prisma.SavedViewGetPayload<{ include: ReturnType<typeof viewShown> }>;

export function viewLine(actor: Actor, { id, name, personId, filter, blockers, defaults }: Shown): ViewLine {
  const shared = personId === null;
  return {
    id,
    name,
    shared,
    search: blockers ? blockersSearchOf(blockersFilterInput.parse(filter)) : searchOf(filterInput.parse(filter)).toString(),
    opens: defaults.length > 0,
    mine: !shared || permits(actor, access, 'share-view'),
  };
}
