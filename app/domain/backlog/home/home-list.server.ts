import type { Reading } from '#app/domain/query.server.ts';
import { changedList } from './changed-list.server.ts';
import type { HomeList, HomeSection } from './home.ts';
import { ownList } from './own-lists.server.ts';

/** A part of one of the home page's lists, with the true total of the whole. */
export function homeListOf(ctx: Reading, list: HomeList, page: { skip: number; take: number }): Promise<HomeSection> {
  return list === 'changed' ? changedList(ctx, page) : ownList(ctx, list, page);
}
