import type { ViewedList } from '#app/domain/board/views/view.ts';
import type { Texts } from '#app/locales/texts.ts';
import { backlogPath, blockersPath, boardPath } from '#app/paths.ts';

/** The address of a list under a filter; `?all` shows the whole list where it opens with a view. */
export function listPath(list: ViewedList, search: string): string {
  return `${pathOf(list)}?${search || 'all'}`;
}

function pathOf(list: ViewedList): string {
  if (list.kind === 'blockers') return blockersPath();
  return list.kind === 'board' ? boardPath(list.id) : backlogPath(list.prefix);
}

/** What a list is called. */
export const listName = (list: ViewedList, t: Texts): string => (list.kind === 'blockers' ? t('views:blockers') : list.name);
