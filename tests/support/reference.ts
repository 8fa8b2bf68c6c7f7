import type { Classification } from '#app/domain/classification.ts';
import type { HiddenField, Level } from '#app/domain/reach/terms.ts';

/*
 * Who may see what, written a second time: plainly, slowly, over lists in memory, and looking at nothing of the app's own predicate.
 * What the app answers in a random world must be what this says.
 */

export interface ReferenceItem {
  key: string;
  agency: string;
  classification: Classification;
  createdBy: string;
  assigned: string[];
  archived: boolean;
  /** What its state means. */
  category: string;
  /** The key of what it is a part of. */
  parent: string | null;
  estimate: number | null;
}

export interface ReferenceGrant {
  from: string;
  to: string;
  level: Level;
  ceiling: Classification;
  /** Keys; null for the whole backlog. */
  items: string[] | null;
  hides: HiddenField[];
  inForce: boolean;
}

export interface Reader {
  person: string;
  agency: string;
}

const ladder = ['public', 'internal', 'shared', 'restricted'];

/** The grants by which a reader sees an item of another agency. */
export function grantsFor(reader: Reader, item: ReferenceItem, grants: readonly ReferenceGrant[]): ReferenceGrant[] {
  const found: ReferenceGrant[] = [];
  for (const grant of grants) {
    if (grant.from !== item.agency || grant.to !== reader.agency) continue;
    if (!grant.inForce) continue;
    if (ladder.indexOf(item.classification) > ladder.indexOf(grant.ceiling)) continue;
    if (grant.items !== null && !grant.items.includes(item.key)) continue;
    found.push(grant);
  }
  return found;
}

/** Whether a reader sees an item. */
export function sees(reader: Reader, item: ReferenceItem, grants: readonly ReferenceGrant[]): boolean {
  const named = item.createdBy === reader.person || item.assigned.includes(reader.person);
  if (item.classification === 'restricted' && !named) return false;
  return item.agency === reader.agency || grantsFor(reader, item, grants).length > 0;
}

/** Whether a reader who sees an item is shown a field of it. */
export function isShown(reader: Reader, item: ReferenceItem, field: HiddenField, grants: readonly ReferenceGrant[]): boolean {
  if (item.agency === reader.agency) return true;
  return grantsFor(reader, item, grants).some((grant) => !grant.hides.includes(field));
}

/** What a reader is told of an item that is tied to one they see: whose it is and what its state means, if they may not see it itself. */
export function sealedFor(reader: Reader, tied: ReferenceItem, grants: readonly ReferenceGrant[]) {
  return sees(reader, tied, grants) ? [] : [{ agency: tied.agency, category: tied.category }];
}

/**
 * Whether a tie concerns a reader, so that its closed end is told to them: it is their agency's at one of its ends, stands between two items
 * of one owner, or its seen end was taken onto a board of their agency.
 */
export function concerns(
  reader: Reader,
  seen: ReferenceItem,
  tied: ReferenceItem,
  placements: readonly ReferencePlacement[],
): boolean {
  if ([seen.agency, tied.agency].includes(reader.agency) || seen.agency === tied.agency) return true;
  return placements.some(({ board, item }) => board === reader.agency && item === seen.key);
}

export interface ReferencePlacement {
  /** Whose board it is. */
  board: string;
  item: string;
}

/** Whether a reader sees an item on a board of their agency on which it was placed. */
export function standsFor(reader: Reader, item: ReferenceItem, grants: readonly ReferenceGrant[]): boolean {
  return !item.archived && sees(reader, item, grants);
}

/** Whether a reader's team may work on an item, so that it stands in the team's sprint. */
export function worksOn(reader: Reader, item: ReferenceItem, grants: readonly ReferenceGrant[]): boolean {
  if (!sees(reader, item, grants)) return false;
  return item.agency === reader.agency || grantsFor(reader, item, grants).some((grant) => grant.level === 'edit');
}

/** Whether a reader knows of an agency's backlog at all. */
export function knows(reader: Reader, agency: string, grants: readonly ReferenceGrant[]): boolean {
  return reader.agency === agency || grants.some((grant) => grant.inForce && grant.from === agency && grant.to === reader.agency);
}

export interface ReferenceBlocker {
  id: string;
  /** The key of what it holds up. */
  item: string;
  /** The agency that is waited for; null where it is a person of the owner, or somebody outside. */
  waitsFor: string | null;
  freed: boolean;
  /** The key of another item that it names. */
  linked: string | null;
  request: string | null;
}

/** Whether a reader sees what holds an item up: all of it on their agency's own, and of others' what names their agency. */
export function seesBlocker(
  reader: Reader,
  blocker: ReferenceBlocker,
  item: ReferenceItem,
  grants: readonly ReferenceGrant[],
): boolean {
  if (!sees(reader, item, grants)) return false;
  return item.agency === reader.agency || blocker.waitsFor === reader.agency;
}

/** Whether a reader is told that something holds up an item they see, and no more: it is between its owner and somebody else. */
export function isSealedBlocker(
  reader: Reader,
  blocker: ReferenceBlocker,
  item: ReferenceItem,
  grants: readonly ReferenceGrant[],
): boolean {
  return sees(reader, item, grants) && !seesBlocker(reader, blocker, item, grants);
}

export interface ReferenceRequest {
  id: string;
  /** Who asks. */
  agency: string;
  to: string;
  /** The key of the asker's item that it hangs on, which the asked agency is not told of. */
  item: string;
  /** The asked agency has given a day. */
  promised: boolean;
}

/** Whether a request is a reader's: of either side, whatever they see of the item behind it. */
export function isSide({ agency }: Reader, request: ReferenceRequest): boolean {
  return request.agency === agency || request.to === agency;
}
