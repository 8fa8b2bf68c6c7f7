import type { Actor } from '#app/domain/actor.ts';
import type { Invited } from '#app/domain/identity/invitation.ts';
import { linkAddress, mailLink } from '#app/http/links.server.ts';
import type { InvitedRow } from '#app/ui/identity/invited.tsx';

/** Mails the links of the invited where there is a mail server, and gives their addresses to be copied, this once. */
export function handOver(request: Request, actor: Actor, invited: readonly Invited[]): Promise<InvitedRow[]> {
  return Promise.all(
    invited.map(async ({ link, ...row }) => {
      if (!link) return row;
      const handed = { ...row, link, locale: actor.person.locale, purpose: 'join' } as const;
      return { ...row, address: linkAddress(request, link), mailed: await mailLink(request, actor, handed) };
    }),
  );
}
