import type { LoaderFunctionArgs } from '@remix-run/node';
import { ask } from '#app/domain/query.server.ts';
import { inboxCount } from '#app/domain/told/queries/inbox-count.server.ts';
import { requireActor } from '#app/http/actor.server.ts';

/** /inbox/count: how much is unread, for the header of a page that is open. */
export async function loader({ request }: LoaderFunctionArgs) {
  const count = await ask(inboxCount, await requireActor(request), {});
  return Response.json(count, { headers: { 'Cache-Control': 'no-store' } });
}
