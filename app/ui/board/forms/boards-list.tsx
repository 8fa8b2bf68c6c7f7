import { Link } from '@remix-run/react';
import { boardPath, newBoardPath } from '#app/paths.ts';
import { LinkButton } from '#app/ui/kit/button.tsx';
import { EmptyState } from '#app/ui/kit/empty-state.tsx';
import { Page, PageHead } from '#app/ui/kit/page-head.tsx';
import { Panel } from '#app/ui/kit/panel.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';

interface BoardsListProps {
  boards: {
    id: string;
    name: string;
    team: { id: string; name: string };
    backlogs: { prefix: string; name: string }[];
    columns: string[];
  }[];
  mayCreate: boolean;
}

/** The agency's boards, by team. */
export function BoardsList({ boards, mayCreate }: BoardsListProps) {
  const t = useTexts();
  const teams = [...new Map(boards.map(({ team }) => [team.id, team])).values()];
  const create = mayCreate && (
    <LinkButton to={newBoardPath()} tone="main">
      {t('board:boards.new')}
    </LinkButton>
  );
  return (
    <Page>
      <PageHead title={t('board:boards.title')} sub={t('board:boards.sub')} actions={boards.length > 0 && create} />
      {boards.length === 0 && (
        <EmptyState title={t('board:boards.empty')}>
          <p>{t(mayCreate ? 'board:boards.emptyNext' : 'board:boards.emptyAsk')}</p>
          {create}
        </EmptyState>
      )}
      {teams.map((team) => (
        <Panel key={team.id} title={team.name}>
          <ul className="plain stack">
            {boards
              .filter((board) => board.team.id === team.id)
              .map((board) => (
                <li key={board.id}>
                  <h3>
                    <Link to={boardPath(board.id)} prefetch="intent">
                      {board.name}
                    </Link>
                  </h3>
                  <span className="soft small">
                    {board.backlogs.map(({ prefix, name }) => `${prefix} ${name}`).join(', ')} — {board.columns.join(' → ')}
                  </span>
                </li>
              ))}
          </ul>
        </Panel>
      ))}
    </Page>
  );
}
