import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { coordinationPath } from '#app/coordination-paths.ts';
import { nameIn } from '#app/domain/actor.ts';
import { perform } from '#app/domain/command.server.ts';
import { NotFound } from '#app/domain/errors.ts';
import { ask } from '#app/domain/query.server.ts';
import { acceptCoordination } from '#app/domain/sharing/coordination/commands/accept-coordination.server.ts';
import { changeCoordination } from '#app/domain/sharing/coordination/commands/change-coordination.server.ts';
import { declineCoordination } from '#app/domain/sharing/coordination/commands/decline-coordination.server.ts';
import { endCoordination } from '#app/domain/sharing/coordination/commands/end-coordination.server.ts';
import { coordinationPage } from '#app/domain/sharing/coordination/queries/coordination-page.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { attempt } from '#app/http/attempt.server.ts';
import { readForm } from '#app/http/form.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { orPage, pageOf } from '#app/http/replies.server.ts';
import { Coordination } from '#app/ui/sharing/coordination/coordination.tsx';
import { filled } from '../backlog/typed.ts';
import { acts } from '../identity/act.server.ts';
import { coordinationIn } from './coordination-typed.ts';

export const handle = { texts: ['agreements', 'item'] };
export { sharingLinks as links } from '#app/ui/sharing/links.ts';

const verbs = acts(acceptCoordination, changeCoordination, declineCoordination, endCoordination);

/** /agreements/coordination/:coordination: how the terms stand, and every way to answer, change or end them. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const page = await orPage(ask(coordinationPage, actor, { coordination: params.coordination }));
  const owner = nameIn(page.coordination.owner.names, actor.person.locale);
  return { ...page, title: pageTitle(actor, 'agreements:coordination.of', { owner }) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const form = await readForm(request, { actor });
  const { act = '', version, reason, signatory, letter } = filled(form.values);
  const verb = verbs.get(act);
  if (!verb) throw pageOf(new NotFound());
  const said = Object.entries({ reason, signatory, letter }).filter(([, value]) => value !== undefined);
  const input = {
    coordination: params.coordination,
    ...(version && { version: Number(version) }),
    ...(act === changeCoordination.name ? coordinationIn(form) : Object.fromEntries(said)),
  };
  const done = await attempt(() => perform(verb, actor, input, { key: form.key }), form);
  if (done.ok) return redirect(coordinationPath(params.coordination ?? ''));
  return data({ ...done, act, ticked: form.all('shows') }, { status: done.status });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function CoordinationRoute() {
  return <Coordination {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
