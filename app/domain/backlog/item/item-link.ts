/**
 * How an item is tied to another, as it is read from either side. `needs` is `blocks` read from its other end, and no kind of its own: said
 * twice, one tie could be there twice, and one of them taken away. *Blocked* is left to what a blocker stands on.
 */
export const linkKinds = [
  'blocks',
  'needs',
  'part_of',
  'has_part',
  'same_as',
  'follows',
  'is_followed_by',
  'relates_to',
] as const;
export type LinkKind = (typeof linkKinds)[number];

/** The ways in which a link is kept: from one item to the other. */
export type KeptKind = 'relates_to' | 'blocks' | 'same_as' | 'follows' | 'part_of';

const backward: Record<KeptKind, LinkKind> = {
  relates_to: 'relates_to',
  blocks: 'needs',
  same_as: 'same_as',
  follows: 'is_followed_by',
  part_of: 'has_part',
};

/** What kinds were called once, in files and in the trail. */
const once: Readonly<Record<string, LinkKind>> = {
  is_blocked_by: 'needs',
  duplicates: 'same_as',
  is_duplicated_by: 'same_as',
};

/** A kind by its name of today, where an older file or event calls it otherwise. */
export function calledToday(kind: unknown): unknown {
  return typeof kind === 'string' ? (once[kind] ?? kind) : kind;
}

/** A kept link's kind, as its other end reads it. */
export function seenFromTo(kind: KeptKind): LinkKind {
  return backward[kind];
}

/** The same link, as the other item reads it. */
export function turned(kind: LinkKind): LinkKind {
  return linkKinds.find((other) => other in backward && backward[other as KeptKind] === kind) ?? backward[kind as KeptKind];
}

/** How a link is kept: one that reads alike from both has one direction as well, so that it is not kept twice. */
export function kept(kind: LinkKind, item: string, other: string): { kind: KeptKind; from: string; to: string } {
  if (kind === 'relates_to' || kind === 'same_as')
    return item < other ? { kind, from: item, to: other } : { kind, from: other, to: item };
  if (kind in backward) return { kind: kind as KeptKind, from: item, to: other };
  return { kind: turned(kind) as KeptKind, from: other, to: item };
}
