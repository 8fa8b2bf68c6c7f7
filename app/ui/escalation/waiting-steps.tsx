import { Link } from '@remix-run/react';
import type { WaitingStep } from '#app/domain/escalation/escalation.ts';
import { blockerPath, requestPath } from '#app/paths.ts';
import { Panel } from '../kit/panel.tsx';
import { useFormat, useTexts } from '../shell/texts.tsx';

/** Drafts that wait for the reader to send them, or to put them off; nothing where there is none. */
export function WaitingSteps({ steps }: { steps: readonly WaitingStep[] }) {
  const t = useTexts();
  const { date } = useFormat();
  if (steps.length === 0) return null;
  return (
    <Panel title={t('ladder:waiting.title')}>
      <ul className="plain links">
        {steps.map(({ id, rung, person, days, dueOn, request, blocker }) => (
          <li key={id}>
            <Link to={request ? requestPath(request.id) : blockerPath(blocker?.id ?? '')}>
              <span className="key">{request?.ref ?? blocker?.key}</span> {request?.what ?? blocker?.line}
            </Link>
            <p className="small soft">
              {t('ladder:waiting.to', { rung: t(`ladder:rung.${rung}`), person: person ?? t('ladder:place.nobody') })} ·{' '}
              {t('ladder:waiting.from', { day: date(dueOn) })} · {t('ladder:days', { count: days })}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
