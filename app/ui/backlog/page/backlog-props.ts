import type { ItemRow, SharedBy } from '#app/domain/backlog/backlog.ts';
import type { Filter, FilterChoices } from '#app/domain/backlog/filter/filter.ts';
import type { Difference, Order } from '#app/domain/backlog/own-rank/own-rank.ts';
import type { ListViews } from '#app/domain/board/views/view.ts';
import type { ChangedSeveral } from '#app/ui/several/changed-several.ts';
import type { SeveralChoices } from '#app/ui/several/several.tsx';
import type { Added } from './add-line.tsx';

/** What the page of a backlog is given. */
export interface BacklogProps {
  backlog: { id: string; prefix: string; name: string };
  /** Of another agency's backlog: whose it is, and under which terms it is seen. */
  shared: SharedBy | null;
  items: readonly ItemRow[];
  order: Order;
  /** Where one's own order differs most from the joint one; null where the joint one is read. */
  differences: { total: number; most: readonly Difference[] } | null;
  total: number;
  /** Of the whole list, without the filter. */
  all: number;
  page: number;
  pages: number;
  archivedTotal: number;
  asked: { archived: boolean; filter: Filter; open: boolean };
  choices: FilterChoices | null;
  list: ListViews['list'];
  views: ListViews['views'];
  added: { item: string; position: string } | null;
  /** What is proposed for it, and how much of that waits for its owner. */
  proposals: { waiting: number } | null;
  can: {
    create: boolean;
    rank: boolean;
    rankOwn: boolean;
    ownOrder: boolean;
    shape: boolean;
    import: boolean;
    share: boolean;
    propose: boolean;
    views: boolean;
  };
  /** What ticked items can be given; null for who may not change any. */
  several: SeveralChoices | null;
  sent: Added | ChangedSeveral | undefined;
}
