import type { Actor } from '#app/domain/actor.ts';
import { makeResetLink } from '#app/domain/identity/commands/make-reset-link.server.ts';
import { renewInvitation } from '#app/domain/identity/commands/renew-invitation.server.ts';
import { restoreMembership } from '#app/domain/identity/commands/restore-membership.server.ts';
import type { Invited } from '#app/domain/identity/invitation.ts';
import { type Handed, linkAddress, mailLinks } from '#app/http/links.server.ts';
import type { Mailed } from '#app/ui/identity/mailed.ts';
import { handOver } from './hand-over.server.ts';

/** Mails the link that an act on a person's page made, and gives its address to be copied; undefined where it made none. */
export async function madeLink(
  request: Request,
  actor: Actor,
  { act, answer }: { act: string; answer: unknown },
): Promise<{ address: string; mailed: Mailed } | undefined> {
  if (act === restoreMembership.name) {
    const [row] = await handOver(request, actor, [answer as Invited]);
    return row?.address ? { address: row.address, mailed: row.mailed ?? 'none' } : undefined;
  }
  if (act !== makeResetLink.name && act !== renewInvitation.name) return undefined;
  const handed = answer as Handed;
  const [mailed = 'none'] = await mailLinks(request, actor, [handed]);
  return { address: linkAddress(request, handed.link), mailed };
}
