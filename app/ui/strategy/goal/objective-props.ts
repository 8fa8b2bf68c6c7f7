import type { PublicationLine } from '#app/domain/publication/publication.ts';
import type { Figure, ObjectiveLine, Owner, ProgrammeLine, WorkRow } from '#app/domain/strategy/goal.ts';
import type { Sent } from '../../identity/sent.ts';

export interface ObjectiveProps {
  objective: ObjectiveLine & { closedNote: string | null };
  goal: { id: string; name: string; own: boolean };
  agency: Owner;
  figures: readonly Figure[];
  programmes: readonly ProgrammeLine[];
  work: readonly WorkRow[];
  total: number;
  page: number;
  pages: number;
  /** How it stands before everybody; null where it does not, and for another agency's. */
  inPublic: Pick<PublicationLine, 'id' | 'standing' | 'showFrom' | 'changed'> | null;
  today: string;
  can: { shape: boolean };
  sent: Sent | undefined;
}
