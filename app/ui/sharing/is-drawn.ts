import type { AgreementProps } from './agreement-props.ts';

interface Drawing {
  agreement: Pick<AgreementProps['agreement'], 'current' | 'pending'>;
  versions: readonly Pick<AgreementProps['versions'][number], 'number' | 'scope'>[];
  newcomers: AgreementProps['newcomers'];
  can: AgreementProps['can'];
  sent: { act?: string } | undefined;
}

/** Whether the form that was sent still stands on an agreement's page, and with it why it was refused. */
export function isDrawn({ agreement, versions, newcomers, can, sent }: Drawing): boolean {
  const current = versions.find(({ number }) => number === agreement.current);
  switch (sent?.act) {
    case 'accept-agreement':
    case 'decline-agreement':
      return can.answer && agreement.pending !== null;
    case 'renew-agreement':
      return can.renew;
    case 'revoke-agreement':
      return can.revoke;
    case 'take-out-items':
      return can.admit && !!current && Object.keys(current.scope).length > 0;
    case 'admit-items':
      return !!newcomers && newcomers.items.length > 0;
    default:
      return true;
  }
}
