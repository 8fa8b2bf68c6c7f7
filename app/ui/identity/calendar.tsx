import { Link } from '@remix-run/react';
import type { Problem } from '#app/domain/errors.ts';
import { largestCalendar, type SpecialDay, weekdays } from '#app/domain/identity/calendar/calendar.ts';
import { agencyPath, calendarPath } from '#app/paths.ts';
import { Button, LinkButton } from '../kit/button.tsx';
import { DataTable } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Checkbox, Field } from '../kit/field.tsx';
import { Notice } from '../kit/notice.tsx';
import { Page, PageHead } from '../kit/page-head.tsx';
import { Panel } from '../kit/panel.tsx';
import { CommandForm } from '../shell/command-form.tsx';
import { ProblemList, useProblems } from '../shell/problems.tsx';
import { useFormat, useTexts } from '../shell/texts.tsx';

interface CalendarData {
  year: number;
  thisYear: number;
  weekend: readonly number[];
  days: readonly SpecialDay[];
  workingDays: number;
  ahead: { count: number; day: string };
  mayChange: boolean;
}

interface Sent {
  act: string;
  problems: readonly Problem[] | undefined;
  values: Record<string, string> | undefined;
  /** What a file has brought. */
  brought: { added: readonly string[]; known: number; leftOut: number } | undefined;
}

/** When the agency works: its holidays of a year, its weekend, and a file that brings holidays in. */
export function CalendarPage({ calendar, sent }: { calendar: CalendarData; sent: Sent | undefined }) {
  const t = useTexts();
  const { date } = useFormat();
  const { year, workingDays, ahead, mayChange } = calendar;
  return (
    <Page>
      <PageHead
        title={t('calendar:title')}
        sub={t('calendar:sub')}
        actions={<LinkButton to={agencyPath()}>{t('calendar:back')}</LinkButton>}
      />
      {sent?.brought && <Brought {...sent.brought} />}
      <nav className="row" aria-label={t('calendar:years')}>
        <LinkButton to={calendarPath(year - 1)} small>
          ← {year - 1}
        </LinkButton>
        <strong aria-current="page">{year}</strong>
        <LinkButton to={calendarPath(year + 1)} small>
          {year + 1} →
        </LinkButton>
        <span className="soft">
          {t('calendar:workingDays', { count: workingDays, year })}{' '}
          {t('calendar:ahead', { count: ahead.count, day: date(ahead.day) })}
        </span>
      </nav>
      <Holidays calendar={calendar} />
      {mayChange && (
        <div className="side-by-side">
          <AddDay year={year} sent={sent?.act === 'mark-day' ? sent : undefined} />
          <div className="stack">
            <BringDays sent={sent?.act === 'import-holidays' ? sent : undefined} />
            <Weekend weekend={calendar.weekend} sent={sent?.act === 'set-weekend' ? sent : undefined} />
          </div>
        </div>
      )}
    </Page>
  );
}

/** What a file brought; each year that it brought something for is one step away. */
function Brought({ added, known, leftOut }: NonNullable<Sent['brought']>) {
  const t = useTexts();
  const years = [...new Set(added.map((day) => Number(day.slice(0, 4))))];
  return (
    <Notice tone="go" role="status" inSight title={t('calendar:brought.added', { count: added.length })}>
      {known > 0 && <p>{t('calendar:brought.known', { count: known })}</p>}
      {leftOut > 0 && <p>{t('calendar:brought.leftOut', { count: leftOut })}</p>}
      {years.length > 0 && (
        <p className="row">
          {years.map((year) => (
            <Link key={year} to={calendarPath(year)}>
              {year}
            </Link>
          ))}
        </p>
      )}
    </Notice>
  );
}

