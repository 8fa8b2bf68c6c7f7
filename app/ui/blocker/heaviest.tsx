import { Link } from '@remix-run/react';
import { type OpenBlocker, weights } from '#app/domain/blocker/waiting.ts';
import { useTexts } from '../shell/texts.tsx';
import { Cost, FreerName, Line } from './blocker-cells.tsx';
import { type BlockersAsked, blockersAt } from './blockers-at.ts';

interface Props {
  heaviest: readonly OpenBlocker[];
  total: number;
  costKnown: number;
  asked: BlockersAsked;
}

/** The ten that weigh most, by the days that items wait or by what they have cost. */
export function Heaviest({ heaviest, total, costKnown, asked }: Props) {
  const t = useTexts();
  const by = asked.by ?? 'waiting';
  return (
    <section className="panel stack" aria-labelledby="heaviest">
      <h2 id="heaviest">{t('blocker:list.heaviest')}</h2>
      <nav className="row" aria-label={t('blocker:list.heaviestBy')}>
        {weights.map((weight) => (
          <Link
            key={weight}
            className="btn small"
            to={blockersAt({ ...asked, by: weight })}
            aria-current={weight === by ? 'page' : undefined}
            preventScrollReset
          >
            {t(`blocker:list.by.${weight}`)}
          </Link>
        ))}
      </nav>
      {by === 'cost' && <p className="small soft">{t('blocker:list.costKnown', { count: costKnown, total })}</p>}
      {heaviest.length === 0 ? (
        <p className="small">{t('blocker:list.noneSuch')}</p>
      ) : (
        <ol className="blockers-heaviest">
          {heaviest.map((blocker) => (
            <li key={blocker.id}>
              <Line {...blocker} />
              <p className="small soft">
                {blocker.item && (
                  <>
                    <span className="key">{blocker.item.key}</span> ·{' '}
                  </>
                )}
                <FreerName {...blocker} /> ·{' '}
                {by === 'cost' ? (
                  <Cost {...blocker} />
                ) : (
                  <>
                    {t('blocker:list.waitingItems', { count: blocker.items })} × {t('blocker:list.days', { count: blocker.age })}
                  </>
                )}
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
