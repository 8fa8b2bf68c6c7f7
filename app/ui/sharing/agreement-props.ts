import type { AgreementState, Party, Side, UseKind, VersionLine, WhatTheySee } from '#app/domain/sharing/agreement.ts';
import type { Sent } from '../identity/sent.ts';

/** What the page of an agreement is given. */
export interface AgreementProps {
  agreement: {
    id: string;
    backlog: { prefix: string; name: string };
    owner: Party;
    partner: Party | null;
    invitedEmail: string | null;
    showsList: boolean;
    side: Side;
    state: AgreementState;
    waitsFor: Side | null;
    /** Numbers of versions. */
    current: number | null;
    pending: number | null;
    revoked: { at: string; by: Side; reason: string | null } | null;
    signsByLetter: boolean;
  };
  versions: readonly VersionLine[];
  sees: { current: WhatTheySee | null; pending: WhatTheySee | null };
  newcomers: { items: readonly { key: string; title: string }[]; more: boolean } | null;
  use: readonly { name: string | null; times: Record<UseKind, number>; lastOn: string }[];
  today: string;
  now: string;
  can: { answer: boolean; change: boolean; renew: boolean; revoke: boolean; admit: boolean };
  sent: Sent | undefined;
}
