import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { editItemText } from '#app/domain/backlog/commands/edit-item-text.server.ts';
import { itemText } from '#app/domain/backlog/queries/item-text.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { attempt } from '#app/http/attempt.server.ts';
import { readForm } from '#app/http/form.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { orPage } from '#app/http/replies.server.ts';
import { itemPath } from '#app/paths.ts';
import { markdownToHtml } from '#app/platform/markdown.server.ts';
import { EditText } from '#app/ui/backlog/item/edit-text.tsx';

export const handle = { texts: ['item'] };
export { backlogLinks as links } from '#app/ui/backlog/links.ts';

/** /items/:key/edit: title, description and need, with a preview; where two people wrote, both texts. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const text = await orPage(ask(itemText, actor, { item: params.key }));
  return { ...text, heading: pageTitle(actor, 'item:edit.title', { key: text.key }) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { key: item = '' } = params;
  const form = await readForm(request, { actor });
  const { textVersion, act, description = '', ...text } = form.values;
  if (act === 'preview') return { preview: markdownToHtml(description), values: form.values };
  const input = { ...text, item, description, textVersion: Number(textVersion) };
  const done = await attempt(() => perform(editItemText, actor, input, { key: form.key }), form);
  return done.ok ? redirect(itemPath(done.answer.item)) : data(done, { status: done.status });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.heading }];

export default function EditItemRoute() {
  const { key: item, ...text } = useLoaderData<typeof loader>();
  return <EditText item={item} {...text} sent={useActionData<typeof action>()} />;
}
