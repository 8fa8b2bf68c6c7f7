import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { ItemRow as Row } from '#app/domain/backlog/backlog.ts';
import { itemPath, rankItemPath } from '#app/paths.ts';
import { ClosedMark, Due, LabelMarks, People, StateMark, TypeMark } from '#app/ui/backlog/marks.tsx';
import { BlockedChip } from '#app/ui/blocker/blocked-chip.tsx';
import { useFormat, useTexts } from '#app/ui/shell/texts.tsx';

interface Props {
  item: Row;
  /** Whether the reader may give it another place. */
  rank?: boolean;
  /** In the order of their own agency, and not in the joint one. */
  own?: boolean;
  /** Where a script lets it be moved by hand. */
  handle?: ReactNode;
  /** Where it can be ticked, to change several at once. */
  tick?: ReactNode;
  /** What stands under it, e.g. why it could not be moved. */
  note?: ReactNode;
}

/** An item as a line of a list. */
export function ItemRow({ item, rank, own, tick, handle, note }: Props) {
  const t = useTexts();
  const { number } = useFormat();
  return (
    <>
      {tick}
      {handle}
      <Link className="key" to={itemPath(item.key)} prefetch="intent">
        {item.key}
      </Link>
      <div className="item-what">
        <Link className="item-title" to={itemPath(item.key)} prefetch="intent">
          {item.title}
        </Link>
        <span className="item-marks">
          <TypeMark type={item.type} />
          <StateMark state={item.state} />
          <LabelMarks labels={item.labels} />
          <BlockedChip blocked={item.blocked} />
          <Due dueOn={item.dueOn} late={item.late} />
          {item.checks && <span className="num soft">☑ {t('backlog:page.checks', item.checks)}</span>}
          <ClosedMark classification={item.classification} />
          {item.parent && <Link to={itemPath(item.parent)}>{t('backlog:page.partOf', { key: item.parent })}</Link>}
        </span>
      </div>
      <span className="item-points num">
        {item.estimate !== null && t('backlog:page.points', { count: item.estimate, points: number(item.estimate) })}
      </span>
      <span className="item-people">
        <People people={item.assignees} />
      </span>
      {rank && (
        <Link className="btn small quiet" to={rankItemPath(item.key, own)}>
          {t('backlog:page.move')} <span className="hidden-label">{item.key}</span>
        </Link>
      )}
      {note}
    </>
  );
}
