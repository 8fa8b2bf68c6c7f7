import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { blockerPage } from '#app/domain/blocker/queries/blocker-page.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { orPage } from '#app/http/replies.server.ts';
import { blockerPath } from '#app/paths.ts';
import { MessagePage } from '#app/ui/escalation/message-page.tsx';
import { messageIn } from './message-in.server.ts';

export const handle = { texts: ['ladder'] };
export { blockerLinks as links } from '#app/ui/blocker/links.ts';

/** /blockers/:blocker/message: a blocker in words for a messenger; more than its item's key only where that is public. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { id, line, neededBy, item } = await orPage(ask(blockerPage, actor, { blocker: params.blocker }));
  const path = blockerPath(id);
  const said = { key: item.key, ask: line, neededBy, path, open: item.open };
  const title = pageTitle(actor, 'ladder:message.of', { ref: item.key });
  return { ...messageIn(request, actor, said), path, title, called: item.key };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function BlockerMessageRoute() {
  return <MessagePage {...useLoaderData<typeof loader>()} />;
}
