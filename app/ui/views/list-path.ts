import type { ViewedList } from '#app/domain/board/views/view.ts';
import { backlogPath, boardPath } from '#app/paths.ts';

/** The address of a list under a filter; `?all` shows the whole list where it opens with a view. */
export function listPath(list: ViewedList, search: string): string {
  const path = list.kind === 'board' ? boardPath(list.id) : backlogPath(list.prefix);
  return `${path}?${search || 'all'}`;
}
