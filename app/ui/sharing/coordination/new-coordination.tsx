import { coordinationsPath } from '#app/coordination-paths.ts';
import { type Names, nameIn } from '#app/domain/actor.ts';
import type { Sent } from '../../identity/sent.ts';
import { Button, LinkButton } from '../../kit/button.tsx';
import { Select } from '../../kit/field.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Page, PageHead } from '../../kit/page-head.tsx';
import { CommandForm } from '../../shell/command-form.tsx';
import { ProblemList, useProblems } from '../../shell/problems.tsx';
import { useLanguage, useTexts } from '../../shell/texts.tsx';
import { CoordinationTermFields } from './coordination-fields.tsx';

export interface NewCoordinationProps {
  /** Agencies with which there are no terms yet, and of which one of the two coordinates. */
  others: readonly { code: string; names: Names; side: 'owner' | 'partner' }[];
  asked: string | undefined;
  start: string;
  end: string;
  signsByLetter: boolean;
  may: boolean;
  sent: (Sent & { ticked?: string[] }) | undefined;
}

/** Terms by which a coordinator is to see an agency's blockers: one form, sent to the other side. */
export function NewCoordination({ others, asked, start, end, signsByLetter, may, sent }: NewCoordinationProps) {
  const t = useTexts();
  const { locale } = useLanguage();
  const problem = useProblems(sent?.problems);
  const typed = sent?.values ?? {};
  const from = { shows: ['item' as const, 'line' as const], ceiling: 'internal' as const, legalBasis: '', start, end };
  return (
    <Page width="narrow">
      <PageHead
        title={t('agreements:coordination.new')}
        sub={t('agreements:coordination.newSub')}
        actions={<LinkButton to={coordinationsPath()}>{t('agreements:coordination.title')}</LinkButton>}
      />
      {may && others.length > 0 ? (
        <CommandForm className="panel stack">
          <ProblemList problems={sent?.problems} />
          <Select
            name="other"
            label={t('agreements:coordination.agency')}
            problem={problem('other')}
            defaultValue={typed.other ?? asked}
          >
            {others.map(({ code, names, side }) => (
              <option key={code} value={code}>
                {nameIn(names, locale)}: {t(`agreements:coordination.side.${side}`)}
              </option>
            ))}
          </Select>
          <CoordinationTermFields again={{ problem, typed }} ticked={sent?.ticked} from={from} signsByLetter={signsByLetter} />
          <div className="row">
            <Button tone="main">{t('agreements:share.send')}</Button>
          </div>
        </CommandForm>
      ) : (
        <Notice tone="warn">{t('agreements:coordination.mayNot')}</Notice>
      )}
    </Page>
  );
}
