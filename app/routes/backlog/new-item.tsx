import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { createItem } from '#app/domain/backlog/commands/create-item.server.ts';
import { newItemPage } from '#app/domain/backlog/queries/new-item-page.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { attempt } from '#app/http/attempt.server.ts';
import { readForm } from '#app/http/form.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { orPage } from '#app/http/replies.server.ts';
import { itemPath } from '#app/paths.ts';
import { NewItem } from '#app/ui/backlog/item/new-item.tsx';
import { filled, numberOrNull } from './typed.ts';

export const handle = { texts: ['backlog', 'item'] };
export { backlogLinks as links } from '#app/ui/backlog/links.ts';

/** /backlogs/:prefix/new: an item with everything it can be given at once. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const page = await orPage(ask(newItemPage, actor, { backlog: params.prefix }));
  return { ...page, parent: new URL(request.url).searchParams.get('parent') ?? '', title: pageTitle(actor, 'item:new.title') };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const form = await readForm(request, { actor });
  const input = { ...filled(form.values), estimate: numberOrNull(form.values.estimate), backlog: params.prefix };
  const done = await attempt(() => perform(createItem, actor, input, { key: form.key }), form);
  return done.ok ? redirect(itemPath(done.answer.item)) : data(done, { status: done.status });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function NewItemRoute() {
  return <NewItem {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
