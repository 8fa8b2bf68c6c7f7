import type { Recorded } from '#app/domain/activity/fact.ts';
import type { PublicationNoticeKind } from './notice.ts';

/** A fact about a publication, and whom it is news to: the second person, who decides, or whoever proposed it. */
export interface PublicationConcern {
  event: string;
  publication: string;
  kind: PublicationNoticeKind;
  to: 'deciders' | 'proposer';
}

const toldOf: Readonly<Record<string, Pick<PublicationConcern, 'kind' | 'to'>>> = {
  'publication.proposed': { kind: 'publication_proposed', to: 'deciders' },
  'publication.approved': { kind: 'publication_approved', to: 'proposer' },
  'publication.declined': { kind: 'publication_declined', to: 'proposer' },
  'publication.withdrawn': { kind: 'publication_withdrawn', to: 'proposer' },
};

/** What of these facts is news to whom. */
export function publicationConcernsOf(facts: readonly Recorded[]): PublicationConcern[] {
  return facts.flatMap(({ id, name, subject, subjectId }) => {
    const told = subject === 'publication' ? toldOf[name] : undefined;
    return told ? [{ event: id, publication: subjectId, ...told }] : [];
  });
}
