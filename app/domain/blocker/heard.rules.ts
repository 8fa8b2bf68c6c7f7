import type { Classification } from '#app/domain/classification.ts';
import type { CoordinationField } from '#app/domain/sharing/coordination/coordination.ts';

/** What of a blocker decides who of other agencies is shown it. */
export interface Shown {
  /** The agency that it waits for; null where it waits within its own, or for somebody outside. */
  agencyId: string | null;
}

/** An agency that coordinates, and what the blockers' agency shows it; none where there are no terms that hold, or none so high. */
interface Coordinating {
  id: string;
  shows: readonly CoordinationField[] | null;
}

/** What of a blocker has changed: what terms always show of it, or a field that they may keep. */
export type Changed = 'always' | 'line' | 'responsible' | 'cost';

interface Happened {
  /** As it was shown before, and as it is now; null where it was not there yet, or is freed. */
  before: Shown | null;
  after: Shown | null;
  changed: readonly Changed[];
  /** What the item is, and whether it is put away. */
  classification: Classification;
  archived: boolean;
}

type Facts = Record<string, unknown>;

/** What a change of a blocker's parts is to a coordinator; what is not here no terms show. */
const changedBy: Readonly<Record<string, Changed>> = {
  neededBy: 'always',
  cause: 'always',
  freer: 'responsible',
  line: 'line',
  costPerDay: 'cost',
  currency: 'cost',
};

/** What of it that terms may show has changed, by the parts that are other ones now; of which kind it is that can free it, they always show. */
export function changedOf(old: Facts, now: Facts): Changed[] {
  const kinds = [old.freer, now.freer].map((freer) => (freer as { kind?: string } | undefined)?.kind);
  const parts = Object.keys(now).flatMap((part) =>
    part === 'freer' && kinds[0] !== kinds[1] ? 'always' : (changedBy[part] ?? []),
  );
  return [...new Set(parts)];
}

/** The agencies that it waits for or waited for: those of their people who see the item look again. */
export function askedOf({ before, after }: Pick<Happened, 'before' | 'after'>): string[] {
  return [...new Set([before?.agencyId, after?.agencyId].filter((id) => typeof id === 'string'))];
}

/**
 * The agencies whose coordinators look again: those that terms show something of what changed, and, where it is sealed to them, those that
 * count one more or less between two agencies. What is restricted, or put away, is neither shown nor counted.
 */
export function coordinatorsOf(all: readonly Coordinating[], happened: Happened): string[] {
  const { before, after, changed, classification, archived } = happened;
  if (classification === 'restricted' || archived) return [];
  const isCounted = (before?.agencyId ?? null) !== (after?.agencyId ?? null);
  const moved = before === null || after === null || isCounted;
  return all
    .filter(({ shows }) => {
      if (shows === null) return isCounted;
      const isShown = [before, after].some((each) => each && (each.agencyId !== null || shows.includes('inside')));
      return isShown && (moved || changed.some((what) => what === 'always' || shows.includes(what)));
    })
    .map(({ id }) => id);
}
