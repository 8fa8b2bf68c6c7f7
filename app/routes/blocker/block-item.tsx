import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { raiseBlocker } from '#app/domain/blocker/commands/raise-blocker.server.ts';
import { blockPage } from '#app/domain/blocker/queries/block-page.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { attempt } from '#app/http/attempt.server.ts';
import { readForm } from '#app/http/form.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { orPage } from '#app/http/replies.server.ts';
import { isScripted } from '#app/http/scripted.ts';
import { itemPath } from '#app/paths.ts';
import { BlockItem } from '#app/ui/blocker/block-item.tsx';
import { blockerTyped } from './freer-typed.ts';

export const handle = { texts: ['blocker'] };
export { blockerLinks as links } from '#app/ui/blocker/links.ts';

/** /items/:key/block: something holds the item up: who can free it, and why in one line. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const page = await orPage(ask(blockPage, actor, { item: params.key }));
  return { ...page, title: pageTitle(actor, 'blocker:raise.of', { key: page.item.key }) };
}

/** A script stays where it is and hears what became of it; a plain form goes on to the item. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { key = '' } = params;
  const form = await readForm(request, { actor });
  const { choices } = await orPage(ask(blockPage, actor, { item: key }));
  const input = { item: key, ...blockerTyped(form.values, choices) };
  const done = await attempt(() => perform(raiseBlocker, actor, input, { key: form.key }), form);
  if (!done.ok) return data(done, { status: done.status });
  return isScripted(request) && form.values.over ? data({ ok: true as const }) : redirect(itemPath(key));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function BlockItemRoute() {
  return <BlockItem page={useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
