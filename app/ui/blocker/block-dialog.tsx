import { useFetcher } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { blockItemPath } from '#app/paths.ts';
import { FetcherForm } from '#app/ui/backlog/fetcher-form.tsx';
import { Button } from '#app/ui/kit/button.tsx';
import { Dialog } from '#app/ui/kit/dialog.tsx';
import { ProblemList } from '#app/ui/shell/problems.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';
import type { BlockPage } from './block-item.tsx';
import { BlockerFields } from './blocker-fields.tsx';

interface Props {
  page: BlockPage;
  onClose(): void;
}

type Answer =
  | { ok: true }
  | { ok: false; problems: Parameters<typeof ProblemList>[0]['problems']; values: Record<string, string> };

/** Something holds a card up: the form over its board. Enter sends it, Escape leaves all as it was. */
export function BlockDialog({ page, onClose }: Props) {
  const t = useTexts();
  const { item } = page;
  const fetcher = useFetcher<Answer>();
  const refused = fetcher.state === 'idle' && fetcher.data && !fetcher.data.ok ? fetcher.data : undefined;
  const done = fetcher.state === 'idle' && fetcher.data?.ok === true;
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    if (done) close.current();
  }, [done]);
  const fields = useRef<HTMLDivElement>(null);
  // An open dialog gives the focus to its first button.
  useEffect(() => fields.current?.querySelector<HTMLElement>('[name=freer]')?.focus(), []);
  return (
    <Dialog label={t('blocker:raise.of', { key: item.key })} onClose={onClose}>
      <div className="page" ref={fields}>
        <form method="dialog" className="item-dialog-head row">
          <Button small>✕ {t('blocker:raise.close')}</Button>
        </form>
        <FetcherForm
          fetcher={fetcher}
          act="raise-blocker"
          action={blockItemPath(item.key)}
          className="stack"
          says={t('blocker:raise.said')}
        >
          <h2>{t('blocker:raise.title')}</h2>
          <p className="soft">
            <span className="key">{item.key}</span> {item.title}
          </p>
          <input type="hidden" name="over" value="board" />
          <ProblemList problems={refused?.problems} />
          <BlockerFields {...page} problems={refused?.problems} typed={refused?.values} />
          <div className="row">
            <Button tone="stop">{t('blocker:raise.it')}</Button>
          </div>
        </FetcherForm>
      </div>
    </Dialog>
  );
}
