import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { importPage } from '#app/domain/backlog/queries/import-page.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { attempt } from '#app/http/attempt.server.ts';
import { readForm } from '#app/http/form.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { orPage } from '#app/http/replies.server.ts';
import { Import } from '#app/ui/backlog/import/import.tsx';
import { actOnImport } from './import-acts.server.ts';

export const handle = { texts: ['import', 'item'] };
export { backlogLinks as links } from '#app/ui/backlog/links.ts';

/** /imports/:import: how far a file is read, what running it would do and what there is to choose, or what came of it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const page = await orPage(ask(importPage, actor, { import: params.import }));
  const saved = new URL(request.url).searchParams.has('saved');
  return { ...page, saved, title: pageTitle(actor, 'import:of', { backlog: page.backlog.name }) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const form = await readForm(request, { actor });
  const done = await attempt(() => actOnImport(actor, params.import ?? '', form), form);
  return done.ok ? redirect(done.answer) : data(done, { status: done.status });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function ImportRoute() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  return <Import {...page} problems={page.problems} refused={useActionData<typeof action>()?.problems} />;
}
