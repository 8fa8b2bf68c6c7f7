import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { permits } from '#app/domain/actor.ts';
import { backlogsPage } from '#app/domain/backlog/queries/backlogs-page.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { access } from '#app/domain/strategy/access.ts';
import { createService } from '#app/domain/strategy/commands/create-service.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { attempt } from '#app/http/attempt.server.ts';
import { readForm } from '#app/http/form.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { servicePath } from '#app/paths.ts';
import { NewService } from '#app/ui/strategy/service/service-form.tsx';
import { meant } from './typed.ts';

export const handle = { texts: ['services'] };
export { strategyLinks as links } from '#app/ui/strategy/links.ts';

/** /services/new: a name and what its user comes for list a service. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { backlogs } = await ask(backlogsPage, actor, {});
  return {
    may: permits(actor, access, 'create-service'),
    backlogs: backlogs.map(({ prefix, name }) => ({ prefix, name })),
    title: pageTitle(actor, 'services:new.title'),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const form = await readForm(request, { actor });
  const done = await attempt(() => perform(createService, actor, meant(form.values), { key: form.key }), form);
  return done.ok ? redirect(servicePath(done.answer.service)) : data(done, { status: done.status });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function NewServiceRoute() {
  return <NewService {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
