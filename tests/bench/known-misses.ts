/** An aim that is missed after honest tries: why, and what the row is held to instead, so that it gets no worse. */
interface KnownMiss {
  why: string;
  /** In the unit of the aim. */
  held: number;
}

/** By the row's name. */
export type KnownMisses = Readonly<Record<string, KnownMiss>>;

export const knownMisses: KnownMisses = {};
