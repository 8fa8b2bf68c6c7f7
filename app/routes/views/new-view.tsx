import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { Actor } from '#app/domain/actor.ts';
import { filterOf, searchOf } from '#app/domain/backlog/filter/filter.ts';
import { blockersFilterOf, blockersSearchOf } from '#app/domain/blocker/blockers-search.ts';
import { blockersPage } from '#app/domain/blocker/queries/blockers-page.server.ts';
import { saveView } from '#app/domain/board/commands/save-view.server.ts';
import { setDefaultView } from '#app/domain/board/commands/set-default-view.server.ts';
import { filterChoices } from '#app/domain/board/queries/filter-choices.server.ts';
import { listViews } from '#app/domain/board/queries/list-views.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { attempt } from '#app/http/attempt.server.ts';
import { readForm } from '#app/http/form.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { orPage } from '#app/http/replies.server.ts';
import { BlockersWords } from '#app/ui/views/blockers-words.tsx';
import { FilterWords } from '#app/ui/views/filter-words.tsx';
import { listPath } from '#app/ui/views/list-path.ts';
import { NewView } from '#app/ui/views/new-view.tsx';

export const handle = { texts: ['views', 'filter', 'item', 'blocker'] };

/** /views/new?board=…&assignee=me, ?blockers=yes&late=yes: a filter of a list is kept under a name. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { of, filter, search } = askedFor(request);
  const { list, can } = await orPage(ask(listViews, actor, of));
  const shown = filter.blockersFilter
    ? {
        kind: 'blockers' as const,
        blockers: filter.blockersFilter,
        ...(await wordsFor(actor)),
      }
    : {
        kind: 'items' as const,
        items: filter.filter,
        choices: await orPage(ask(filterChoices, actor, { ...of, ...filter.filter })),
      };
  return { list, shown, search, mayShare: can.share, title: pageTitle(actor, 'views:new.title') };
}

async function wordsFor(actor: Actor) {
  const { serves, agencies } = await ask(blockersPage, actor, { most: 1 });
  return { serves, agencies };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const form = await readForm(request, { actor });
  const { of, filter, search } = askedFor(request);
  const { name, shared, opens } = form.values;
  const asked = { ...of, name, shared: shared !== undefined, ...filter };
  const done = await attempt(() => perform(saveView, actor, asked, { key: form.key }), form);
  if (!done.ok) return data(done, { status: done.status });
  if (opens !== undefined) await orPage(perform(setDefaultView, actor, { view: done.answer.view, opens: true }));
  const { list } = await orPage(ask(listViews, actor, of));
  return redirect(listPath(list, search));
}

function askedFor(request: Request) {
  const asked = new URL(request.url).searchParams;
  if (asked.has('blockers')) {
    const blockersFilter = blockersFilterOf(asked);
    return { of: { blockers: true as const }, filter: { blockersFilter }, search: blockersSearchOf(blockersFilter) };
  }
  const [board, backlog] = [asked.get('board'), asked.get('backlog')];
  const filter = filterOf(asked);
  const of = { ...(board !== null && { board }), ...(backlog !== null && { backlog }) };
  return { of, filter: { filter }, search: searchOf(filter).toString() };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function NewViewRoute() {
  const { shown, ...page } = useLoaderData<typeof loader>();
  const words =
    shown.kind === 'blockers' ? (
      <BlockersWords filter={shown.blockers} serves={shown.serves} agencies={shown.agencies} />
    ) : (
      <FilterWords filter={shown.items} choices={shown.choices} />
    );
  return <NewView {...page} words={words} refused={useActionData<typeof action>()} />;
}
