import { Link } from '@remix-run/react';
import type { BacklogLine, ItemRow as Row } from '#app/domain/backlog/backlog.ts';
import { backlogPath, boardPath, newBacklogPath } from '#app/paths.ts';
import { ItemRow } from '#app/ui/backlog/page/item-row.tsx';
import { Chip } from '#app/ui/kit/chip.tsx';
import { EmptyState } from '#app/ui/kit/empty-state.tsx';
import { Page, PageHead } from '#app/ui/kit/page-head.tsx';
import { Panel } from '#app/ui/kit/panel.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';
import { ActiveSprints, type Running } from '#app/ui/sprint/active-sprints.tsx';

interface Props {
  name: string;
  items: readonly Row[];
  itemTotal: number;
  boards: readonly { id: string; name: string; team: string; mine: boolean }[];
  backlogs: readonly BacklogLine[];
  running: Running;
  can: { createBacklog: boolean };
}

/** What a person comes back to: their own open items, and the agency's boards and backlogs. */
export function Home({ name, items, itemTotal, boards, backlogs, running, can }: Props) {
  const t = useTexts();
  return (
    <Page>
      <PageHead title={t('home:title')} sub={t('home:hello', { name })} />
      <div className="home-columns">
        <Mine items={items} total={itemTotal} />
        <div className="stack">
          <ActiveSprints {...running} />
          <Boards boards={boards} />
          <Backlogs backlogs={backlogs} create={can.createBacklog} />
        </div>
      </div>
    </Page>
  );
}

function Mine({ items, total }: { items: readonly Row[]; total: number }) {
  const t = useTexts();
  const shown = items.length;
  return (
    <section className="stack" aria-labelledby="mine">
      <div className="row">
        <h2 id="mine">{t('home:mine')}</h2>
        {total > 0 && <Chip>{t(shown < total ? 'home:mineShown' : 'home:mineTotal', { count: total, shown, total })}</Chip>}
      </div>
      {total === 0 ? (
        <EmptyState title={t('home:mineEmpty')}>
          <p>{t('home:mineEmptyNext')}</p>
        </EmptyState>
      ) : (
        <ul className="items">
          {items.map((item) => (
            <li key={item.key} className="item">
              <ItemRow item={item} />
            </li>
          ))}
        </ul>
      )}
    </section>
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
