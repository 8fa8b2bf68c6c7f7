import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { homeLists } from '#app/domain/backlog/home/home.ts';
import { homeList } from '#app/domain/backlog/queries/home-list.server.ts';
import { NotFound } from '#app/domain/errors.ts';
import { ask } from '#app/domain/query.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { orPage, pageOf } from '#app/http/replies.server.ts';
import { HomeList } from '#app/ui/home/home-list.tsx';

export const handle = { texts: ['home', 'item', 'backlog'] };
export { backlogLinks as links } from '#app/ui/backlog/links.ts';

/** /home/:list: one of the home page's lists as a whole. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const list = homeLists.find((each) => each === params.list);
  if (!list) throw pageOf(new NotFound());
  const page = Math.max(Math.trunc(Number(new URL(request.url).searchParams.get('page'))) || 1, 1);
  const found = await orPage(ask(homeList, actor, { list, page }));
  return { ...found, title: pageTitle(actor, `home:list.${list}`) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function HomeListRoute() {
  return <HomeList {...useLoaderData<typeof loader>()} />;
}
