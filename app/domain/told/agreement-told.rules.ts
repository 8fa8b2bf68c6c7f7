import type { Recorded } from '#app/domain/activity/fact.ts';
import type { AgreementNoticeKind } from './notice.ts';

/** A fact about an agreement, and the agencies whose coordinators and administrators it concerns. */
export interface AgreementConcern {
  event: string;
  agreement: string;
  kind: AgreementNoticeKind;
  agencies: readonly string[];
}

/** Which facts are told, and as what; all others about agreements are news to nobody in particular. */
const kindOf: Readonly<Record<string, AgreementNoticeKind>> = {
  'agreement.offered': 'agreement_offered',
  'agreement.sent_back': 'agreement_sent_back',
  'agreement.accepted': 'agreement_accepted',
  'agreement.declined': 'agreement_declined',
  'agreement.change_offered': 'agreement_change_offered',
  'agreement.renewal_offered': 'agreement_renewal_offered',
  'agreement.narrowed': 'agreement_narrowed',
  'agreement.items_taken_out': 'agreement_narrowed',
  'agreement.revoked': 'agreement_revoked',
  'agreement.ending': 'agreement_ending',
};

/** What of these facts concerns whom: the side that did it knows already; what time does is told to both. */
export function agreementConcernsOf(facts: readonly Recorded[], acting: string | null): AgreementConcern[] {
  return facts.flatMap(({ id, name, subject, subjectId, agencies = [] }) => {
    const kind = subject === 'agreement' ? kindOf[name] : undefined;
    return kind ? [{ event: id, agreement: subjectId, kind, agencies: agencies.filter((agency) => agency !== acting) }] : [];
  });
}
