import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { addTeamMember } from '#app/domain/identity/commands/add-team-member.server.ts';
import { removeTeamMember } from '#app/domain/identity/commands/remove-team-member.server.ts';
import { renameTeam } from '#app/domain/identity/commands/rename-team.server.ts';
import { teamPage } from '#app/domain/identity/queries/team-page.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { setRhythm } from '#app/domain/sprint/commands/set-rhythm.server.ts';
import { requireActor } from '#app/http/actor.server.ts';
import { orPage } from '#app/http/replies.server.ts';
import { sprintsPath, teamPath, teamsPath } from '#app/paths.ts';
import { TeamAdd, TeamBoards, TeamName, TeamPeople } from '#app/ui/identity/team.tsx';
import { LinkButton } from '#app/ui/kit/button.tsx';
import { Page, PageHead } from '#app/ui/kit/page-head.tsx';
import { ProblemList } from '#app/ui/shell/problems.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';
import { TeamRhythm } from '#app/ui/sprint/team-rhythm.tsx';
import { numberOrNull } from '../backlog/typed.ts';
import { actOf, acts } from './act.server.ts';

export const handle = { texts: ['people', 'sprint'] };
export { identityLinks as links } from '#app/ui/identity/links.ts';

const verbs = acts(addTeamMember, removeTeamMember, renameTeam, setRhythm);

/** /teams/ID: who is in a team, and its boards. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return orPage(ask(teamPage, actor, { team: params.team }));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor: _actor, ...done } = await actOf(request, verbs, ({ days, ...values }) => ({
    ...values,
    ...(days !== undefined && { days: numberOrNull(days) }),
    team: params.team,
  }));
  return done.ok ? redirect(teamPath(params.team ?? '')) : data(done, { status: done.status });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.name} · Hashar` }];

export default function TeamRoute() {
  const t = useTexts();
  const team = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <Page>
      <PageHead
        title={team.name}
        sub={t('people:team.size', { count: team.people.length })}
        actions={
          <>
            <LinkButton to={sprintsPath(team.id)}>{t('sprint:sprints')}</LinkButton>
            <LinkButton to={teamsPath()}>{t('people:team.title')}</LinkButton>
          </>
        }
      />
      {sent?.act !== renameTeamAct && <ProblemList problems={sent?.problems} />}
      <TeamPeople team={team} />
      <div className="side-by-side">
        <TeamBoards boards={team.boards} />
        <div className="stack">
          {team.may.change && <TeamAdd others={team.others} />}
          <TeamRhythm rhythm={team.rhythm} may={team.may.setRhythm} />
          {team.may.rename && <TeamName team={team} sent={sent?.act === renameTeamAct ? sent : undefined} />}
        </div>
      </div>
    </Page>
  );
}

const renameTeamAct = 'rename-team';
