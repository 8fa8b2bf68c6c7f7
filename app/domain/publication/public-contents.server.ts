import { publicOnes } from '#app/domain/reach/public-ones.server.ts';
import type { Db } from '#app/platform/db.server.ts';
import { contentOf } from './content.ts';
import type { PublicContents } from './public-page.ts';
import { thingId } from './things.server.ts';

/** Everything that everybody may see at a moment. */
export async function publicContents({ db, now }: { db: Db; now: Date }): Promise<PublicContents> {
  const rows = await db.publication.findMany({ where: publicOnes(now), orderBy: { id: 'asc' } });
  const contents: PublicContents = { services: [], objectives: [], items: [] };
  for (const row of rows) {
    const [id, content] = [thingId(row), contentOf(row.content)];
    if (content.kind === 'service') contents.services.push({ ...content, id });
    else if (content.kind === 'objective') contents.objectives.push({ ...content, id });
    // The id of an item leads nowhere for a citizen; the publication's own only tells rows apart.
    else contents.items.push({ ...content, id: row.id });
  }
  return contents;
}
