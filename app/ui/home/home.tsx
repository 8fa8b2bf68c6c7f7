import { Link } from '@remix-run/react';
import type { BacklogLine, SharedLine } from '#app/domain/backlog/backlog.ts';
import type { HomeSection as Section, WaitingImport } from '#app/domain/backlog/home/home.ts';
import type { WaitingStep } from '#app/domain/escalation/escalation.ts';
import { backlogPath, boardPath, importPath, newBacklogPath } from '#app/paths.ts';
import { WaitingSteps } from '#app/ui/escalation/waiting-steps.tsx';
import { Chip } from '#app/ui/kit/chip.tsx';
import { Page, PageHead } from '#app/ui/kit/page-head.tsx';
import { Panel } from '#app/ui/kit/panel.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';
import { ActiveSprints, type Running } from '#app/ui/sprint/active-sprints.tsx';
import { HomeSection } from './home-section.tsx';

interface Props {
  name: string;
  sections: readonly Section[];
  imports: readonly WaitingImport[];
  /** Drafts of the ladder that wait to be sent. */
  steps: readonly WaitingStep[];
  boards: readonly { id: string; name: string; team: string; mine: boolean }[];
  backlogs: readonly BacklogLine[];
  /** Of other agencies. */
  shared: readonly SharedLine[];
  running: Running;
  can: { createBacklog: boolean };
}

/** What a person comes back to: what waits for them, what they wait for, what changed, their teams' sprints, and the agency's boards and backlogs. */
export function Home({ name, sections, imports, steps, boards, backlogs, shared, running, can }: Props) {
  const t = useTexts();
  return (
    <Page>
      <PageHead title={t('home:title')} sub={t('home:hello', { name })} />
      <div className="home-columns">
        <div className="stack home-lists">
          <WaitingSteps steps={steps} />
          <Imports imports={imports} />
          {sections.map((section) => (
            <HomeSection key={section.list} {...section} />
          ))}
        </div>
        <div className="stack">
          <ActiveSprints {...running} />
          <Boards boards={boards} />
          <Backlogs backlogs={backlogs} create={can.createBacklog} />
          {shared.length > 0 && <SharedBacklogs shared={shared} />}
        </div>
      </div>
    </Page>
  );
}

/** Files that were uploaded and wait for their person to choose. */
function Imports({ imports }: Pick<Props, 'imports'>) {
  const t = useTexts();
  if (imports.length === 0) return null;
  return (
    <Panel title={t('home:imports')}>
      <ul className="plain links">
        {imports.map(({ id, fileName, backlog }) => (
          <li key={id}>
            <Link to={importPath(id)}>{t('home:import', { file: fileName, backlog })}</Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Boards({ boards }: Pick<Props, 'boards'>) {
  const t = useTexts();
  return (
    <Panel title={t('home:boards')}>
      {boards.length === 0 && <p className="soft">{t('home:boardsEmpty')}</p>}
      <ul className="plain links">
        {boards.map((board) => (
          <li key={board.id} className="row">
            <Link to={boardPath(board.id)} prefetch="intent">
              {board.name}
            </Link>
            <span className="small soft">{board.team}</span>
            {board.mine && <Chip tone="agency">{t('home:yourTeam')}</Chip>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Backlogs({ backlogs, create }: { backlogs: readonly BacklogLine[]; create: boolean }) {
  const t = useTexts();
  return (
    <Panel title={t('home:backlogs')}>
      {backlogs.length === 0 && <p className="soft">{t('home:backlogsEmpty')}</p>}
      <ul className="plain links">
        {backlogs.map((backlog) => (
          <li key={backlog.id} className="row">
            <Link to={backlogPath(backlog.prefix)} prefetch="intent">
              {backlog.name}
            </Link>
            <span className="key soft">{backlog.prefix}</span>
            <span className="small soft num">{t('home:open', { count: backlog.open })}</span>
          </li>
        ))}
      </ul>
      {backlogs.length === 0 && create && <Link to={newBacklogPath()}>{t('home:newBacklog')}</Link>}
    </Panel>
  );
}

/** What other agencies share, each with its owner. */
function SharedBacklogs({ shared }: Pick<Props, 'shared'>) {
  const t = useTexts();
  return (
    <Panel title={t('partner:list')}>
      <ul className="plain links">
        {shared.map((backlog) => (
          <li key={backlog.id} className="row">
            <Link to={backlogPath(backlog.prefix)} prefetch="intent">
              {backlog.name}
            </Link>
            <Chip tone="agency">{backlog.owner.code}</Chip>
            <span className="small soft num">{t('home:open', { count: backlog.open })}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
