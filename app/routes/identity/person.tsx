import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { changeRole } from '#app/domain/identity/commands/change-role.server.ts';
import { disablePerson } from '#app/domain/identity/commands/disable-person.server.ts';
import { enablePerson } from '#app/domain/identity/commands/enable-person.server.ts';
import { endMembership } from '#app/domain/identity/commands/end-membership.server.ts';
import { makeResetLink } from '#app/domain/identity/commands/make-reset-link.server.ts';
import { renewInvitation } from '#app/domain/identity/commands/renew-invitation.server.ts';
import { restoreMembership } from '#app/domain/identity/commands/restore-membership.server.ts';
import { withdrawInvitation } from '#app/domain/identity/commands/withdraw-invitation.server.ts';
import { linkDays } from '#app/domain/identity/person.ts';
import { personPage } from '#app/domain/identity/queries/person-page.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { orPage } from '#app/http/replies.server.ts';
import { peoplePath, personPath } from '#app/paths.ts';
import { PersonFacts } from '#app/ui/identity/person.tsx';
import { PersonActs } from '#app/ui/identity/person-acts.tsx';
import { LinkButton } from '#app/ui/kit/button.tsx';
import { Page, PageHead } from '#app/ui/kit/page-head.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';
import { actOf, acts } from './act.server.ts';
import { madeLink } from './made-link.server.ts';

export const handle = { texts: ['people'] };
export { ownHeaders as headers } from '#app/http/own-headers.ts';
export { identityLinks as links } from '#app/ui/identity/links.ts';

const verbs = acts(
  changeRole,
  makeResetLink,
  endMembership,
  restoreMembership,
  renewInvitation,
  withdrawInvitation,
  disablePerson,
  enablePerson,
);

/** /people/ID: one person of the agency. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return orPage(ask(personPage, actor, { person: params.person }));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, ...done } = await actOf(request, verbs, (values) => ({ ...values, person: params.person }));
  if (!done.ok) return data(done, { status: done.status });
  // Whoever never belonged stands nowhere once the invitation is taken back.
  if (done.act === withdrawInvitation.name) return redirect(peoplePath());
  const answer = await madeLink(request, actor, done);
  if (!answer) return redirect(personPath(params.person ?? ''));
  return data(
    { ok: true as const, act: done.act, answer: { ...answer, days: linkDays } },
    { headers: { 'Cache-Control': 'no-store' } },
  );
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.name} · Hashar` }];

export default function PersonRoute() {
  const t = useTexts();
  const person = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <Page>
      <PageHead title={person.name} sub={person.email} actions={<LinkButton to={peoplePath()}>{t('people:title')}</LinkButton>} />
      <div className="side-by-side">
        <PersonFacts person={person} />
        <PersonActs person={person} sent={sent} />
      </div>
    </Page>
  );
}
