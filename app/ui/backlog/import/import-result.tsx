import type { ImportPage } from '#app/domain/backlog/import/import-page.ts';
import { backlogPath, boardPath, newBoardPath } from '#app/paths.ts';
import { Button, LinkButton } from '#app/ui/kit/button.tsx';
import { Radios } from '#app/ui/kit/field.tsx';
import { Notice } from '#app/ui/kit/notice.tsx';
import { Panel } from '#app/ui/kit/panel.tsx';
import { CommandForm } from '#app/ui/shell/command-form.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';
import type { ImportProps } from './import-props.ts';
import { Changes, Counts, Problems } from './import-tables.tsx';

interface Props extends Pick<ImportProps, 'backlog' | 'file' | 'problems'> {
  result: NonNullable<ImportPage['result']>;
  /** It was brought in while one looked. */
  justNow: boolean;
}

/** What an import made and changed, where to go on, and how to undo it. */
export function ImportResult({ backlog, file, problems, result, justNow }: Props) {
  const t = useTexts();
  const { made, changed, same, boards, changes, worked } = result;
  return (
    <>
      <Notice tone="go" role="status" inSight={justNow} title={t('import:done.title')}>
        <p>
          {t('import:done.made', { count: made.items })} {changed > 0 && t('import:done.changed', { count: changed })}{' '}
          {same > 0 && t('import:done.same', { count: same })}
        </p>
        <div className="row">
          <LinkButton tone="main" to={backlogPath(backlog.prefix)}>
            {t('import:done.toBacklog')}
          </LinkButton>
          {boards.map((board) => (
            <LinkButton key={board.id} to={boardPath(board.id)}>
              {t('import:done.toBoard', { board: board.name })}
            </LinkButton>
          ))}
          <LinkButton to={newBoardPath(backlog.prefix)}>{t('import:done.makeBoard')}</LinkButton>
        </div>
      </Notice>
      <Changes changes={changes} />
      <Problems problems={problems} />
      {file && <Counts counts={file} />}
      <Undo worked={worked} />
    </>
  );
}

function Undo({ worked }: { worked: number }) {
  const t = useTexts();
  return (
    <Panel title={t('import:undo.title')}>
      <CommandForm className="stack">
        <input type="hidden" name="act" value="undo-import" />
        <p>{t('import:undo.text')}</p>
        {worked > 0 && (
          <Radios
            legend={t('import:undo.worked', { count: worked })}
            name="worked"
            chosen="keep"
            choices={[
              { value: 'keep', label: t('import:undo.keep') },
              { value: 'remove', label: t('import:undo.remove') },
            ]}
          />
        )}
        <div>
          <Button tone="stop">{t('import:undo.button')}</Button>
        </div>
      </CommandForm>
    </Panel>
  );
}
