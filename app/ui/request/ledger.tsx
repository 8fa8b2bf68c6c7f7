import type { Ledger, LedgerLine } from '#app/domain/request/request.ts';
import { Chip } from '../kit/chip.tsx';
import { useFormat, useTexts } from '../shell/texts.tsx';
import { useNameOf } from './words.ts';

/** The ledger of a request: its days in numbers, and all that was said and done, line by line. */
export function LedgerOf({ ledger }: { ledger: Ledger }) {
  const t = useTexts();
  return (
    <section className="panel stack" aria-labelledby="ledger">
      <h2 id="ledger">{t('requests:ledger.title')}</h2>
      <p className="small soft">{t('requests:ledger.sub')}</p>
      <Numbers ledger={ledger} />
      <ol className="ledger">
        {ledger.lines.map((line) => (
          <Line key={line.number} line={line} asked={line.agency.code === ledger.asked.code} />
        ))}
      </ol>
    </section>
  );
}

function Numbers({ ledger }: { ledger: Ledger }) {
  const t = useTexts();
  const { date } = useFormat();
  const { lines, firstNeededBy, firstPromisedOn, promisedOn, moved, deliveredAt, acceptedAt, clocks } = ledger;
  const asked = lines[0]?.at;
  const none = t('requests:ledger.none');
  const numbers = [
    [t('requests:ledger.asked'), asked ? date(asked) : none],
    [t('requests:ledger.needed'), date(firstNeededBy)],
    ...(firstPromisedOn !== promisedOn && firstPromisedOn ? [[t('requests:ledger.promisedFirst'), date(firstPromisedOn)]] : []),
    [t('requests:ledger.promised'), promisedOn ? date(promisedOn) : none],
    [t('requests:ledger.moved'), t('requests:ledger.movedTimes', { count: moved })],
    [t('requests:ledger.delivered'), deliveredAt ? date(deliveredAt) : none],
    [t('requests:ledger.accepted'), acceptedAt ? date(acceptedAt) : none],
    [
      t('requests:ledger.late'),
      clocks.late.days > 0 ? t('requests:days', { count: clocks.late.days }) : t('requests:ledger.notLate'),
    ],
    [t('requests:ledger.age'), t('requests:days', { count: clocks.age })],
  ];
  return (
    <dl className="numbers">
      {numbers.map(([term, value]) => (
        <div key={term}>
          <dt className="soft">{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Line({ line, asked }: { line: LedgerLine; asked: boolean }) {
  const t = useTexts();
  const { date, moment } = useFormat();
  const nameOf = useNameOf();
  const { number, act, by, agency, at, text, day, before, scope, owner, unconfirmed, about } = line;
  return (
    <li className={asked ? 'asked' : undefined}>
      <span className="row">
        <span className="small soft" title={t('requests:ledger.line', { number })}>
          {number}
        </span>
        <strong>{t(`requests:act.${act}`)}</strong>
        {about !== null && <span className="small soft">{t('requests:ledger.about', { line: about })}</span>}
        {unconfirmed && <Chip tone="warn">{t('requests:ledger.unconfirmed')}</Chip>}
      </span>
      <span className="small soft">
        {by ?? t('requests:ledger.somebody')}, {nameOf(agency)} · <time dateTime={at}>{moment(at)}</time>
      </span>
      {day && (
        <span>
          {before && before !== day ? t('requests:ledger.instead', { day: date(day), before: date(before) }) : date(day)}
        </span>
      )}
      {scope && <p className="said">{t('requests:ledger.scope', { scope })}</p>}
      {owner && <span>{t('requests:ledger.owner', { name: owner })}</span>}
      {text && <p className="said">{text}</p>}
    </li>
  );
}
