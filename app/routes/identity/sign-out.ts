import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { performOpen } from '#app/domain/command.server.ts';
import { signOut } from '#app/domain/identity/commands/sign-out.server.ts';
import { readForm } from '#app/http/form.server.ts';
import { secretOf, sessionCookie } from '#app/http/session.server.ts';
import { landingPath, signInPath } from '#app/paths.ts';

/** Reading this address signs nobody out: a picture on another site could ask for it. */
export const loader = () => redirect(landingPath());

/** Ends the session, wherever its person acts or no longer may. */
export async function action({ request }: ActionFunctionArgs) {
  await readForm(request, { anyAgency: true });
  const session = secretOf(request);
  if (session) await performOpen(signOut, { session });
  return redirect(signInPath(), { headers: { 'Set-Cookie': sessionCookie(request, null) } });
}
