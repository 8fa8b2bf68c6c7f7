import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { removeView } from '#app/domain/board/commands/remove-view.server.ts';
import { renameView } from '#app/domain/board/commands/rename-view.server.ts';
import { setDefaultView } from '#app/domain/board/commands/set-default-view.server.ts';
import { viewPage } from '#app/domain/board/queries/view-page.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { orPage } from '#app/http/replies.server.ts';
import { viewPath } from '#app/paths.ts';
import { listPath } from '#app/ui/views/list-path.ts';
import { View } from '#app/ui/views/view.tsx';
import { actOf, acts } from '../identity/act.server.ts';

export const handle = { texts: ['views', 'filter', 'item', 'blocker'] };

const verbs = acts(renameView, removeView, setDefaultView);

/** /views/:view: a view, and what can be done with it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return { view: await orPage(ask(viewPage, actor, { view: params.view })) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { view = '' } = params;
  const actor = await requireActor(request);
  // Once it is removed nobody knows any more of which list it was.
  const { list } = await orPage(ask(viewPage, actor, { view }));
  const done = await actOf(request, verbs, ({ opens, ...values }) => ({
    view,
    ...values,
    ...(opens !== undefined && { opens: opens === 'yes' }),
  }));
  if (!done.ok) return data({ problems: done.problems, values: done.values }, { status: done.status });
  return redirect(done.act === removeView.name ? listPath(list, '') : viewPath(view));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? `${data.view.name} · Hashar` : 'Hashar' }];

export default function ViewRoute() {
  return <View {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
