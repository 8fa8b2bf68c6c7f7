import { query } from '#app/domain/query.server.ts';
import { type PublicationLine, type PublicationList, publicationLists, publicPageSize } from '../publication.ts';
import { publicationsInput } from '../publication-forms.ts';
import { publicationLines } from './publication-lines.server.ts';

/** What one's agency shows to everybody, or is about to: what waits for a second person, what is approved, what has changed since, what has ended. */
export const publicationsPage = query({
  name: 'publications-page',
  summary: 'What your agency shows to everybody, or is about to, or did',
  input: publicationsInput,
  example: () => ({ input: {} }),
  async run(ctx, { list, page: asked }) {
    const all = await publicationLines(ctx, {});
    const of = (each: PublicationList) => all.filter((line) => belongs(line, each));
    const rows = of(list);
    const pages = Math.max(1, Math.ceil(rows.length / publicPageSize));
    const page = Math.min(asked, pages);
    return {
      list,
      counts: publicationLists.map((each) => ({ list: each, total: of(each).length })),
      publications: rows.slice((page - 1) * publicPageSize, page * publicPageSize).map(({ content: _, ...line }) => line),
      total: rows.length,
      page,
      pages,
    };
  },
});

function belongs({ standing, changed }: PublicationLine, list: PublicationList): boolean {
  const approved = ['embargo', 'shown', 'held'].includes(standing);
  if (list === 'waiting') return standing === 'waiting';
  if (list === 'approved') return approved;
  return list === 'changed' ? approved && changed : !approved && standing !== 'waiting';
}
