import { Link } from '@remix-run/react';
import { type Names, nameIn } from '#app/domain/actor.ts';
import { type CourseRow, phasePageSize, type ServiceLine, type ServicePhase } from '#app/domain/strategy/service/service.ts';
import { newServicePath, publicationsPath, servicesPath } from '#app/paths.ts';
import { Button, LinkButton } from '../../kit/button.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { Select } from '../../kit/field.tsx';
import { Page, PageHead } from '../../kit/page-head.tsx';
import { useFormat, useLanguage, useTexts } from '../../shell/texts.tsx';
import { PageOf } from '../page-of.tsx';
import { PhaseTable } from './phase-table.tsx';
import { TotalsCourse } from './totals-course.tsx';

export interface ServicesProps {
  phases: readonly { phase: ServicePhase; total: number; services: readonly ServiceLine[] }[];
  total: number;
  launched: number;
  users: number;
  course: readonly CourseRow[];
  agencies: readonly { code: string; names: Names }[];
  page: number;
  pages: number;
  /** What the address asks for. */
  asked: { agency?: string; phase?: ServicePhase };
  can: { create: boolean };
}

/** Services by phase, what has been launched and who is registered, and the course of both. */
export function Services(props: ServicesProps) {
  const t = useTexts();
  const { phases, total, course, asked, page, pages, can } = props;
  return (
    <Page>
      <PageHead
        title={t('services:title')}
        sub={t('services:sub', { count: total })}
        actions={
          <>
            <LinkButton to={publicationsPath()}>{t('shell:publications')}</LinkButton>
            {can.create && (
              <LinkButton tone="main" to={newServicePath()}>
                {t('services:new.title')}
              </LinkButton>
            )}
          </>
        }
      />
      <Totals {...props} />
      <Filter {...props} />
      {total === 0 && (
        <EmptyState title={t('services:empty')}>
          <p>{t(can.create ? 'services:emptyNext' : 'services:emptyWait')}</p>
        </EmptyState>
      )}
      {!asked.phase && <TotalsCourse course={course} />}
      {phases.map((each) => each.total > 0 && <PhaseTable key={each.phase} {...each} asked={asked} />)}
      {asked.phase && (
        <>
          <PageOf
            {...{ page, pages }}
            total={phases[0]?.total ?? 0}
            size={phasePageSize}
            shown={phases[0]?.services.length ?? 0}
            to={(other) => servicesPath({ ...asked, page: other })}
          />
          <p>
            <Link to={servicesPath({ agency: asked.agency })}>{t('services:allPhases')}</Link>
          </p>
        </>
      )}
    </Page>
  );
}

/** How many services there are in each phase, and the two figures that are asked for most. */
function Totals({ phases, launched, users, asked }: ServicesProps) {
  const t = useTexts();
  const { number } = useFormat();
  return (
    <ul className="figures">
      <li className="panel">
        <b className="num">{number(launched)}</b>
        <span>{t('services:launched', { count: launched })}</span>
      </li>
      <li className="panel">
        <b className="num">{number(users)}</b>
        <span>{t('services:users', { count: users })}</span>
      </li>
      {phases.map(({ phase, total }) => (
        <li key={phase} className="panel">
          <b className="num">{number(total)}</b>
          <Link to={servicesPath({ ...asked, phase })}>{t(`services:phase.${phase}`)}</Link>
        </li>
      ))}
    </ul>
  );
}

function Filter({ agencies, asked }: ServicesProps) {
  const t = useTexts();
  const { locale } = useLanguage();
  if (agencies.length < 2 && !asked.agency) return null;
  return (
    <form className="inline" action={servicesPath()} aria-label={t('services:filter.title')}>
      {asked.phase && <input type="hidden" name="phase" value={asked.phase} />}
      <Select key={asked.agency} name="agency" label={t('services:filter.agency')} defaultValue={asked.agency ?? ''}>
        <option value="">{t('services:filter.all')}</option>
        {agencies.map(({ code, names }) => (
          <option key={code} value={code}>
            {nameIn(names, locale)}
          </option>
        ))}
      </Select>
      <Button>{t('services:filter.show')}</Button>
    </form>
  );
}
