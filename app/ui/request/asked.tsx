import type { ReactNode } from 'react';
import type { Ledger } from '#app/domain/request/request.ts';
import { useFormat, useTexts } from '../shell/texts.tsx';

/** What the asker wrote, as both sides read it. */
type AskedText = Pick<Ledger, 'what' | 'why' | 'criteria' | 'legalBasis' | 'attached' | 'neededBy'>;

/** The text of a request: what the asked agency gets, and all that it gets. */
export function Asked({ text, children }: { text: AskedText; children?: ReactNode }) {
  const t = useTexts();
  const { date } = useFormat();
  const { what, why, criteria, legalBasis, attached, neededBy } = text;
  return (
    <dl className="facts">
      <Fact term={t('requests:page.what')}>{what}</Fact>
      <Fact term={t('requests:field.why')}>{why}</Fact>
      <Fact term={t('requests:page.neededBy')}>{neededBy && date(neededBy)}</Fact>
      <Fact term={t('requests:field.criteria')}>{criteria}</Fact>
      <Fact term={t('requests:field.legalBasis')}>{legalBasis}</Fact>
      <Fact term={t('requests:field.attached')}>{attached}</Fact>
      {children}
    </dl>
  );
}

/** One fact; nothing where it was left empty. */
export function Fact({ term, children }: { term: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}
