import { Link } from '@remix-run/react';
import type { Way } from '#app/domain/backlog/seen-by/seen-by.ts';
import { agreementPath } from '#app/paths.ts';
import { useFormat, useTexts } from '#app/ui/shell/texts.tsx';

/** The chain by which an agency sees an item, one line an agreement: what it covers, up to where, what it permits, until when. */
export function Ways({ ways }: { ways: readonly Way[] }) {
  const t = useTexts();
  const { date } = useFormat();
  return (
    <ul className="plain parts">
      {ways.map(({ agreement, level, ceiling, whole, hides, end }) => (
        <li key={agreement}>
          <Link to={agreementPath(agreement)}>{t(whole ? 'seen-by:way.whole' : 'seen-by:way.letIn')}</Link>{' '}
          {t('seen-by:way.terms', {
            level: t(`agreements:level.${level}`),
            ceiling: t(`item:classification.${ceiling}`),
            end: date(end),
          })}
          {hides.length > 0 &&
            ` ${t('seen-by:way.hides', { fields: hides.map((field) => t(`agreements:hides.${field}`)).join(', ') })}`}
        </li>
      ))}
    </ul>
  );
}
