import type { ImportPage } from '#app/domain/backlog/import/import-page.ts';
import { Button } from '#app/ui/kit/button.tsx';
import { Notice } from '#app/ui/kit/notice.tsx';
import { CommandForm } from '#app/ui/shell/command-form.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';
import { ListChoices, MemberChoices } from './choices.tsx';
import { Columns } from './columns.tsx';
import type { ImportProps } from './import-props.ts';
import { Changes, Counts, Problems } from './import-tables.tsx';

interface Props extends Pick<ImportProps, 'file' | 'problems' | 'saved' | 'source' | 'table'> {
  dryRun: NonNullable<ImportPage['dryRun']>;
}

/** What running the import would do, what its columns are, what its lists and members become, and the ways on: run it, keep the choices, throw it away. */
export function DryRun({ dryRun, file, problems, saved, source, table }: Props) {
  const t = useTexts();
  return (
    <>
      {saved && (
        <Notice tone="go" role="status">
          <p>{t('import:dry.saved')}</p>
        </Notice>
      )}
      <Forecast {...dryRun} problems={problems} long={table !== null} />
      {table && <Columns table={table} />}
      <CommandForm className="stack" id="choices">
        <ListChoices {...dryRun} source={source} />
        <MemberChoices {...dryRun} />
        <div className="row" id="run">
          <Button tone="main" name="act" value="run-import">
            {t('import:dry.run')}
          </Button>
          <Button name="act" value="map-import">
            {t('import:dry.save')}
          </Button>
          <Button tone="quiet" name="act" value="drop-import" formNoValidate>
            {t('import:dry.drop')}
          </Button>
        </div>
      </CommandForm>
      <Problems problems={problems} />
      <Changes changes={dryRun.changes} />
      {file && <Counts counts={file} />}
    </>
  );
}

function Forecast({
  create,
  links,
  change,
  same,
  problems,
  long,
}: Props['dryRun'] & Pick<Props, 'problems'> & { long: boolean }) {
  const t = useTexts();
  return (
    <Notice title={t('import:dry.title')}>
      <ul>
        {create + change === 0 && <li>{t('import:dry.nothing')}</li>}
        {create > 0 && <li>{t('import:dry.create', { count: create })}</li>}
        {links > 0 && <li>{t('import:dry.links', { count: links })}</li>}
        {change > 0 && <li>{t('import:dry.change', { count: change })}</li>}
        {same > 0 && <li>{t('import:dry.same', { count: same })}</li>}
        <li>{problems.length > 0 ? t('import:problems.title', { count: problems.length }) : t('import:problems.none')}</li>
      </ul>
      {long && <a href="#run">{t('import:dry.goOn')}</a>}
    </Notice>
  );
}
