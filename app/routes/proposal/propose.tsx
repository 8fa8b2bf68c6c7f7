import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { perform } from '#app/domain/command.server.ts';
import { proposeItem } from '#app/domain/proposal/commands/propose-item.server.ts';
import { proposalsPage } from '#app/domain/proposal/queries/proposals-page.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { attempt } from '#app/http/attempt.server.ts';
import { readForm } from '#app/http/form.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { orPage } from '#app/http/replies.server.ts';
import { proposalPath, proposalsPath } from '#app/paths.ts';
import { Propose } from '#app/ui/proposal/propose.tsx';

export const handle = { texts: ['proposals'] };
export { proposalLinks as links } from '#app/ui/proposal/links.ts';

/** /backlogs/:prefix/propose: the form; who may not propose there is led to what is proposed. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { backlog, can } = await orPage(ask(proposalsPage, actor, { backlog: params.prefix }));
  if (!backlog || !can.propose) throw redirect(proposalsPath({ backlog: params.prefix }));
  return { backlog, title: pageTitle(actor, 'proposals:new.title') };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const form = await readForm(request, { actor });
  const { title = '', description = '' } = form.values;
  const input = { backlog: params.prefix, title, description };
  const done = await attempt(() => perform(proposeItem, actor, input, { key: form.key }), form);
  return done.ok ? redirect(proposalPath(done.answer.proposal)) : data(done, { status: done.status });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function ProposeRoute() {
  return <Propose {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
