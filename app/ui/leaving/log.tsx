import { Form } from '@remix-run/react';
import { type LogKind, type LogLine, logKinds } from '#app/domain/activity/log.ts';
import type { Problem } from '#app/domain/errors.ts';
import { agencyLogPath, agencyPath, listExportPath } from '#app/paths.ts';
import { ExportLinks } from '../export/export-links.tsx';
import { Button, LinkButton } from '../kit/button.tsx';
import { DataTable } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Field, Select } from '../kit/field.tsx';
import { Page, PageHead } from '../kit/page-head.tsx';
import { Pager } from '../kit/pager.tsx';
import { ProblemList, useProblems } from '../shell/problems.tsx';
import { useFormat, useTexts } from '../shell/texts.tsx';
import { logWords } from './log-words.ts';

export interface LogAsked {
  kind: string;
  person: string;
  from: string;
  to: string;
}

export interface LogData {
  lines: readonly LogLine[];
  total: number;
  from: number;
  next: string | null;
  /** The page is not the first. */
  further: boolean;
  asked: LogAsked;
  problems: readonly Problem[];
}

/** Who came in, who took what out, who let whom in; the latest first. */
export function LogPage({ data }: { data: LogData }) {
  const t = useTexts();
  const search = String(searchOf(data.asked));
  return (
    <Page>
      <PageHead title={t('log:title')} sub={t('log:sub')} actions={<LinkButton to={agencyPath()}>{t('log:back')}</LinkButton>} />
      <LogFilter asked={data.asked} problems={data.problems} />
      {data.lines.length === 0 && data.problems.length === 0 && (
        <EmptyState title={t('log:none')}>
          <p>{t('log:noneNext')}</p>
        </EmptyState>
      )}
      {data.lines.length > 0 && <Lines lines={data.lines} />}
      {data.lines.length > 0 && (
        <Pager
          label={t('log:title')}
          place={t('log:place', { from: data.from, to: data.from + data.lines.length - 1, total: data.total })}
          previous={data.further ? { to: agencyLogPath(search), label: t('log:newest') } : undefined}
          next={data.next === null ? undefined : { to: agencyLogPath(`${search}&after=${data.next}`), label: t('log:older') }}
        />
      )}
      {data.problems.length === 0 && (
        <ExportLinks
          files={(['csv', 'xlsx'] as const).map((ending) => ({ to: listExportPath(`log.${ending}`, search), ending }))}
        />
      )}
    </Page>
  );
}

function searchOf(asked: LogAsked): URLSearchParams {
  return new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''));
}

function LogFilter({ asked, problems }: { asked: LogAsked; problems: readonly Problem[] }) {
  const t = useTexts();
  const problem = useProblems(problems);
  return (
    <Form className="stack" role="search" aria-label={t('log:filter')}>
      <ProblemList problems={problems} />
      <div className="log-fields">
        <Select name="kind" label={t('log:kindHead')} defaultValue={asked.kind}>
          <option value="">{t('log:everyKind')}</option>
          {logKinds.map((kind: LogKind) => (
            <option key={kind} value={kind}>
              {t(`log:kind.${kind}`)}
            </option>
          ))}
        </Select>
        <Field name="person" label={t('log:person')} defaultValue={asked.person} maxLength={120} />
        <Field name="from" type="date" label={t('log:from')} defaultValue={asked.from} problem={problem('from')} />
        <Field name="to" type="date" label={t('log:to')} defaultValue={asked.to} problem={problem('to')} />
        <Button>{t('log:show')}</Button>
      </div>
    </Form>
  );
}

function Lines({ lines }: { lines: readonly LogLine[] }) {
  const t = useTexts();
  const format = useFormat();
  return (
    <DataTable
      stacked
      caption={t('log:title')}
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        { head: t('log:when'), cell: ({ at }) => <time dateTime={at}>{format.moment(at)}</time> },
        { head: t('log:who'), cell: ({ who }) => who ?? t('log:nobodyKnown') },
        { head: t('log:actingFor'), cell: ({ actingFor }) => actingFor ?? '–' },
        { head: t('log:what'), cell: (line) => logWords(line, t) },
        { head: t('log:whereFrom'), cell: ({ from }) => from ?? '–' },
      ]}
    />
  );
}
