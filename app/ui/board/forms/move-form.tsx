import { Link } from '@remix-run/react';
import { useState } from 'react';
import type { Problem } from '#app/domain/errors.ts';
import { boardPath, itemPath } from '#app/paths.ts';
import { Button } from '#app/ui/kit/button.tsx';
import { Field, Select } from '#app/ui/kit/field.tsx';
import { Notice } from '#app/ui/kit/notice.tsx';
import { Page, PageHead } from '#app/ui/kit/page-head.tsx';
import { Panel } from '#app/ui/kit/panel.tsx';
import { CommandForm } from '#app/ui/shell/command-form.tsx';
import { ProblemList, useProblems } from '#app/ui/shell/problems.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';

interface MoveFormProps {
  board: { id: string; name: string };
  item: { key: string; title: string };
  columns: {
    id: string;
    name: string;
    wipLimit: number | null;
    limitKind: 'soft' | 'hard' | null;
    current: boolean;
    total: number;
    sealed: number;
    cards: { k: string; t: string }[];
  }[];
  mayMove: boolean;
  refused?: { problems: readonly Problem[]; values: Record<string, string> };
}

/** A card is moved by choosing: the way for those who do not drag, and where scripts are off. */
export function MoveForm({ board, item, columns, mayMove, refused }: MoveFormProps) {
  const t = useTexts();
  const problem = useProblems(refused?.problems);
  const current = columns.find((column) => column.current);
  const [column, setColumn] = useState(refused?.values.column ?? current?.id ?? columns[0]?.id ?? '');
  const softlyFull = columns.some(
    (each) => each.limitKind === 'soft' && !each.current && each.total + each.sealed >= (each.wipLimit ?? 0),
  );
  const asksReason = softlyFull || problem('reason') !== undefined;
  return (
    <Page width="narrow">
      <PageHead title={t('board:move.title', { key: item.key })} sub={<Link to={itemPath(item.key)}>{item.title}</Link>} />
      <ProblemList problems={refused?.problems} />
      {!mayMove && <Notice tone="warn">{t('board:move.mayNot')}</Notice>}
      <Panel>
        <CommandForm className="stack">
          <fieldset>
            <legend>{t('board:move.column')}</legend>
            {columns.map((each) => (
              <label key={each.id} className="check">
                <input
                  type="radio"
                  name="column"
                  value={each.id}
                  checked={column === each.id}
                  onChange={() => setColumn(each.id)}
                />
                <span>
                  {each.name} <ColumnFacts column={each} />
                </span>
              </label>
            ))}
          </fieldset>
          <Select
            name="place"
            label={t('board:move.place')}
            hint={t('board:move.placeHint')}
            defaultValue={refused?.values.place}
            problem={problem('position')}
          >
            <option value="bottom">{t('board:move.bottom')}</option>
            <option value="top">{t('board:move.top')}</option>
            {columns.map((each) => (
              <optgroup key={each.id} label={each.name}>
                {each.cards.map((card) => (
                  <option key={card.k} value={`${each.id} ${card.k}`}>
                    {t('board:move.below', { key: card.k, title: card.t })}
                  </option>
                ))}
              </optgroup>
            ))}
          </Select>
          {asksReason && (
            <Field
              name="reason"
              maxLength={500}
              label={t('board:move.reason')}
              hint={t('board:move.reasonHint')}
              defaultValue={refused?.values.reason}
              problem={problem('reason')}
            />
          )}
          <div className="row">
            {mayMove && <Button tone="main">{t('board:move.submit')}</Button>}
            <Link to={boardPath(board.id)}>{t('board:move.back')}</Link>
          </div>
        </CommandForm>
      </Panel>
    </Page>
  );
}

function ColumnFacts({ column }: { column: MoveFormProps['columns'][number] }) {
  const t = useTexts();
  const { total: shown, sealed, wipLimit: limit, current, limitKind } = column;
  const total = shown + sealed;
  const full = limit !== null && total >= limit && !current;
  return (
    <span className="soft small">
      {limit === null ? t('board:column.count', { count: total }) : t('board:column.of', { total, limit })}
      {sealed > 0 && ` · ${t('board:column.sealed', { count: sealed })}`}
      {current && ` · ${t('board:move.now')}`}
      {full && ` · ${t('board:column.full')}: ${t(`board:column.limit_${limitKind ?? 'soft'}`)}`}
    </span>
  );
}
