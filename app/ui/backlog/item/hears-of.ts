import type { ItemView } from '#app/ui/backlog/item-view.ts';

/** Whether news of lists concerns an item that is shown: its own backlog, or one that holds an item it is tied to, which may be closed now. */
export function hearsOf({ backlog, linked }: ItemView, backlogs: readonly string[]): boolean {
  return backlogs.includes(backlog.id) || linked.some((other) => backlogs.includes(other.backlog));
}
