import type { ServicePhase } from '#app/domain/strategy/service/service.ts';
import type { ItemContent, ObjectiveContent, PublicAgency, ServiceContent } from './publication.ts';

/** A content that everybody may see, with the id of its thing. */
export type Shown<C> = C & { id: string };

export interface PublicContents {
  services: Shown<ServiceContent>[];
  objectives: Shown<ObjectiveContent>[];
  items: Shown<ItemContent>[];
}

/** A service as a line of the public list. */
export interface PublicServiceLine {
  id: string;
  names: ServiceContent['names'];
  agency: PublicAgency;
  phase: ServicePhase;
  launchedOn: string | null;
  users: { count: number; month: string } | null;
}

/** An objective as a line of the public list. */
export interface PublicObjectiveLine
  extends Pick<ObjectiveContent, 'title' | 'measure' | 'unit' | 'target' | 'targetYear' | 'closedOn' | 'agency'> {
  id: string;
  /** The latest figure, and how much of the way to the target is gone; null where none was recorded. */
  latest: { day: string; value: number } | null;
  progress: number | null;
}

/** What was promised for a day, and when it was delivered. */
export interface PublicPromise {
  id: string;
  title: string;
  promisedOn: string;
  deliveredOn: string | null;
  agency: PublicAgency;
  /** Delivered by its day, after it, still to come, or its day has passed. */
  kept: 'kept' | 'late' | 'open' | 'overdue';
}
