import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ask } from '#app/domain/query.server.ts';
import { requestPage } from '#app/domain/request/queries/request-page.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { orPage } from '#app/http/replies.server.ts';
import { requestPath } from '#app/paths.ts';
import { Letter } from '#app/ui/request/letter.tsx';

export const handle = { texts: ['requests'] };
export { requestLinks as links } from '#app/ui/request/links.ts';

/** /requests/:request/letter: a request to an agency that is not here, to be printed; any other is read where it is. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { id, outside, ledger } = await orPage(ask(requestPage, actor, { request: params.request }));
  if (!outside) throw redirect(requestPath(id));
  return { id, ledger, desk: actor.agency.contactDesk, title: pageTitle(actor, 'requests:page.letter') };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function LetterRoute() {
  return <Letter {...useLoaderData<typeof loader>()} />;
}
