import { Link } from '@remix-run/react';
import { nameIn } from '#app/domain/actor.ts';
import { strategyPageSize } from '#app/domain/strategy/goal.ts';
import { backlogPath, newPublicationPath, servicePath, servicesPath } from '#app/paths.ts';
import { LinkButton } from '../../kit/button.tsx';
import { Chip } from '../../kit/chip.tsx';
import { Page, PageHead } from '../../kit/page-head.tsx';
import { Panel } from '../../kit/panel.tsx';
import { InPublic } from '../../publication/in-public.tsx';
import { textKey, useFormat, useLanguage, useTexts } from '../../shell/texts.tsx';
import { OwnerChip } from '../owner-chip.tsx';
import { PageOf } from '../page-of.tsx';
import { WorkTable } from '../work-table.tsx';
import { ServiceActs } from './service-acts.tsx';
import type { ServiceProps } from './service-props.ts';
import { UserCourse } from './user-course.tsx';

/** A service: what it is for, how it stands, who uses it, and the work about it. */
export function Service(props: ServiceProps) {
  const t = useTexts();
  const { locale } = useLanguage();
  const { service, can } = props;
  return (
    <Page>
      <PageHead
        title={nameIn(service.names, locale)}
        sub={service.userNeed}
        actions={
          <>
            {service.own && <LinkButton to={newPublicationPath('service', service.id)}>{t('shell:showToCitizens')}</LinkButton>}
            <LinkButton to={servicesPath()}>{t('services:title')}</LinkButton>
          </>
        }
      />
      <Facts {...props} />
      <InPublic kind="service" thing={service.id} inPublic={props.inPublic} />
      <UserCourse figures={service.figures} />
      <Work {...props} />
      <Phases {...props} />
      {can.edit && <ServiceActs {...props} />}
    </Page>
  );
}

function Facts({ service }: ServiceProps) {
  const t = useTexts();
  const { date } = useFormat();
  const { agency, phase, phaseSince, launchedOn, address, backlog, own, published } = service;
  return (
    <section className="panel stack" aria-label={t('services:facts')}>
      <p className="row">
        <OwnerChip agency={agency} />
        <Chip tone={phase === 'live' ? 'go' : 'plain'}>{t(`services:phase.${phase}`)}</Chip>
        <span>{t('services:sinceDay', { date: date(phaseSince) })}</span>
        {own && <Chip>{t(published ? 'services:published' : 'services:unpublished')}</Chip>}
      </p>
      {launchedOn && <p>{t('services:launchedOn', { date: date(launchedOn) })}</p>}
      {address && (
        <p>
          <a href={address} rel="noopener noreferrer">
            {address}
          </a>
        </p>
      )}
      {backlog && (
        <p>
          {t('services:field.backlog')}: <Link to={backlogPath(backlog.prefix)}>{backlog.name}</Link>
        </p>
      )}
    </section>
  );
}

function Work({ service, work, total, page, pages }: ServiceProps) {
  const t = useTexts();
  return (
    <section className="stack">
      <h2>{t('services:work.title')}</h2>
      {total > 0 ? (
        <WorkTable caption={t('services:work.title')} work={work} />
      ) : (
        <p className="soft">{t('services:work.none')}</p>
      )}
      <PageOf
        {...{ page, pages, total }}
        size={strategyPageSize}
        shown={work.length}
        to={(other) => servicePath(service.id, other)}
      />
    </section>
  );
}

/** The changes of its phase, the latest first. */
function Phases({ phases }: ServiceProps) {
  const t = useTexts();
  const { date } = useFormat();
  if (phases.length === 0) return null;
  const word = (phase: string | null) => (phase ? t(textKey(`services:phase.${phase}`)) : '');
  return (
    <Panel title={t('services:phases')}>
      <ul className="plain parts">
        {phases.map(({ id, at, from, to, reason }) => (
          <li key={id}>
            {t('services:phaseChanged', { date: date(at), from: word(from), to: word(to) })} {reason}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
