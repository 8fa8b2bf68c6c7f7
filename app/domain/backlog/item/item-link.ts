/** How an item is tied to another, as it is read from either side. */
export const linkKinds = [
  'relates_to',
  'blocks',
  'is_blocked_by',
  'duplicates',
  'is_duplicated_by',
  'follows',
  'is_followed_by',
] as const;
export type LinkKind = (typeof linkKinds)[number];

/** The ways in which a link is kept: from one item to the other. */
type KeptKind = 'relates_to' | 'blocks' | 'duplicates' | 'follows';

const backward: Record<KeptKind, LinkKind> = {
  relates_to: 'relates_to',
  blocks: 'is_blocked_by',
  duplicates: 'is_duplicated_by',
  follows: 'is_followed_by',
};

/** A kept link's kind, as its other end reads it. */
export function seenFromTo(kind: KeptKind): LinkKind {
  return backward[kind];
}

/** The same link, as the other item reads it. */
export function turned(kind: LinkKind): LinkKind {
  return linkKinds.find((other) => other in backward && backward[other as KeptKind] === kind) ?? backward[kind as KeptKind];
}

/** How a link is kept: one that has to do with both has one direction as well, so that it is not kept twice. */
export function kept(kind: LinkKind, item: string, other: string): { kind: KeptKind; from: string; to: string } {
  if (kind === 'relates_to') return item < other ? { kind, from: item, to: other } : { kind, from: other, to: item };
  if (kind in backward) return { kind: kind as KeptKind, from: item, to: other };
  return { kind: turned(kind) as KeptKind, from: other, to: item };
}
