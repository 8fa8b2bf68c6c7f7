import { Button } from '../kit/button.tsx';
import { Chip } from '../kit/chip.tsx';
import { DataTable } from '../kit/data-table.tsx';
import { Panel } from '../kit/panel.tsx';
import { CommandForm } from '../shell/command-form.tsx';
import { useFormat, useTexts } from '../shell/texts.tsx';

interface Session {
  id: string;
  agency: string | null;
  since: string;
  expiresAt: string;
}

/** Where one is signed in, each with a way to end it. */
export function Sessions({ sessions, current }: { sessions: readonly Session[]; current: string | null }) {
  const t = useTexts();
  const format = useFormat();
  return (
    <Panel title={t('profile:sessions.title')}>
      <p>{t('profile:sessions.text')}</p>
      <DataTable
        caption={t('profile:sessions.title')}
        rows={sessions}
        rowKey={({ id }) => id}
        columns={[
          { head: t('profile:sessions.since'), cell: ({ since }) => format.moment(since) },
          { head: t('profile:sessions.agency'), cell: ({ agency }) => agency },
          { head: t('profile:sessions.until'), cell: ({ expiresAt }) => format.moment(expiresAt) },
          {
            head: <span className="hidden-label">{t('profile:sessions.end')}</span>,
            cell: ({ id, since }) =>
              id === current ? (
                <Chip tone="go">{t('profile:sessions.this')}</Chip>
              ) : (
                <CommandForm>
                  <input type="hidden" name="act" value="end-session" />
                  <input type="hidden" name="session" value={id} />
                  <Button small tone="stop" aria-label={t('profile:sessions.endOne', { since: format.moment(since) })}>
                    {t('profile:sessions.end')}
                  </Button>
                </CommandForm>
              ),
          },
        ]}
      />
    </Panel>
  );
}
