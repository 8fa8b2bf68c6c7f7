import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ask } from '#app/domain/query.server.ts';
import { requestPage } from '#app/domain/request/queries/request-page.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { orPage } from '#app/http/replies.server.ts';
import { requestPath } from '#app/paths.ts';
import { MessagePage } from '#app/ui/escalation/message-page.tsx';
import { messageIn } from './message-in.server.ts';

export const handle = { texts: ['ladder'] };
export { requestLinks as links } from '#app/ui/request/links.ts';

/** /requests/:request/message: a request in words for a messenger; more than its key only where one's item behind it is public. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { id, ledger, item } = await orPage(ask(requestPage, actor, { request: params.request }));
  const { ref: key, what, neededBy } = ledger;
  const path = requestPath(id);
  const said = { key, ask: what, neededBy, path, open: item?.open === true };
  return { ...messageIn(request, actor, said), path, title: pageTitle(actor, 'ladder:message.of', { ref: key }), called: key };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function RequestMessageRoute() {
  return <MessagePage {...useLoaderData<typeof loader>()} />;
}
