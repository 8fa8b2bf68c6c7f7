import { z } from 'zod';
import { query } from '#app/domain/query.server.ts';
import { homeLists, homePageSize } from '../home/home.ts';
import { homeListOf } from '../home/home-list.server.ts';

/** One of the lists of the home page as a whole, fifty rows at a time. */
export const homeList = query({
  name: 'home-list',
  summary:
    'One of the lists of your home page, fifty at a time: what waits for you, your items, due soon, changed, asked of others',
  input: z.strictObject({
    list: z.enum(homeLists),
    /** From 1; beyond the last page it is empty. */
    page: z.number().int().min(1).max(100_000).default(1),
  }),
  example: () => ({ input: { list: 'mine' as const } }),
  async run(ctx, { list, page }) {
    const section = await homeListOf(ctx, list, { skip: (page - 1) * homePageSize, take: homePageSize });
    return { ...section, page, pages: Math.max(1, Math.ceil(section.total / homePageSize)) };
  },
});
