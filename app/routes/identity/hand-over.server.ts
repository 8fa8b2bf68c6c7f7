import type { Actor } from '#app/domain/actor.ts';
import type { Invited } from '#app/domain/identity/invitation.ts';
import { type Handed, linkAddress, mailLinks } from '#app/http/links.server.ts';
import type { InvitedRow } from '#app/ui/identity/invited.tsx';

/** Mails the links of the invited where there is a mail server, and gives their addresses to be copied, this once. */
export async function handOver(request: Request, actor: Actor, invited: readonly Invited[]): Promise<InvitedRow[]> {
  const handed = invited.flatMap(({ link, ...row }) => (link ? [{ ...row, link, purpose: purposeOf(row.outcome) }] : []));
  const mailed = await mailLinks(request, actor, handed);
  return invited.map(({ link, ...row }) => {
    if (!link) return row;
    return { ...row, address: linkAddress(request, link), mailed: mailed[handed.findIndex(({ id }) => id === row.id)] };
  });
}

const purposeOf = (outcome: Invited['outcome']): Handed['purpose'] => (outcome === 'belongs' ? 'belong' : 'join');
