import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { perform } from '#app/domain/command.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { askAgency } from '#app/domain/request/commands/ask-agency.server.ts';
import { newRequestPage } from '#app/domain/request/queries/new-request-page.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { attempt } from '#app/http/attempt.server.ts';
import { readForm } from '#app/http/form.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { orPage } from '#app/http/replies.server.ts';
import { requestPath, requestsPath } from '#app/paths.ts';
import { NewRequest } from '#app/ui/request/new-request.tsx';
import { filled } from './filled.ts';

export const handle = { texts: ['requests'] };
export { requestLinks as links } from '#app/ui/request/links.ts';

/** /requests/new: the form; who may not ask is led to the list. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const item = new URL(request.url).searchParams.get('item') ?? undefined;
  const page = await orPage(ask(newRequestPage, actor, { ...(item && { item }) }));
  if (!page.can.ask) throw redirect(requestsPath());
  return { ...page, title: pageTitle(actor, 'requests:new.title') };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const form = await readForm(request, { actor });
  const { step, ...values } = form.values;
  // Nothing is sent yet: what they would see stands above the form, which keeps what was typed.
  if (step === 'preview') return data({ ok: false, preview: true, problems: [], values });
  const input = filled(values, ['to', 'outside', 'item']);
  const done = await attempt(() => perform(askAgency, actor, input, { key: form.key }), form);
  return done.ok ? redirect(requestPath(done.answer.request)) : data({ ...done, preview: false }, { status: done.status });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function NewRequestRoute() {
  return <NewRequest {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
