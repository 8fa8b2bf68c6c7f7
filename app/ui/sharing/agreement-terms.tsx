import { plainLevels, type VersionLine } from '#app/domain/sharing/agreement.ts';
import { agreementPath } from '#app/paths.ts';
import type { Sent } from '../identity/sent.ts';
import { Button, LinkButton } from '../kit/button.tsx';
import { Field } from '../kit/field.tsx';
import { Notice } from '../kit/notice.tsx';
import { Page, PageHead } from '../kit/page-head.tsx';
import { CommandForm } from '../shell/command-form.tsx';
import { ProblemList, useProblems } from '../shell/problems.tsx';
import { useTexts } from '../shell/texts.tsx';
import type { AgreementProps } from './agreement-props.ts';
import type { Chosen, ScopeChoices } from './chosen.ts';
import { LevelPick, NoteField, SignatureFields, TermsFields } from './terms-fields.tsx';
import { useSideName } from './words.ts';

export interface AgreementTermsProps {
  agreement: Pick<
    AgreementProps['agreement'],
    'id' | 'backlog' | 'owner' | 'partner' | 'invitedEmail' | 'side' | 'signsByLetter'
  >;
  from: VersionLine | null;
  choices: ScopeChoices;
  does: 'answer' | 'change' | null;
  may: boolean;
  sent: (Sent & { chosen?: Chosen }) | undefined;
}

/** Other terms: sent back in answer to an offer, offered in place of those that hold, or narrower ones at once. */
export function AgreementTerms(props: AgreementTermsProps) {
  const t = useTexts();
  const { agreement, from, does, may } = props;
  const nameOf = useSideName(agreement);
  const other = nameOf(agreement.side === 'owner' ? 'partner' : 'owner');
  return (
    <Page width="narrow">
      <PageHead
        title={t(does === 'answer' ? 'agreements:terms.answer' : 'agreements:terms.change')}
        sub={t('agreements:terms.sub', { backlog: agreement.backlog.name, other })}
        actions={<LinkButton to={agreementPath(agreement.id)}>{t('agreements:terms.back')}</LinkButton>}
      />
      {does && may && from ? <TermsForm {...props} from={from} /> : <Notice tone="warn">{t('agreements:terms.mayNot')}</Notice>}
    </Page>
  );
}

function TermsForm({ agreement, from, choices, does, sent }: AgreementTermsProps & { from: VersionLine }) {
  const t = useTexts();
  const problem = useProblems(sent?.problems);
  const typed = sent?.values ?? {};
  const again = { problem, typed };
  const isPlain = plainLevels.some((level) => level === from.level);
  return (
    <CommandForm className="panel stack">
      <input type="hidden" name="version" value={from.number} />
      <ProblemList problems={sent?.problems} />
      <LevelPick level={typed.level ?? from.level} />
      <div className="fields">
        <Field
          type="date"
          name="start"
          label={t('agreements:form.start')}
          problem={problem('start')}
          defaultValue={typed.start ?? from.start}
        />
        <Field
          type="date"
          name="end"
          label={t('agreements:form.end')}
          hint={t('agreements:form.endHint')}
          problem={problem('end')}
          defaultValue={typed.end ?? from.end}
        />
      </div>
      <TermsFields
        again={again}
        chosen={sent?.chosen ?? chosenOf(from)}
        ceiling={from.ceiling}
        escalates={from.escalates}
        choices={choices}
        exact={isPlain ? '' : from.level}
      />
      <NoteField again={again} />
      {agreement.signsByLetter && <SignatureFields again={again} />}
      {does === 'answer' ? (
        <div className="row">
          <Button tone="main" name="act" value="send-back-agreement">
            {t('agreements:answer.sendBack')}
          </Button>
        </div>
      ) : (
        <>
          <p className="small soft">{t('agreements:terms.which')}</p>
          <div className="row">
            <Button tone="main" name="act" value="offer-change">
              {t('agreements:terms.offer')}
            </Button>
            <Button name="act" value="narrow-agreement">
              {t('agreements:terms.narrow')}
            </Button>
          </div>
        </>
      )}
    </CommandForm>
  );
}

function chosenOf({ hides, scope: { types = [], classifications = [], labels = [], epics = [] } }: VersionLine): Chosen {
  return { hides, types, classifications, labels: labels.map(({ id }) => id), epics: epics.map(({ key }) => key) };
}
