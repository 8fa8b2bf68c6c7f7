import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { coordinationPath } from '#app/coordination-paths.ts';
import { perform } from '#app/domain/command.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { offerCoordination } from '#app/domain/sharing/coordination/commands/offer-coordination.server.ts';
import { newCoordinationPage } from '#app/domain/sharing/coordination/queries/new-coordination-page.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { attempt } from '#app/http/attempt.server.ts';
import { readForm } from '#app/http/form.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { NewCoordination } from '#app/ui/sharing/coordination/new-coordination.tsx';
import { coordinationIn } from './coordination-typed.ts';

export const handle = { texts: ['agreements', 'item'] };
export { sharingLinks as links } from '#app/ui/sharing/links.ts';

/** /agreements/coordination/new: terms by which a coordinator is to see an agency's blockers. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const page = await ask(newCoordinationPage, actor, {});
  const asked = new URL(request.url).searchParams.get('other') ?? undefined;
  return { ...page, asked, title: pageTitle(actor, 'agreements:coordination.new') };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const form = await readForm(request, { actor });
  const input = { other: form.values.other ?? '', ...coordinationIn(form) };
  const done = await attempt(() => perform(offerCoordination, actor, input, { key: form.key }), form);
  if (done.ok) return redirect(coordinationPath(done.answer.coordination));
  return data({ ...done, ticked: form.all('shows') }, { status: done.status });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function NewCoordinationRoute() {
  return <NewCoordination {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
