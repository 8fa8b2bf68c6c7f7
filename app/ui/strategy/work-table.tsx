import { Link } from '@remix-run/react';
import type { WorkRow } from '#app/domain/strategy/goal.ts';
import { itemPath } from '#app/paths.ts';
import { StateMark, TypeMark } from '../backlog/marks.tsx';
import { DataTable } from '../kit/data-table.tsx';
import { useTexts } from '../shell/texts.tsx';
import { OwnerChip } from './owner-chip.tsx';

/** Items with their state and agency. */
export function WorkTable({ caption, work }: { caption: string; work: readonly WorkRow[] }) {
  const t = useTexts();
  return (
    <DataTable
      caption={caption}
      rows={work}
      rowKey={({ key }) => key}
      columns={[
        {
          head: t('strategy:work.item'),
          cell: ({ key, title }) => (
            <Link to={itemPath(key)} prefetch="intent">
              <span className="key">{key}</span> {title}
            </Link>
          ),
        },
        { head: t('strategy:work.type'), cell: ({ type }) => <TypeMark type={type} /> },
        { head: t('strategy:work.state'), cell: ({ state }) => <StateMark state={state} /> },
        { head: t('strategy:work.agency'), cell: ({ agency }) => <OwnerChip agency={agency} /> },
      ]}
    />
  );
}
