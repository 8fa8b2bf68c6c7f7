import { Button } from '../kit/button.tsx';
import { Chip } from '../kit/chip.tsx';
import { DataTable } from '../kit/data-table.tsx';
import { Field, Select } from '../kit/field.tsx';
import { Notice } from '../kit/notice.tsx';
import { Panel } from '../kit/panel.tsx';
import { CommandForm } from '../shell/command-form.tsx';
import { ProblemList } from '../shell/problems.tsx';
import { useFormat, useTexts } from '../shell/texts.tsx';
import { CopyLink } from './copy-link.tsx';
import type { Sent } from './sent.ts';

interface Token {
  id: string;
  name: string;
  prefix: string;
  scope: 'read' | 'write';
  agency: string;
  expiresAt: string;
  lastUsedAt: string | null;
  over: boolean;
}

interface Props {
  tokens: readonly Token[];
  agency: string;
  sent: Sent<{ secret?: string }> | undefined;
}

/** The tokens with which programs act as oneself, and a form for a new one, whose secret is shown this once. */
export function Tokens({ tokens, agency, sent }: Props) {
  const t = useTexts();
  const secret = sent?.ok ? sent.answer?.secret : undefined;
  return (
    <Panel title={t('profile:tokens.title')} id="tokens">
      <div className="stack">
        <p>{t('profile:tokens.text')}</p>
        {secret && (
          <Notice key={secret} tone="go" role="status" inSight title={t('profile:tokens.made')}>
            <p>{t('profile:tokens.once')}</p>
            <CopyLink text={secret} label={t('profile:tokens.secret')} />
          </Notice>
        )}
        {tokens.length > 0 && <TokenRows tokens={tokens} />}
        <h3>{t('profile:tokens.new')}</h3>
        <NewToken agency={agency} sent={sent} key={tokens.length} />
      </div>
    </Panel>
  );
}

function NewToken({ agency, sent }: Omit<Props, 'tokens'>) {
  const t = useTexts();
  return (
    <CommandForm className="stack">
      <input type="hidden" name="act" value="make-token" />
      <ProblemList problems={sent?.problems} />
      <Field
        name="name"
        label={t('profile:tokens.name')}
        hint={t('profile:tokens.nameHint', { agency })}
        defaultValue={sent?.values?.name}
        maxLength={80}
        required
      />
      <Select name="scope" label={t('profile:tokens.scope')} defaultValue={sent?.values?.scope ?? 'read'}>
        <option value="read">{t('profile:tokens.read')}</option>
        <option value="write">{t('profile:tokens.write')}</option>
      </Select>
      <Select name="days" label={t('profile:tokens.days')} defaultValue={sent?.values?.days ?? '30'}>
        {[7, 30, 90, 365].map((days) => (
          <option key={days} value={days}>
            {t('profile:tokens.forDays', { count: days })}
          </option>
        ))}
      </Select>
      <div className="row">
        <Button>{t('profile:tokens.make')}</Button>
      </div>
    </CommandForm>
  );
}

function TokenRows({ tokens }: { tokens: readonly Token[] }) {
  const t = useTexts();
  const format = useFormat();
  return (
    <DataTable
      caption={t('profile:tokens.title')}
      rows={tokens}
      rowKey={({ id }) => id}
      columns={[
        {
          head: t('profile:tokens.name'),
          cell: ({ name, prefix, over }) => (
            <>
              {name} <code>{prefix}…</code> {over && <Chip tone="stop">{t('profile:tokens.over')}</Chip>}
            </>
          ),
        },
        { head: t('profile:tokens.agency'), cell: ({ agency }) => agency },
        { head: t('profile:tokens.scope'), cell: ({ scope }) => t(`profile:tokens.${scope}`) },
        { head: t('profile:tokens.until'), cell: ({ expiresAt }) => format.date(expiresAt) },
        {
          head: t('profile:tokens.used'),
          cell: ({ lastUsedAt }) => (lastUsedAt ? format.moment(lastUsedAt) : t('profile:tokens.never')),
        },
        {
          head: <span className="hidden-label">{t('profile:tokens.revoke')}</span>,
          cell: ({ id, name }) => (
            <CommandForm>
              <input type="hidden" name="act" value="revoke-token" />
              <input type="hidden" name="token" value={id} />
              <Button small tone="stop" aria-label={t('profile:tokens.revokeOne', { name })}>
                {t('profile:tokens.revoke')}
              </Button>
            </CommandForm>
          ),
        },
      ]}
    />
  );
}
