import { Link } from '@remix-run/react';
import { type Commitment, commitmentParts } from '#app/domain/blocker/commitment.ts';
import { useTexts } from '../shell/texts.tsx';
import { type BlockersAsked, commitmentsAt } from './blockers-at.ts';
import { CommitmentTable } from './commitment-table.tsx';

interface Props {
  commitments: { commitments: readonly Commitment[]; week: number; late: number; standing: number };
  asked: BlockersAsked;
}

/** Promises beside the blockers: what is due this week, what is late, and the latest of the late ones with what is said of them. */
export function CommitmentsPanel({ commitments: { commitments, ...counts }, asked }: Props) {
  const t = useTexts();
  const { waiting, freer, objective, programme, service } = asked;
  const pair = { waiting, freer, objective, programme, service };
  return (
    <section className="stack" aria-labelledby="promises">
      <h2 id="promises">{t('blocker:promises.title')}</h2>
      <p className="row">
        {commitmentParts.map((part) => (
          <Link
            key={part}
            className={part === 'late' && counts.late > 0 ? 'chip stop' : 'chip'}
            to={commitmentsAt({ ...pair, part })}
          >
            {t(`blocker:promises.part.${part}`)} <span className="num">{counts[part]}</span>
          </Link>
        ))}
        <Link className="small" to={commitmentsAt(pair)}>
          {t('blocker:promises.allOf', { count: counts.standing })}
        </Link>
      </p>
      {commitments.length > 0 && <CommitmentTable commitments={commitments} caption={t('blocker:promises.latest')} />}
    </section>
  );
}
