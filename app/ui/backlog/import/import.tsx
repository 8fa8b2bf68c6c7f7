import { useRevalidator } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { backlogImportPath, importPath } from '#app/paths.ts';
import { Button, LinkButton } from '#app/ui/kit/button.tsx';
import { Notice } from '#app/ui/kit/notice.tsx';
import { Page, PageHead } from '#app/ui/kit/page-head.tsx';
import { Progress } from '#app/ui/kit/progress.tsx';
import { CommandForm } from '#app/ui/shell/command-form.tsx';
import { ProblemList } from '#app/ui/shell/problems.tsx';
import { useFormat, useTexts } from '#app/ui/shell/texts.tsx';
import { DryRun } from './dry-run.tsx';
import type { ImportProps } from './import-props.ts';
import { ImportResult } from './import-result.tsx';

/** An import at whatever point it is: being read, waiting to be run, done, undone, or unreadable. */
export function Import(props: ImportProps) {
  const t = useTexts();
  const { backlog, fileName, status, refused, undone } = props;
  const [before] = useState(status);
  const justNow = status !== before;
  return (
    <Page>
      <PageHead
        title={t('import:of', { backlog: backlog.name })}
        sub={`${fileName} · ${t(`import:source.${props.source}`)} · ${t(`import:status.${status}`)}`}
        actions={<LinkButton to={backlogImportPath(backlog.prefix)}>{t('import:earlier.title')}</LinkButton>}
      />
      <ProblemList problems={refused} />
      {status === 'staging' && <Staging {...props} />}
      {status === 'failed' && <Failed />}
      {props.dryRun && <DryRun {...props} dryRun={props.dryRun} />}
      {props.result && <ImportResult {...props} result={props.result} justNow={justNow} />}
      {undone && (
        <Notice tone="go" role="status" inSight={justNow} title={t('import:undone.title')}>
          <p>{t('import:undone.text', undone)}</p>
        </Notice>
      )}
    </Page>
  );
}

const lookEvery = 700;

/** How far the reading is; the page looks again by itself, and by a link where there are no scripts. */
function Staging({ id, rowsDone, rowsAll }: ImportProps) {
  const t = useTexts();
  const { number } = useFormat();
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const looking = setInterval(revalidate, lookEvery);
    return () => clearInterval(looking);
  }, [revalidate]);
  return (
    <Notice title={t('import:staging.title')} role="status">
      <Progress
        label={t('import:staging.progress', { done: number(rowsDone), all: number(rowsAll) })}
        done={rowsDone}
        all={rowsAll}
      />
      <p>{t('import:staging.leave')}</p>
      <div>
        <LinkButton small to={importPath(id)} reloadDocument>
          {t('import:staging.again')}
        </LinkButton>
      </div>
    </Notice>
  );
}

function Failed() {
  const t = useTexts();
  return (
    <>
      <Notice tone="stop" role="alert" title={t('import:failed.title')}>
        <p>{t('import:failed.next')}</p>
      </Notice>
      <CommandForm>
        <input type="hidden" name="act" value="drop-import" />
        <Button>{t('import:dry.drop')}</Button>
      </CommandForm>
    </>
  );
}
