import type { Reading } from '#app/domain/query.server.ts';
import type { PublicationLine } from '../publication.ts';
import { type About, aboutThe } from '../things.server.ts';
import { publicationLines } from './publication-lines.server.ts';

/** How a thing of one's agency stands before everybody: its latest publication that is in force or waits; null where there is none. */
export type PublicStanding = Pick<PublicationLine, 'id' | 'standing' | 'showFrom' | 'changed'> | null;

export async function publicStanding(ctx: Reading, about: Partial<About>): Promise<PublicStanding> {
  const lines = await publicationLines(ctx, aboutThe({ serviceId: null, objectiveId: null, itemId: null, ...about }));
  const latest = lines.find(({ standing }) => ['waiting', 'embargo', 'shown', 'held'].includes(standing));
  if (!latest) return null;
  const { id, standing, showFrom, changed } = latest;
  return { id, standing, showFrom, changed };
}
