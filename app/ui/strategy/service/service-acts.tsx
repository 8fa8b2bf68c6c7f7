import { servicePhases } from '#app/domain/strategy/service/service.ts';
import { Field, Select } from '../../kit/field.tsx';
import { useTexts } from '../../shell/texts.tsx';
import { ActPanel } from '../act-panel.tsx';
import { ServiceFields } from './service-form.tsx';
import type { ServiceProps } from './service-props.ts';

/** What may be done to a service by those of its agency who may. */
export function ServiceActs({ service, backlogs, today, can, sent }: ServiceProps) {
  const t = useTexts();
  return (
    <>
      <ActPanel act="record-users" title={t('services:figures.record')} sent={sent}>
        {({ problem, typed }) => (
          <div className="fields">
            <Field
              type="month"
              name="month"
              label={t('services:course.month')}
              hint={t('services:figures.monthHint')}
              problem={problem('month')}
              defaultValue={typed.month ?? today.slice(0, 7)}
              required
            />
            <Field
              name="users"
              label={t('services:registered')}
              problem={problem('users')}
              defaultValue={typed.users}
              inputMode="numeric"
              required
            />
            <Field
              name="source"
              label={t('services:figures.source')}
              problem={problem('source')}
              defaultValue={typed.source}
              maxLength={200}
              required
            />
          </div>
        )}
      </ActPanel>
      <PhasePanel service={service} today={today} sent={sent} />
      <ActPanel act="edit-service" title={t('services:edit')} button={t('services:save')} sent={sent}>
        {(again) => <ServiceFields service={service} backlogs={backlogs} again={again} />}
      </ActPanel>
      {can.publish && (
        <ActPanel act="publish-service" title={t(service.published ? 'services:withdraw' : 'services:publish')} sent={sent}>
          {() => (
            <>
              <input type="hidden" name="published" value={String(!service.published)} />
              <p>{t(service.published ? 'services:withdrawMeans' : 'services:publishMeans')}</p>
            </>
          )}
        </ActPanel>
      )}
    </>
  );
}

function PhasePanel({ service, today, sent }: Pick<ServiceProps, 'service' | 'today' | 'sent'>) {
  const t = useTexts();
  return (
    <ActPanel act="set-service-phase" title={t('services:setPhase')} sent={sent}>
      {({ problem, typed }) => (
        <>
          <div className="fields">
            <Select
              name="phase"
              label={t('services:field.phase')}
              problem={problem('phase')}
              defaultValue={typed.phase ?? service.phase}
            >
              {servicePhases.map((phase) => (
                <option key={phase} value={phase}>
                  {t(`services:phase.${phase}`)}
                </option>
              ))}
            </Select>
            <Field
              type="date"
              name="since"
              label={t('services:since')}
              problem={problem('since')}
              defaultValue={typed.since ?? today}
              max={today}
            />
            <Field
              type="date"
              name="launchedOn"
              label={t('services:field.launchedOn')}
              hint={t('services:field.launchedOnHint')}
              problem={problem('launchedOn')}
              defaultValue={typed.launchedOn}
            />
          </div>
          <Field
            name="reason"
            label={t('services:field.reason')}
            hint={t('services:field.reasonHint')}
            problem={problem('reason')}
            defaultValue={typed.reason}
            maxLength={1_000}
          />
        </>
      )}
    </ActPanel>
  );
}
