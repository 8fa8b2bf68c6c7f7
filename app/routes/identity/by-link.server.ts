import { performOpen } from '#app/domain/command.server.ts';
import { acceptInvitation } from '#app/domain/identity/commands/accept-invitation.server.ts';
import { redeemLink } from '#app/domain/identity/commands/redeem-link.server.ts';
import { linkPage } from '#app/domain/identity/queries/open-pages.server.ts';
import { type Attempted, attempt } from '#app/http/attempt.server.ts';
import { tryPassword } from '#app/http/attempts.server.ts';
import type { SentForm } from '#app/http/form.server.ts';
import { secretOf } from '#app/http/session.server.ts';

interface Sent {
  request: Request;
  /** Where the browser is. */
  address: string;
  link: string;
  form: SentForm;
}

/** Does what a one-time link is for; gives the account's address, and a session where a new one was opened. */
export async function byLink(sent: Sent): Promise<Attempted<{ email: string; session?: string }>> {
  const { request, address, link, form } = sent;
  const { name, password } = form.values;
  const page = await linkPage(link);
  // Not counted: nobody guesses a secret of 256 bits, and a room of newcomers behind one address must all get in.
  if (page?.purpose !== 'belong') {
    return attempt(() => performOpen(redeemLink, { link, name: name || undefined, password: password ?? '' }), form);
  }
  if (password === undefined) {
    return attempt(() => performOpen(acceptInvitation, { link, session: secretOf(request) ?? 'none' }), form);
  }
  // Whoever was handed a link may guess at an account like anybody at the sign-in page, and no more often.
  return tryPassword({ request, address, account: page.email }, () =>
    attempt(() => performOpen(acceptInvitation, { link, password }), form),
  );
}
