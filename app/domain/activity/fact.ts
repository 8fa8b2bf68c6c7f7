import type { Classification } from '#app/domain/classification.ts';

/** What a fact happened to. */
export type Subject =
  | 'item'
  | 'backlog'
  | 'board'
  | 'team'
  | 'person'
  | 'agency'
  | 'token'
  | 'import'
  | 'session'
  | 'sprint'
  | 'view'
  | 'goal'
  | 'objective'
  | 'programme'
  | 'service'
  | 'term'
  | 'publication'
  | 'agreement'
  | 'proposal'
  | 'own_order'
  | 'request'
  | 'report';

/** One fact as a command records it; who, for which agency and by which command are added around it. */
export interface Fact {
  /** Past tense: `item.moved`. */
  name: string;
  subject: Subject;
  subjectId: string;
  /** The backlog it happened in; its boards are told too. */
  backlogId?: string;
  /** The subject's classification now; `internal` unless said. */
  classification?: Classification;
  /** Heard by everyone who sees the list although the subject is restricted: something was taken out of their sight. */
  takenAway?: boolean;
  /** The agencies concerned besides its backlog's; the acting one unless said. */
  agencies?: string[];
  old?: unknown;
  new?: unknown;
  /** Whose doing it was, where that is not who acts: a person's id, or null for somebody unknown here (imported history). */
  by?: string | null;
  /** When it happened, where that is not now. */
  occurredAt?: Date;
  /** It is about an agency's own order of a list: only those who act for it look again, and of a closed item only those who see that. */
  orderOf?: { backlog: string; item: string };
  /** Partners whose terms on the backlog this changes: whoever of them has it open looks again. */
  termsOf?: string[];
  /**
   * What holds an item up: agencies that are waited for, or were, of which whoever sees the item looks again; and those whose coordinators
   * are shown it, or count it.
   */
  heardBy?: { asked: readonly string[]; coordinators: readonly string[] };
  /** People whose rights this changes: their streams are looked at again. */
  rightsOf?: string[];
  /** People who are given notice of it, of which kind and as whose, where whoever records it says so; the trail does not keep it. */
  tells?: readonly { kind: string; agency: string; people: readonly string[] }[];
}

/** A fact as it goes into the trail: with the id of its event. */
export type Recorded = Fact & { id: string };
