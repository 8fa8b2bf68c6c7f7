import { type AccessTable, type Actor, permits } from '#app/domain/actor.ts';
import { type Classification, upTo } from '#app/domain/classification.ts';

/** What a partner may do on a backlog, from least to most; each holds those before it. */
export const levels = ['see', 'comment', 'propose', 'rank', 'edit'] as const;
export type Level = (typeof levels)[number];

/** What terms must hold for an item to be taken onto a partner's board and moved there. */
export const placingLevel = 'edit' satisfies Level;

/** What an owner may keep from a partner who sees the item. */
export type HiddenField = 'estimates' | 'assignees' | 'internal_comments';

/** By what right one sees a thing of another agency; null stands for what is one's own agency's. */
export interface Terms {
  level: Level;
  hides: readonly HiddenField[];
  ceiling: Classification;
  /** ISO moment at which it ends by itself. */
  until: string;
}

/** A room's table of what partners may do: the name of a command or query → the least level that opens it. All else is the owner's alone. */
export type PartnerTable = Readonly<Record<string, Level>>;

/** That level, and those that hold it. */
function atLeast(level: Level): Level[] {
  return levels.slice(levels.indexOf(level));
}

/** Whether terms hold a level; what is one's own agency's holds all. */
export function holds(terms: Terms | null, level: Level): boolean {
  return terms === null || atLeast(level).includes(terms.level);
}

/** Whether terms keep a field from their reader. */
export function hides(terms: Terms | null, field: HiddenField): boolean {
  return terms?.hides.includes(field) ?? false;
}

/** Whether the actor's role and the terms permit an act, for buttons as for commands. What no level opens is permitted on one's own only. */
export function permitsHere<T extends AccessTable>(
  actor: Pick<Actor, 'role'>,
  tables: { access: T; partners: PartnerTable },
  act: keyof T & string,
  terms: Terms | null,
): boolean {
  const level = tables.partners[act];
  return permits(actor, tables.access, act) && (terms === null || (level !== undefined && holds(terms, level)));
}

/**
 * Several terms as one: rights add up, so it is the highest level, and hidden is only what all of them hide.
 * @returns undefined of none
 */
export function together(all: readonly Terms[]): Terms | undefined {
  return all.reduce<Terms | undefined>(
    (sum, one) =>
      sum === undefined
        ? one
        : {
            level: holds(one, sum.level) ? one.level : sum.level,
            hides: sum.hides.filter((field) => one.hides.includes(field)),
            ceiling: upTo(one.ceiling).includes(sum.ceiling) ? one.ceiling : sum.ceiling,
            until: one.until > sum.until ? one.until : sum.until,
          },
    undefined,
  );
}
