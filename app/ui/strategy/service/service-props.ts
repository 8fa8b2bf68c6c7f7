import type { PublicationLine } from '#app/domain/publication/publication.ts';
import type { WorkRow } from '#app/domain/strategy/goal.ts';
import type { ServiceLine, UserFigure } from '#app/domain/strategy/service/service.ts';
import type { Sent } from '../../identity/sent.ts';
import type { BacklogChoice } from './service-form.tsx';

export interface ServiceProps {
  service: ServiceLine & {
    figures: readonly UserFigure[];
    userNeed: string;
    address: string | null;
    published: boolean;
    own: boolean;
    backlog: BacklogChoice | null;
  };
  phases: readonly { id: string; at: string; from: string | null; to: string | null; reason: string | null }[];
  backlogs: readonly BacklogChoice[];
  work: readonly WorkRow[];
  total: number;
  page: number;
  pages: number;
  /** How it stands before everybody; null where it does not, and for another agency's. */
  inPublic: Pick<PublicationLine, 'id' | 'standing' | 'showFrom' | 'changed'> | null;
  today: string;
  can: { edit: boolean; publish: boolean };
  sent: Sent | undefined;
}
