import { Link } from '@remix-run/react';
import type { RequestLine } from '#app/domain/request/request.ts';
import { requestPath } from '#app/paths.ts';
import type { ItemView } from '#app/ui/backlog/item-view.ts';
import { Chip } from '#app/ui/kit/chip.tsx';
import { useFormat, useTexts } from '#app/ui/shell/texts.tsx';
import { isLate, useNameOf } from './words.ts';

/** What one's agency asks of others for the item, and what others are to get by it; those that have ended behind a line. */
export function ItemRequests({ item: { requests } }: { item: ItemView }) {
  const t = useTexts();
  const { open, ended } = requests;
  if (open.length + ended.length === 0) return null;
  return (
    <section className="panel" id="requests" aria-labelledby="requests-title">
      <h2 id="requests-title">{t('item:requests.title')}</h2>
      <Lines lines={open} />
      {ended.length > 0 && (
        <details className="more">
          <summary>{t('item:requests.ended', { count: ended.length })}</summary>
          <Lines lines={ended} />
        </details>
      )}
    </section>
  );
}

function Lines({ lines }: { lines: readonly RequestLine[] }) {
  const t = useTexts();
  const nameOf = useNameOf();
  const { date } = useFormat();
  if (lines.length === 0) return null;
  return (
    <ul className="plain stack">
      {lines.map(({ id, ref, what, side, asker, asked, neededBy, promisedOn, clocks }) => (
        <li key={id}>
          <span className="key">{ref}</span> <Link to={requestPath(id)}>{what}</Link>{' '}
          <span className="small soft">
            {t(side === 'asker' ? 'item:requests.ofThem' : 'item:requests.ofUs', {
              agency: nameOf(side === 'asker' ? asked : asker),
            })}
            {' · '}
            {t(promisedOn ? 'item:requests.promised' : 'item:requests.needed', { date: date(promisedOn ?? neededBy) })}
          </span>{' '}
          {isLate(clocks) && <Chip tone="stop">{t('item:requests.late', { count: clocks.late.days })}</Chip>}
        </li>
      ))}
    </ul>
  );
}
