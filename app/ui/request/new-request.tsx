import type { Names } from '#app/domain/actor.ts';
import { requestsPath } from '#app/paths.ts';
import type { Sent } from '../identity/sent.ts';
import { Button, LinkButton } from '../kit/button.tsx';
import { Field, Select, TextArea } from '../kit/field.tsx';
import { Notice } from '../kit/notice.tsx';
import { Page, PageHead } from '../kit/page-head.tsx';
import { CommandForm } from '../shell/command-form.tsx';
import { ProblemList, useProblems } from '../shell/problems.tsx';
import { useTexts } from '../shell/texts.tsx';
import { Asked } from './asked.tsx';
import { useNameOf } from './words.ts';

interface Props {
  agencies: readonly { code: string; names: Names }[];
  item: { key: string; title: string } | null;
  today: string;
  sent: (Sent & { preview: boolean }) | undefined;
}

/** Another agency is asked for something by a day; what it will see can be looked at before it is sent. */
export function NewRequest({ agencies, item, today, sent }: Props) {
  const t = useTexts();
  const problem = useProblems(sent?.problems);
  const typed: Record<string, string> = { ...(item && { item: item.key }), ...sent?.values };
  const words = (name: 'why' | 'criteria' | 'legalBasis' | 'attached', hint?: string) => (
    <TextArea
      name={name}
      label={t(`requests:field.${name}`)}
      hint={hint}
      problem={problem(name)}
      defaultValue={typed[name]}
      maxLength={2_000}
      rows={3}
    />
  );
  return (
    <Page width="narrow">
      <PageHead
        title={t('requests:new.title')}
        sub={t('requests:new.sub')}
        actions={<LinkButton to={requestsPath()}>{t('requests:title')}</LinkButton>}
      />
      {sent?.preview && <Preview typed={typed} agencies={agencies} />}
      <CommandForm className="panel stack" draft="new-request" preventScrollReset={false}>
        <ProblemList problems={sent?.problems} />
        <fieldset className="stack">
          <legend>{t('requests:new.who')}</legend>
          <To agencies={agencies} chosen={typed.to} problem={problem('to')} />
          <Field
            name="outside"
            label={t('requests:new.outside')}
            hint={t('requests:new.outsideHint')}
            problem={problem('outside')}
            defaultValue={typed.outside}
            maxLength={80}
          />
        </fieldset>
        <fieldset className="stack">
          <legend>{t('requests:new.text')}</legend>
          <Field
            name="what"
            label={t('requests:field.what')}
            hint={t('requests:field.whatHint')}
            problem={problem('what')}
            defaultValue={typed.what}
            maxLength={300}
            required
          />
          {words('why')}
          <Field
            name="neededBy"
            type="date"
            min={today}
            label={t('requests:field.neededBy')}
            problem={problem('neededBy')}
            defaultValue={typed.neededBy}
            required
          />
          {words('criteria')}
          {words('legalBasis', t('requests:field.legalBasisHint'))}
          {words('attached', t('requests:field.attachedHint'))}
        </fieldset>
        <fieldset className="stack">
          <legend>{t('requests:new.own')}</legend>
          <Field
            name="item"
            label={t('requests:field.item')}
            hint={t('requests:field.itemHint')}
            problem={problem('item')}
            defaultValue={typed.item}
            maxLength={24}
          />
        </fieldset>
        <div className="row">
          <Button tone="main" name="step" value="send">
            {t('requests:new.send')}
          </Button>
          <Button name="step" value="preview" formNoValidate>
            {t('requests:new.preview')}
          </Button>
        </div>
      </CommandForm>
    </Page>
  );
}

function To({ agencies, chosen, problem }: { agencies: Props['agencies']; chosen?: string; problem?: string }) {
  const t = useTexts();
  const nameOf = useNameOf();
  return (
    <Select name="to" label={t('requests:new.to')} problem={problem} defaultValue={chosen ?? ''}>
      <option value="">{t('requests:new.choose')}</option>
      {agencies.map((agency) => (
        <option key={agency.code} value={agency.code}>
          {nameOf(agency)} ({agency.code})
        </option>
      ))}
    </Select>
  );
}

/** What they would see, of what is typed; the item is not among it. */
function Preview({ typed, agencies }: { typed: Record<string, string> } & Pick<Props, 'agencies'>) {
  const t = useTexts();
  const nameOf = useNameOf();
  const to = agencies.find(({ code }) => code === typed.to);
  const text = (name: string) => typed[name]?.trim() ?? '';
  return (
    <Notice title={t('requests:page.seen')} role="status" inSight>
      {to && <p>{nameOf(to)}</p>}
      <Asked
        text={{
          what: text('what'),
          why: text('why'),
          criteria: text('criteria'),
          legalBasis: text('legalBasis'),
          attached: text('attached'),
          neededBy: text('neededBy'),
        }}
      />
    </Notice>
  );
}
