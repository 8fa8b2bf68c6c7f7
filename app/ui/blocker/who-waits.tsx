import { Link } from '@remix-run/react';
import { type Matrix, matrixShown, nobodysCodes } from '#app/domain/blocker/waiting.ts';
import { useTexts } from '../shell/texts.tsx';
import { type BlockersAsked, blockersAt } from './blockers-at.ts';

interface Props {
  matrix: Matrix;
  agencies: readonly { code: string; name: string }[];
  asked: BlockersAsked;
}

/** Who waits for whom: a row for each agency that waits, a column for each that is waited for; a cell leads to exactly so many blockers. */
export function WhoWaits({ matrix: { waits, outside }, agencies, asked }: Props) {
  const t = useTexts();
  const named = new Map(agencies.map(({ code, name }) => [code, name]));
  const isNobodys = (code: string) => (nobodysCodes as readonly string[]).includes(code);
  const rows = [...new Set(waits.map(({ waiting }) => waiting))];
  const others = [...new Set(waits.map(({ freer }) => freer))];
  const columns = [...others.filter((code) => !isNobodys(code)).sort(), ...nobodysCodes.filter((code) => others.includes(code))];
  const most = Math.max(1, ...waits.map(({ count }) => count));
  const counts = new Map(waits.map(({ waiting, freer, count }) => [`${waiting} ${freer}`, count]));
  const countOf = (waiting: string, freer: string) => counts.get(`${waiting} ${freer}`) ?? 0;
  const nameOf = (code: string) => (isNobodys(code) ? t(`blocker:list.${code as 'own' | 'outside'}`) : (named.get(code) ?? code));
  return (
    <div className="panel stack">
      <h2>{t('blocker:list.whoWaits')}</h2>
      <p id="who-waits-how" className="small soft">
        {t('blocker:list.whoWaitsHow')}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keys (WCAG 2.1.1) */}
      <section className="who-waits" tabIndex={0} aria-label={t('blocker:list.whoWaits')}>
        <table aria-describedby="who-waits-how">
          <thead>
            <tr>
              <td />
              {columns.map((code) => (
                <th key={code} scope="col" title={nameOf(code)}>
                  {isNobodys(code) ? nameOf(code) : code}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((waiting) => (
              <tr key={waiting}>
                <th scope="row" title={nameOf(waiting)}>
                  {waiting}
                </th>
                {columns.map((freer) => {
                  const count = countOf(waiting, freer);
                  return (
                    <td key={freer} className="num" data-heat={count > 0 ? Math.ceil((4 * count) / most) : undefined}>
                      {count > 0 && (
                        <Link
                          to={blockersAt({ ...asked, waiting, freer })}
                          aria-label={t('blocker:list.cell', { waiting: nameOf(waiting), freer: nameOf(freer), count })}
                        >
                          {count}
                        </Link>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {outside > 0 && <p className="small soft">{t('blocker:list.outsideMatrix', { count: outside, shown: matrixShown })}</p>}
    </div>
  );
}
