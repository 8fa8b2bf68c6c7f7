import type { Ledger } from '#app/domain/request/request.ts';
import { requestPath } from '#app/paths.ts';
import { LinkButton } from '../kit/button.tsx';
import { Page, PageHead } from '../kit/page-head.tsx';
import { useFormat, useTexts } from '../shell/texts.tsx';
import { Fact } from './asked.tsx';
import { useNameOf } from './words.ts';

interface Props {
  id: string;
  ledger: Ledger;
  /** Where the answer is to go. */
  desk: string;
}

/** A request as a numbered letter to an agency that is not in Hashar, to be printed and signed. */
export function Letter({ id, ledger, desk }: Props) {
  const t = useTexts();
  const { date } = useFormat();
  const nameOf = useNameOf();
  const { ref, what, why, criteria, legalBasis, attached, neededBy, asker, asked, lines } = ledger;
  const on = lines[0]?.at;
  return (
    <Page width="narrow">
      <div className="no-print row">
        <LinkButton to={requestPath(id)}>{t('requests:letter.back')}</LinkButton>
        <span className="small soft">{t('requests:letter.hint')}</span>
      </div>
      <article className="panel stack letter">
        <PageHead
          title={t('requests:letter.title', { ref })}
          sub={
            <>
              {nameOf(asker)}
              <br />
              {t('requests:letter.number', { ref })} {on && t('requests:letter.of', { day: date(on) })}
            </>
          }
        />
        <p>{t('requests:letter.to', { name: nameOf(asked) })}</p>
        <p>{t('requests:letter.ask')}</p>
        <p className="said">
          <strong>{what}</strong>
        </p>
        {why && <p className="said">{why}</p>}
        <p>{t('requests:letter.by', { day: date(neededBy) })}</p>
        <dl className="facts">
          <Fact term={t('requests:field.criteria')}>{criteria}</Fact>
          <Fact term={t('requests:field.legalBasis')}>{legalBasis}</Fact>
          <Fact term={t('requests:field.attached')}>{attached}</Fact>
        </dl>
        <p>{t('requests:letter.answer', { desk })}</p>
        <p>{t('requests:letter.signature')} ____________________</p>
      </article>
    </Page>
  );
}
