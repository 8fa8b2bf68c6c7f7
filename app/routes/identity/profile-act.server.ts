import { data, redirect } from '@remix-run/node';
import { changeLanguage } from '#app/domain/identity/commands/change-language.server.ts';
import { changePassword } from '#app/domain/identity/commands/change-password.server.ts';
import { endSession } from '#app/domain/identity/commands/end-session.server.ts';
import { makeToken } from '#app/domain/identity/commands/make-token.server.ts';
import { renamePerson } from '#app/domain/identity/commands/rename-person.server.ts';
import { revokeToken } from '#app/domain/identity/commands/revoke-token.server.ts';
import { setSingleKeys } from '#app/domain/identity/commands/set-single-keys.server.ts';
import { setMails } from '#app/domain/told/commands/set-mails.server.ts';
import { tryOwnPassword } from '#app/http/attempts.server.ts';
import { cookieFor, languageCookie } from '#app/http/locale.server.ts';
import { sessionCookie } from '#app/http/session.server.ts';
import { passwordChangedPath, profilePath } from '#app/paths.ts';
import { actOf, acts } from './act.server.ts';

const verbs = acts(renamePerson, changeLanguage, changePassword, endSession, makeToken, revokeToken, setSingleKeys, setMails);

/** Does what a form of the profile page says, and answers as that form needs. */
export async function profileAct(request: Request) {
  const { actor: _actor, ...done } = await actOf(
    request,
    verbs,
    ({ days, on, ...values }) => ({
      ...values,
      ...(days !== undefined && { days: Number(days) }),
      ...(on !== undefined && { on: on === 'yes' }),
    }),
    ({ person }, act, tried) => (act === changePassword.name ? tryOwnPassword(person.id, tried) : tried()),
  );
  if (!done.ok) return data(done, { status: done.status });
  const headers = new Headers({ 'Cache-Control': 'no-store' });
  if (done.act === makeToken.name) {
    const { secret } = done.answer as { secret: string };
    return data({ ok: true as const, act: done.act, answer: { secret } }, { headers });
  }
  if (done.act === changePassword.name) {
    // The page is read anew by the new session: the one that asked is over.
    headers.set('Set-Cookie', sessionCookie(request, (done.answer as { session: string }).session));
    return redirect(passwordChangedPath(), { headers });
  }
  if (done.act === changeLanguage.name) {
    headers.set('Set-Cookie', cookieFor(languageCookie, (done.answer as { locale: string }).locale));
  }
  return redirect(profilePath(), { headers });
}
