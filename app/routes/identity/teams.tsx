import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { nameIn } from '#app/domain/actor.ts';
import { perform } from '#app/domain/command.server.ts';
import { createTeam } from '#app/domain/identity/commands/create-team.server.ts';
import { teamsPage } from '#app/domain/identity/queries/teams-page.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { attempt } from '#app/http/attempt.server.ts';
import { readForm } from '#app/http/form.server.ts';
import { pageTitle } from '#app/http/page-title.server.ts';
import { orPage } from '#app/http/replies.server.ts';
import { peoplePath, teamPath } from '#app/paths.ts';
import { Teams } from '#app/ui/identity/teams.tsx';
import { LinkButton } from '#app/ui/kit/button.tsx';
import { Page, PageHead } from '#app/ui/kit/page-head.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';

export const handle = { texts: ['people', 'export'] };
export { identityLinks as links } from '#app/ui/identity/links.ts';

/** /teams: the agency's teams. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const agency = nameIn(actor.agency.names, actor.person.locale);
  return { ...(await orPage(ask(teamsPage, actor, {}))), agency, title: pageTitle(actor, 'people:team.title') };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const form = await readForm(request, { actor });
  const done = await attempt(() => perform(createTeam, actor, form.values, { key: form.key }), form);
  return done.ok ? redirect(teamPath(done.answer.team)) : data(done, { status: done.status });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function TeamsRoute() {
  const t = useTexts();
  const { teams, mayCreate, agency } = useLoaderData<typeof loader>();
  return (
    <Page>
      <PageHead
        title={t('people:team.title')}
        sub={t('people:team.sub', { count: teams.length, agency })}
        actions={<LinkButton to={peoplePath()}>{t('people:title')}</LinkButton>}
      />
      <Teams teams={teams} mayCreate={mayCreate} sent={useActionData<typeof action>()} />
    </Page>
  );
}
