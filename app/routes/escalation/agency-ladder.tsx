import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { setLadderPerson } from '#app/domain/escalation/commands/set-ladder-person.server.ts';
import { agencyLadder } from '#app/domain/escalation/queries/agency-ladder.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { agencyLadderPath } from '#app/paths.ts';
import { AgencyLadder } from '#app/ui/escalation/agency-ladder.tsx';
import { actOf, acts } from '../identity/act.server.ts';
import { filled } from '../request/filled.ts';

export const handle = { texts: ['ladder'] };
export { identityLinks as links } from '#app/ui/identity/links.ts';

const verbs = acts(setLadderPerson);

/** /agency/ladder: who of the agency is told when others wait too long. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return { ...(await ask(agencyLadder, actor, {})), title: pageTitle(actor, 'ladder:place.title') };
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor: _actor, ...done } = await actOf(request, verbs, (values) => filled(values, ['person']));
  return done.ok ? redirect(agencyLadderPath()) : data(done, { status: done.status });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function AgencyLadderRoute() {
  return <AgencyLadder {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
