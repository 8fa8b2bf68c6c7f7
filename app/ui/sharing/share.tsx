import { useFetcher } from '@remix-run/react';
import { type FormEvent, useRef } from 'react';
import { type Names, nameIn } from '#app/domain/actor.ts';
import type { WhatTheySee } from '#app/domain/sharing/agreement.ts';
import { backlogPath, sharePath } from '#app/paths.ts';
import type { Sent } from '../identity/sent.ts';
import { Button, LinkButton } from '../kit/button.tsx';
import { Checkbox, Field, Select } from '../kit/field.tsx';
import { Notice } from '../kit/notice.tsx';
import { Page, PageHead } from '../kit/page-head.tsx';
import { CommandForm } from '../shell/command-form.tsx';
import { ProblemList, useProblems } from '../shell/problems.tsx';
import { useLanguage, useTexts } from '../shell/texts.tsx';
import type { Chosen, ScopeChoices } from './chosen.ts';
import { LevelPick, NoteField, SignatureFields, TermsFields } from './terms-fields.tsx';
import { TheySee } from './they-see.tsx';

export interface ShareProps {
  backlog: { prefix: string; name: string };
  agencies: readonly { id: string; code: string; names: Names }[];
  choices: ScopeChoices;
  start: string;
  end: string;
  signsByLetter: boolean;
  may: boolean;
  /** What the partner would see; null where the terms cannot be. */
  preview: WhatTheySee | null;
  /** What the address asks to be counted. */
  asked: { values: Record<string, string>; chosen: Chosen };
  sent: (Sent & { chosen?: Chosen }) | undefined;
}

/** A backlog is offered to another agency: whom, what they may do, until when, and what they would see. */
export function Share(props: ShareProps) {
  const t = useTexts();
  const { backlog, may } = props;
  return (
    <Page>
      <PageHead
        title={t('agreements:share.title', { backlog: backlog.name })}
        sub={t('agreements:share.sub')}
        actions={<LinkButton to={backlogPath(backlog.prefix)}>{t('agreements:share.back')}</LinkButton>}
      />
      {may ? <ShareForm {...props} /> : <Notice tone="warn">{t('agreements:share.mayNot')}</Notice>}
    </Page>
  );
}

function ShareForm(props: ShareProps) {
  const t = useTexts();
  const { backlog, sent, asked, preview } = props;
  const counting = useFetcher<{ preview: WhatTheySee | null }>();
  const waiting = useRef<number>();
  const count = (event: FormEvent<HTMLFormElement>) => {
    const fields = [...new FormData(event.currentTarget)].flatMap(([name, value]) =>
      typeof value === 'string' && value !== '' && !name.startsWith('_') ? [[name, value]] : [],
    );
    window.clearTimeout(waiting.current);
    waiting.current = window.setTimeout(() => counting.load(`${sharePath(backlog.prefix)}?${new URLSearchParams(fields)}`), 250);
  };
  const counted = counting.data ? counting.data.preview : preview;
  const values = sent?.values ?? asked.values;
  return (
    <CommandForm className="share" onChange={count}>
      <div className="panel stack">
        <ProblemList problems={sent?.problems} />
        <FirstFields {...props} typed={values} />
        <MoreFields {...props} typed={values} />
        <div className="row">
          <Button tone="main">{t('agreements:share.send')}</Button>
          <Button formMethod="get" formNoValidate>
            {t('agreements:share.count')}
          </Button>
        </div>
      </div>
      <aside className="panel" aria-live="polite">
        {counted ? (
          <TheySee sees={counted} title={t('agreements:sees.would')} ceiling={values.ceiling} />
        ) : (
          <p className="soft">{t('agreements:share.cannotCount')}</p>
        )}
      </aside>
    </CommandForm>
  );
}

type Typed = ShareProps & { typed: Record<string, string> };

function FirstFields({ agencies, end, sent, typed }: Typed) {
  const t = useTexts();
  const { locale } = useLanguage();
  const problem = useProblems(sent?.problems);
  return (
    <>
      <Select name="partner" label={t('agreements:form.partner')} problem={problem('partner')} defaultValue={typed.partner ?? ''}>
        <option value="">{t('agreements:form.choose')}</option>
        {agencies.map(({ id, code, names }) => (
          <option key={id} value={id}>
            {nameIn(names, locale)} ({code})
          </option>
        ))}
      </Select>
      <details className="more" open={Boolean(typed.email || problem('email')) || undefined}>
        <summary>{t('agreements:form.notHere')}</summary>
        <Field
          type="email"
          name="email"
          label={t('agreements:form.email')}
          hint={t('agreements:form.emailHint')}
          problem={problem('email')}
          defaultValue={typed.email}
          maxLength={254}
        />
      </details>
      <LevelPick level={typed.level ?? 'propose'} />
      <Field
        type="date"
        name="end"
        label={t('agreements:form.end')}
        hint={t('agreements:form.endHint')}
        problem={problem('end')}
        defaultValue={typed.end ?? end}
      />
    </>
  );
}

const more = [
  'scope',
  'classifications',
  'labels',
  'epics',
  'level',
  'ceiling',
  'hides',
  'escalates',
  'start',
  'note',
  'signatory',
  'letter',
];

function MoreFields({ choices, start, signsByLetter, sent, asked, typed }: Typed) {
  const t = useTexts();
  const problem = useProblems(sent?.problems);
  const again = { problem, typed };
  const chosen = sent?.chosen ?? asked.chosen;
  const used = Object.values(chosen).some((list) => list.length > 0);
  const showsList = Object.keys(typed).length === 0 || typed.showsList === 'true';
  return (
    <>
      <details className="more" open={used || more.some((field) => problem(field)) || undefined}>
        <summary>{t('agreements:form.more')}</summary>
        <div className="stack">
          <TermsFields again={again} chosen={chosen} ceiling="shared" escalates={false} choices={choices} />
          <Field
            type="date"
            name="start"
            label={t('agreements:form.start')}
            problem={problem('start')}
            defaultValue={typed.start ?? start}
          />
          <NoteField again={again} />
        </div>
      </details>
      {signsByLetter && <SignatureFields again={again} />}
      <Checkbox name="showsList" value="true" label={t('agreements:form.showsList')} defaultChecked={showsList} />
    </>
  );
}
