import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { performOpen } from '#app/domain/command.server.ts';
import { signOut } from '#app/domain/identity/commands/sign-out.server.ts';
import { backPath } from '#app/http/back.server.ts';
import { readForm } from '#app/http/form.server.ts';
import { secretOf, sessionCookie } from '#app/http/session.server.ts';
import { landingPath, signInPath } from '#app/paths.ts';

/** Reading this address signs nobody out: a picture on another site could ask for it. */
export const loader = () => redirect(landingPath());

/** Ends the session, wherever its person acts or no longer may; and leads back to the page that somebody else is to go on with. */
export async function action({ request }: ActionFunctionArgs) {
  const { values } = await readForm(request, { anyAgency: true });
  const session = secretOf(request);
  if (session) await performOpen(signOut, { session });
  const to = values.back ? backPath(request, values.back) : signInPath();
  return redirect(to, { headers: { 'Set-Cookie': sessionCookie(request, null) } });
}
