import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { nameIn } from '#app/domain/actor.ts';
import { ask } from '#app/domain/query.server.ts';
import { editService } from '#app/domain/strategy/commands/edit-service.server.ts';
import { publishService } from '#app/domain/strategy/commands/publish-service.server.ts';
import { recordUsers } from '#app/domain/strategy/commands/record-users.server.ts';
import { setServicePhase } from '#app/domain/strategy/commands/set-service-phase.server.ts';
import { servicePage } from '#app/domain/strategy/queries/service-page.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { orPage } from '#app/http/replies.server.ts';
import { servicePath } from '#app/paths.ts';
import { Service } from '#app/ui/strategy/service/service.tsx';
import { actOf, acts } from '../identity/act.server.ts';
import { meant, pageAsked } from './typed.ts';

export const handle = { texts: ['services', 'strategy', 'item'] };
export { strategyLinks as links } from '#app/ui/strategy/links.ts';

const verbs = acts(editService, publishService, recordUsers, setServicePhase);

/** /services/ID: what a service is for, how it stands, who uses it, and the work about it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const page = await orPage(ask(servicePage, actor, { service: params.service, page: pageAsked(request) }));
  return { ...page, title: `${nameIn(page.service.names, actor.person.locale)} · Hashar` };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { service = '' } = params;
  const { actor: _actor, ...done } = await actOf(request, verbs, (values) => ({ ...meant(values), service }));
  return done.ok ? redirect(servicePath(service)) : data(done, { status: done.status });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function ServiceRoute() {
  return <Service {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