function Holidays({ calendar: { days, year, weekend, mayChange } }: { calendar: CalendarData }) {
  const t = useTexts();
  const { date } = useFormat();
  if (days.length === 0) {
    return (
      <EmptyState title={t('calendar:none', { year })}>
        <p>{t(mayChange ? 'calendar:noneNext' : 'calendar:noneAsk')}</p>
      </EmptyState>
    );
  }
  const weekday = (day: string) => t(`calendar:weekday.${weekdayOf(day)}`);
  const away = {
    head: <span className="hidden-label">{t('calendar:remove')}</span>,
    cell: ({ day, name }: SpecialDay) => (
      <CommandForm>
        <input type="hidden" name="act" value="clear-day" />
        <input type="hidden" name="day" value={day} />
        <Button small tone="quiet" aria-label={t('calendar:removeDay', { day: date(day), name })}>
          {t('calendar:remove')}
        </Button>
      </CommandForm>
    ),
  };
  const columns = [
    {
      head: t('calendar:day'),
      cell: ({ day }: SpecialDay) => (
        <>
          {date(day)} <span className="soft">{weekday(day)}</span>
        </>
      ),
    },
    { head: t('calendar:name'), cell: ({ name }: SpecialDay) => name || t('calendar:unnamed') },
    {
      head: t('calendar:what'),
      cell: ({ day, works }: SpecialDay) => {
        if (works) return <span className="chip go">{t('calendar:worked')}</span>;
        return weekend.includes(weekdayOf(day)) ? t('calendar:onWeekend') : t('calendar:holiday');
      },
    },
  ];
  return (
    <DataTable
      stacked
      caption={t('calendar:of', { year })}
      rows={days}
      rowKey={({ day }) => day}
      columns={mayChange ? [...columns, away] : columns}
    />
  );
}

type Weekday = (typeof weekdays)[number];

function weekdayOf(day: string): Weekday {
  return (new Date(day).getUTCDay() || 7) as Weekday;
}

function AddDay({ year, sent }: { year: number; sent: Sent | undefined }) {
  const t = useTexts();
  const problem = useProblems(sent?.problems);
  return (
    <Panel title={t('calendar:add')}>
      <CommandForm className="stack" key={year}>
        <input type="hidden" name="act" value="mark-day" />
        <ProblemList problems={sent?.problems} />
        <Field
          type="date"
          name="day"
          label={t('calendar:day')}
          problem={problem('day')}
          defaultValue={sent?.values?.day ?? ''}
          required
        />
        <Field
          name="name"
          label={t('calendar:name')}
          problem={problem('name')}
          defaultValue={sent?.values?.name ?? ''}
          maxLength={120}
          required
        />
        <Checkbox name="works" value="yes" label={t('calendar:works')} defaultChecked={sent?.values?.works === 'yes'} />
        <div className="row">
          <Button tone="main">{t('calendar:addIt')}</Button>
        </div>
      </CommandForm>
    </Panel>
  );
}

function BringDays({ sent }: { sent: Sent | undefined }) {
  const t = useTexts();
  const problem = useProblems(sent?.problems);
  return (
    <Panel title={t('calendar:file')}>
      <CommandForm encType="multipart/form-data" className="stack">
        <input type="hidden" name="act" value="import-holidays" />
        <ProblemList problems={sent?.problems} />
        <Field
          type="file"
          name="file"
          accept=".ics,text/calendar"
          label={t('calendar:fileLabel', { megabytes: largestCalendar / 1_000_000 })}
          hint={t('calendar:fileHint')}
          problem={problem('content')}
        />
        <div className="row">
          <Button>{t('calendar:fileBring')}</Button>
        </div>
      </CommandForm>
    </Panel>
  );
}

function Weekend({ weekend, sent }: { weekend: readonly number[]; sent: Sent | undefined }) {
  const t = useTexts();
  return (
    <Panel title={t('calendar:weekend')}>
      <CommandForm className="stack">
        <input type="hidden" name="act" value="set-weekend" />
        <ProblemList problems={sent?.problems} />
        <fieldset>
          <legend>{t('calendar:weekendHint')}</legend>
          {weekdays.map((day) => (
            <Checkbox
              key={day}
              name="weekend"
              value={day}
              label={t(`calendar:weekday.${day}`)}
              defaultChecked={weekend.includes(day)}
            />
          ))}
        </fieldset>
        <div className="row">
          <Button>{t('calendar:save')}</Button>
        </div>
      </CommandForm>
    </Panel>
  );
}
