import { Link } from '@remix-run/react';
import type { ImportLine } from '#app/domain/backlog/import/import-page.ts';
import { importSources, largestFile } from '#app/domain/backlog/import/staged.ts';
import type { Problem } from '#app/domain/errors.ts';
import { backlogExportPath, backlogPath, importPath } from '#app/paths.ts';
import { ExportLinks } from '#app/ui/export/export-links.tsx';
import { Button, LinkButton } from '#app/ui/kit/button.tsx';
import { DataTable } from '#app/ui/kit/data-table.tsx';
import { Field, Select, TextArea } from '#app/ui/kit/field.tsx';
import { Page, PageHead } from '#app/ui/kit/page-head.tsx';
import { Panel } from '#app/ui/kit/panel.tsx';
import { CommandForm } from '#app/ui/shell/command-form.tsx';
import { ProblemList, useProblems } from '#app/ui/shell/problems.tsx';
import { useFormat, useTexts } from '#app/ui/shell/texts.tsx';

interface Props {
  backlog: { prefix: string; name: string };
  imports: readonly ImportLine[];
  problems: readonly Problem[] | undefined;
}

/** Where a table, or a board of another tool, is brought from, and what was brought before. */
export function Imports({ backlog, imports, problems }: Props) {
  const t = useTexts();
  return (
    <Page>
      <PageHead
        title={t('import:of', { backlog: backlog.name })}
        actions={<LinkButton to={backlogPath(backlog.prefix)}>{t('import:back')}</LinkButton>}
      />
      <Upload problems={problems} />
      <Earlier imports={imports} backlog={backlog} />
    </Page>
  );
}

function Upload({ problems }: Pick<Props, 'problems'>) {
  const t = useTexts();
  const problem = useProblems(problems);
  return (
    <Panel title={t('import:upload.title')}>
      <CommandForm encType="multipart/form-data" className="stack">
        <p>{t('import:upload.how')}</p>
        <ProblemList problems={problems} />
        <Field
          type="file"
          name="file"
          accept=".csv,.tsv,.txt,.json,text/csv,text/plain,application/json"
          label={t('import:upload.file', { megabytes: largestFile / 1_000_000 })}
          problem={problem('file')}
        />
        <TextArea name="pasted" rows={4} label={t('import:upload.paste')} hint={t('import:upload.pasteHint')} />
        <Select name="source" label={t('import:upload.source')} defaultValue="">
          <option value="">{t('import:upload.recognise')}</option>
          {importSources.map((source) => (
            <option key={source} value={source}>
              {t(`import:source.${source}`)}
            </option>
          ))}
        </Select>
        <div>
          <Button tone="main">{t('import:upload.button')}</Button>
        </div>
      </CommandForm>
    </Panel>
  );
}

function Earlier({ imports, backlog: { prefix } }: Pick<Props, 'imports' | 'backlog'>) {
  const t = useTexts();
  const { moment, number } = useFormat();
  if (imports.length === 0) {
    return (
      <Panel title={t('import:earlier.title')}>
        <p className="soft">{t('import:earlier.empty')}</p>
      </Panel>
    );
  }
  return (
    <Panel title={t('import:earlier.title')}>
      <DataTable
        caption={t('import:earlier.title')}
        rows={imports}
        rowKey={(row) => row.id}
        columns={[
          { head: t('import:earlier.file'), cell: (row) => <Link to={importPath(row.id)}>{row.fileName}</Link> },
          { head: t('import:earlier.status'), cell: (row) => t(`import:status.${row.status}`) },
          { head: t('import:earlier.made'), cell: (row) => (row.made === null ? '' : number(row.made)), numeric: true },
          { head: t('import:earlier.by'), cell: (row) => row.by },
          { head: t('import:earlier.at'), cell: (row) => moment(row.at) },
        ]}
      />
      <ExportLinks
        files={(['csv', 'xlsx'] as const).map((ending) => ({ to: backlogExportPath(prefix, `imports.${ending}`), ending }))}
      />
    </Panel>
  );
}
