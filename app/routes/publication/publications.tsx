import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { publicationLists } from '#app/domain/publication/publication.ts';
import { publicationsPage } from '#app/domain/publication/queries/publications-page.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { orPage } from '#app/http/replies.server.ts';
import { publicLinks } from '#app/ui/public/links.ts';
import { Publications } from '#app/ui/publication/publications.tsx';
import { pageAsked } from '../strategy/typed.ts';

export const handle = { texts: ['publications', 'strategy'] };
export const links = publicLinks;

/** /publications: what one's agency shows to everybody, or is about to. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const list = publicationLists.find((each) => each === new URL(request.url).searchParams.get('list'));
  const page = await orPage(ask(publicationsPage, actor, { list, page: pageAsked(request) }));
  return { ...page, title: pageTitle(actor, 'publications:title') };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function PublicationsRoute() {
  return <Publications {...useLoaderData<typeof loader>()} />;
}
