import { redirect } from '@remix-run/node';
import { knowBrowser } from '#app/http/attempts.server.ts';
import { sessionCookie } from '#app/http/session.server.ts';

/** Leads somebody who has just proven who they are to a page, with their new session, on a browser that is known from now on. */
export async function letIn(request: Request, session: string, account: string, to: string): Promise<Response> {
  const headers = new Headers({ 'Set-Cookie': sessionCookie(request, session) });
  headers.append('Set-Cookie', await knowBrowser(request, account));
  return redirect(to, { headers });
}
