import type { LoaderFunctionArgs } from '@remix-run/node';
import { longestText, recentAtMost } from '#app/domain/backlog/find/found.ts';
import { findPage } from '#app/domain/backlog/queries/find-page.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { orPage } from '#app/http/replies.server.ts';

/** GET /find/answer?text=&recent=: what has these words, for the script of the dialog. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const asked = new URL(request.url).searchParams;
  const text = (asked.get('text') ?? '').slice(0, longestText);
  const found = await orPage(ask(findPage, actor, { text, recent: asked.getAll('recent').slice(0, recentAtMost) }));
  return Response.json(found, { headers: { 'Cache-Control': 'no-store' } });
}
