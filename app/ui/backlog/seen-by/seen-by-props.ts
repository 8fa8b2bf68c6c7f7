import type { Names, Role } from '#app/domain/actor.ts';
import type { NamedAs, OwnPerson, PartnerClosed, PartnerSees, Way } from '#app/domain/backlog/seen-by/seen-by.ts';
import type { Classification } from '#app/domain/classification.ts';

/** What the page of who sees an item is given. */
export interface SeenByProps {
  item: { key: string; title: string; classification: Classification };
  owner: { code: string; names: Names };
  you: { role: Role; named: NamedAs; ways: readonly Way[] };
  others: {
    find: string;
    own: {
      people: readonly OwnPerson[];
      total: number;
      page: number;
      pages: number;
      others: readonly OwnPerson[];
      othersTotal: number;
    };
    partners: readonly PartnerSees[];
    closed: readonly PartnerClosed[];
  } | null;
}
