import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { itemPage } from '#app/domain/backlog/queries/item-page.server.ts';
import { itemBlockers } from '#app/domain/blocker/queries/item-blockers.server.ts';
import { itemTerms } from '#app/domain/glossary/queries/item-terms.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { itemRequests } from '#app/domain/request/queries/item-requests.server.ts';
import { noteLook } from '#app/domain/sharing/note-look.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { attempt } from '#app/http/attempt.server.ts';
import { readForm } from '#app/http/form.server.ts';
import { orPage } from '#app/http/replies.server.ts';
import { isScripted } from '#app/http/scripted.ts';
import { itemPath } from '#app/paths.ts';
import { ItemPage } from '#app/ui/backlog/item/item-page.tsx';
import { actOnItem, placeAfter } from './item-acts.server.ts';
import { viewOf } from './item-view.server.ts';

export const handle = { texts: ['backlog', 'item', 'blocker', 'partner'] };
export { backlogLinks as links } from '#app/ui/backlog/links.ts';

/** /items/:key: an item; written in whatever case, its address is the key's own. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { search, searchParams } = new URL(request.url);
  const asked = { item: params.key, whole: searchParams.has('whole') };
  const [page, terms, blockers, requests] = await orPage(
    Promise.all([
      ask(itemPage, actor, asked),
      ask(itemTerms, actor, asked),
      ask(itemBlockers, actor, { item: asked.item }),
      ask(itemRequests, actor, { item: asked.item }),
    ]),
  );
  if (page.key !== params.key) throw redirect(itemPath(page.key) + search);
  if (page.shared) await noteLook(actor, page.backlog.prefix);
  return { item: viewOf({ ...page, blockers, requests }, terms, request), me: actor.person.id };
}

/** Something is done to the item. A script hears what became of it; a plain form gets the page again. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { key = '' } = params;
  const form = await readForm(request, { actor });
  const act = form.values.act ?? '';
  const done = await attempt(() => actOnItem(actor, key, form), form);
  if (!done.ok) return data({ ...done, act }, { status: done.status });
  return isScripted(request) ? data({ ok: true as const, act }) : redirect(itemPath(key) + placeAfter(act));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.item.key} ${data.item.title} · Hashar` : 'Hashar' },
];

export default function ItemRoute() {
  return <ItemPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
