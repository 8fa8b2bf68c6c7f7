import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { isFiltered } from '#app/domain/backlog/filter/filter.ts';
import { backlogPage } from '#app/domain/backlog/queries/backlog-page.server.ts';
import { changeChoices } from '#app/domain/board/queries/change-choices.server.ts';
import { filterChoices } from '#app/domain/board/queries/filter-choices.server.ts';
import { listViews } from '#app/domain/board/queries/list-views.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { noteLook } from '#app/domain/sharing/note-look.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { readForm } from '#app/http/form.server.ts';
import { orPage } from '#app/http/replies.server.ts';
import { isScripted } from '#app/http/scripted.ts';
import { backlogPath } from '#app/paths.ts';
import { Backlog } from '#app/ui/backlog/page/backlog.tsx';
import { actOnBacklog, addedBefore, pageAsked } from './backlog-acts.server.ts';
import { changeSeveral } from './change-several.server.ts';

export const handle = { texts: ['backlog', 'item', 'filter', 'views', 'several', 'export', 'partner'] };
export { backlogLinks as links } from '#app/ui/backlog/links.ts';

/** /backlogs/:prefix: the ranked list, fifty at a time; `archived`, a filter and `page` say which of it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { filter, open, page: place, archived, order } = pageAsked(request);
  const [page, { list, views }] = await Promise.all([
    orPage(ask(backlogPage, actor, { backlog: params.prefix, page: place, archived, order, ...filter })),
    orPage(ask(listViews, actor, { backlog: params.prefix })),
  ]);
  if (page.shared) await noteLook(actor, page.backlog.prefix);
  const opens = new URL(request.url).searchParams.size === 0 && views.find((view) => view.opens)?.search;
  if (opens) throw redirect(`${backlogPath(page.backlog.prefix)}?${opens}`);
  const choices =
    open || isFiltered(filter) ? await ask(filterChoices, actor, { backlog: params.prefix, archived, ...filter }) : null;
  const several = page.can.several && !archived ? await ask(changeChoices, actor, { backlog: params.prefix }) : null;
  return { ...page, several, list, views, asked: { filter, open, archived }, choices, added: addedBefore(request) };
}

/** An item is added or gets another place. A script hears what became of it; a plain form gets the page again. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const form = await readForm(request, { actor });
  if (form.values.act === 'change-items') return changeSeveral(actor, form);
  const done = await actOnBacklog(actor, params.prefix ?? '', form);
  if (!done.ok) return data(done, { status: done.status });
  return isScripted(request) ? data(done) : redirect(done.next);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? `${data.backlog.name} · Hashar` : 'Hashar' }];

export default function BacklogRoute() {
  return <Backlog {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
