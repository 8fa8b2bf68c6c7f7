import { Link } from '@remix-run/react';
import { nameIn } from '#app/domain/actor.ts';
import type { ServiceLine, ServicePhase } from '#app/domain/strategy/service/service.ts';
import { servicePath, servicesPath } from '#app/paths.ts';
import { DataTable } from '../../kit/data-table.tsx';
import { useFormat, useLanguage, useTexts } from '../../shell/texts.tsx';
import { OwnerChip } from '../owner-chip.tsx';

interface Props {
  phase: ServicePhase;
  total: number;
  services: readonly ServiceLine[];
  asked: { agency?: string; phase?: ServicePhase };
}

/** The services of one phase, or the first of them and a way to the rest. */
export function PhaseTable({ phase, total, services, asked }: Props) {
  const t = useTexts();
  const { locale } = useLanguage();
  const { number, date, month } = useFormat();
  const title = t('services:phaseTitle', { phase: t(`services:phase.${phase}`), total: number(total) });
  return (
    <section className="stack" id={phase}>
      <h2>{title}</h2>
      <DataTable
        caption={title}
        rows={services}
        rowKey={({ id }) => id}
        columns={[
          {
            head: t('services:service'),
            cell: ({ id, names }) => (
              <Link to={servicePath(id)} prefetch="intent">
                {nameIn(names, locale)}
              </Link>
            ),
          },
          { head: t('services:owner'), cell: ({ agency }) => <OwnerChip agency={agency} /> },
          { head: t('services:since'), cell: ({ phaseSince }) => date(phaseSince) },
          {
            head: t('services:registered'),
            cell: ({ users }) =>
              users ? t('services:usersAt', { users: number(users.count), month: month(users.month) }) : t('services:noFigure'),
            numeric: true,
          },
        ]}
      />
      {services.length < total && !asked.phase && (
        <p>
          <Link to={servicesPath({ ...asked, phase })}>{t('services:showAll', { total: number(total) })}</Link>
        </p>
      )}
    </section>
  );
}
