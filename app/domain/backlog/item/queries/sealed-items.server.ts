import type { Reading } from '#app/domain/query.server.ts';
import { type SealedTie, sealedTies } from '#app/domain/reach/sealed.server.ts';
import type { Sealed } from '#app/domain/reach/sealed.ts';
import type { ItemPage } from '../../item-page.ts';
import { linkKinds, seenFromTo } from '../item-link.ts';

/**
 * What is tied to an item and closed to its reader: above it (or above the largest of what it is a part of, as far as that is seen), its
 * parts, and what it is linked to.
 * @param top the id of the largest item of its line that the reader sees; the item's own where it is that
 */
export async function sealedItems(ctx: Reading, id: string, top: string): Promise<ItemPage['sealed']> {
  const ties = await sealedTies(ctx, [...new Set([id, top])]);
  const above = ties.find((tie) => tie.way === 'parent' && tie.of === top);
  const linked = ties.flatMap((tie) => {
    if (tie.of !== id) return [];
    if (tie.way === 'to') return [{ ...faceOf(tie), kind: tie.kind, link: tie.link }];
    return tie.way === 'from' ? [{ ...faceOf(tie), kind: seenFromTo(tie.kind), link: tie.link }] : [];
  });
  return {
    above: above ? faceOf(above) : null,
    parts: ties.filter((tie) => tie.way === 'part' && tie.of === id).map(faceOf),
    linked: linked.sort((one, two) => linkKinds.indexOf(one.kind) - linkKinds.indexOf(two.kind)),
  };
}

function faceOf({ owner, desk, category, promisedOn }: SealedTie): Sealed {
  return { owner, desk, category, promisedOn };
}
