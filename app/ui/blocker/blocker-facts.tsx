import type { BlockerLine } from '#app/domain/blocker/blocker.ts';
import { Chip } from '#app/ui/kit/chip.tsx';
import { textKey, useFormat, useTexts } from '#app/ui/shell/texts.tsx';

/** The short facts of a blocker: how old, who can free it, by when, of what cause, what it costs. */
export function BlockerFacts({ blocker }: { blocker: BlockerLine }) {
  const t = useTexts();
  const { date, number } = useFormat();
  const { age, freer, neededBy, late, cause, cost, paused, freed } = blocker;
  return (
    <p className="row small">
      <Chip tone={freed ? 'go' : 'stop'}>
        {freed ? '✓' : '⊘'} {t(freed ? 'blocker:mark.freed' : 'blocker:mark.blocked', { count: age })}
      </Chip>
      {paused && <Chip tone="warn">‖ {t('blocker:mark.pausedWhy', { reason: paused.reason, date: date(paused.since) })}</Chip>}
      <span>
        {t('blocker:waitsOn')} <strong>{freer.kind === 'agency' ? `${freer.name} (${freer.id})` : freer.name}</strong>
        {freer.kind === 'party' && <span className="soft"> · {t('blocker:choice.party')}</span>}
      </span>
      <Chip tone={late ? 'stop' : 'plain'}>
        {t(late ? 'blocker:mark.late' : 'blocker:mark.neededBy', { date: date(neededBy) })}
      </Chip>
      <Chip>{t(textKey(`blocker:cause.${cause}`))}</Chip>
      {cost && (
        <span>
          {t('blocker:mark.cost', { amount: number(cost.perDay), currency: cost.currency })}{' '}
          <span className="soft">({cost.source})</span>
        </span>
      )}
    </p>
  );
}
