import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { nameIn } from '#app/domain/actor.ts';
import { perform } from '#app/domain/command.server.ts';
import { invitePeople } from '#app/domain/identity/commands/invite-people.server.ts';
import { linkDays } from '#app/domain/identity/person.ts';
import { peoplePage } from '#app/domain/identity/queries/people-page.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { attempt } from '#app/http/attempt.server.ts';
import { readForm } from '#app/http/form.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { orPage } from '#app/http/replies.server.ts';
import { agencyPath, rolesPath, teamsPath } from '#app/paths.ts';
import { InvitePanel } from '#app/ui/identity/invite-panel.tsx';
import { InvitedList } from '#app/ui/identity/invited.tsx';
import { PeopleList } from '#app/ui/identity/people-list.tsx';
import { LinkButton } from '#app/ui/kit/button.tsx';
import { Page, PageHead } from '#app/ui/kit/page-head.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';
import { handOver } from './hand-over.server.ts';

export const handle = { texts: ['people', 'export'] };
export { ownHeaders as headers } from '#app/http/own-headers.ts';
export { identityLinks as links } from '#app/ui/identity/links.ts';

/** /people: the agency's people, and for its administrators the invitation of more. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const asked = new URL(request.url).searchParams;
  const [find, show] = [asked.get('find') ?? '', asked.get('show') === 'left' ? ('left' as const) : ('present' as const)];
  const page = await orPage(ask(peoplePage, actor, { find, show, after: asked.get('after') ?? undefined }));
  const agency = nameIn(actor.agency.names, actor.person.locale);
  return { ...page, find, show, agency, title: pageTitle(actor, 'people:title') };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const form = await readForm(request, { actor });
  const { team, ...values } = form.values;
  const input = { ...values, ...(team && { team }) };
  const done = await attempt(() => perform(invitePeople, actor, input, { key: form.key }), form);
  if (!done.ok) return data(done, { status: done.status });
  const answer = await handOver(request, actor, done.answer.invited);
  return data({ ok: true as const, answer, days: linkDays }, { headers: { 'Cache-Control': 'no-store' } });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function PeopleRoute() {
  const t = useTexts();
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const sub = t(page.show === 'left' ? 'people:subLeft' : 'people:sub', {
    count: page.show === 'left' ? page.left : page.present,
    agency: page.agency,
  });
  return (
    <Page>
      <PageHead
        title={t('people:title')}
        sub={sub}
        actions={
          <>
            <LinkButton to={teamsPath()}>{t('people:teams')}</LinkButton>
            <LinkButton to={rolesPath()}>{t('people:whoMay')}</LinkButton>
            <LinkButton to={agencyPath()}>{t('people:agency.title')}</LinkButton>
          </>
        }
      />
      {sent?.ok && <InvitedList invited={sent.answer} days={sent.days} />}
      <PeopleList data={page} />
      {page.mayInvite && <InvitePanel teams={page.teams} sent={sent} />}
    </Page>
  );
}
