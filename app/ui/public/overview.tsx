import type { ReactNode } from 'react';
import type { PublicObjectiveLine, PublicPromise, PublicServiceLine } from '#app/domain/publication/public-page.ts';
import { type PublicList, publicPageSize } from '#app/domain/publication/publication.ts';
import type { CourseRow, ServicePhase } from '#app/domain/strategy/service/service.ts';
import { publicListPath } from '#app/public-paths.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { Page, PageHead } from '../kit/page-head.tsx';
import { useFormat, useTexts } from '../shell/texts.tsx';
import { PageOf } from '../strategy/page-of.tsx';
import { TotalsCourse } from '../strategy/service/totals-course.tsx';
import { ObjectiveTable } from './objective-table.tsx';
import { PromiseTable } from './promise-table.tsx';
import { ServiceTable } from './service-table.tsx';
import { usePublicPath } from './use-public-path.ts';

interface Props {
  phases: readonly { phase: ServicePhase; total: number; services: readonly PublicServiceLine[] }[];
  objectives: { total: number; rows: readonly PublicObjectiveLine[] };
  promises: { total: number; rows: readonly PublicPromise[]; kept: number; delivered: number };
  services: number;
  launched: number;
  users: number;
  course: readonly CourseRow[];
  /** One list alone. */
  list: PublicList | null;
  page: number;
  pages: number;
}

/** Everything that is shown to everybody: services by phase, what is in use first, and their course, objectives, promises. */
export function Overview(props: Props) {
  const t = useTexts();
  const { services, objectives, promises, list, course, phases } = props;
  return (
    <Page>
      <PageHead title={t('public:title')} sub={t('public:about')} />
      {services + objectives.total + promises.total === 0 && (
        <EmptyState title={t('public:empty')}>
          <p>{t('public:emptyNext')}</p>
        </EmptyState>
      )}
      {services > 0 && list === null && <Totals {...props} />}
      {list === null && <TotalsCourse course={course} />}
      {[...phases].reverse().map(({ phase, total, services: rows }) => (
        <Part key={phase} {...props} of={phase} title={t(`public:phase.${phase}`)} total={total} shown={rows.length}>
          {(caption) => <ServiceTable caption={caption} services={rows} />}
        </Part>
      ))}
      <Part
        {...props}
        of="objectives"
        title={t('public:objectives.title')}
        total={objectives.total}
        shown={objectives.rows.length}
      >
        {(caption) => <ObjectiveTable caption={caption} objectives={objectives.rows} />}
      </Part>
      <Part {...props} of="promises" title={t('public:promises.title')} total={promises.total} shown={promises.rows.length}>
        {(caption) => (
          <>
            <p className="soft">{t('public:promises.sum', { delivered: promises.delivered, kept: promises.kept })}</p>
            <PromiseTable caption={caption} promises={promises.rows} />
          </>
        )}
      </Part>
    </Page>
  );
}

interface PartProps extends Props {
  of: PublicList;
  title: string;
  total: number;
  shown: number;
  children: (caption: string) => ReactNode;
}

/** One list with its true total, and the way to all of it. */
function Part({ of, title, total, shown, list, page, pages, children }: PartProps) {
  const t = useTexts();
  const { number } = useFormat();
  const toPublic = usePublicPath();
  if (shown === 0) return null;
  const caption = t('public:part', { title, total: number(total) });
  return (
    <section className="stack" id={of}>
      <h2>{caption}</h2>
      {children(caption)}
      {list === null && shown < total && (
        <p>
          <a href={toPublic(publicListPath(of))}>{t('public:showAll', { total: number(total), list: title })}</a>
        </p>
      )}
      {list === of && (
        <>
          <PageOf {...{ page, pages, total, shown }} size={publicPageSize} to={(other) => toPublic(publicListPath(of, other))} />
          <p className="no-print">
            <a href={toPublic(publicListPath())}>← {t('public:title')}</a>
          </p>
        </>
      )}
    </section>
  );
}

function Totals({ services, launched, users, phases }: Props) {
  const t = useTexts();
  const { number } = useFormat();
  const toPublic = usePublicPath();
  return (
    <ul className="figures">
      <li className="panel">
        <b className="num">{number(services)}</b>
        <span>{t('public:servicesShown', { count: services })}</span>
      </li>
      <li className="panel">
        <b className="num">{number(launched)}</b>
        <span>{t('services:launched', { count: launched })}</span>
      </li>
      <li className="panel">
        <b className="num">{number(users)}</b>
        <span>{t('public:people', { count: users })}</span>
      </li>
      {[...phases].reverse().map(({ phase, total }) => (
        <li key={phase} className="panel">
          <b className="num">{number(total)}</b>
          {total > 0 ? (
            <a href={toPublic(publicListPath(phase))}>{t(`services:phase.${phase}`)}</a>
          ) : (
            <span>{t(`services:phase.${phase}`)}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
