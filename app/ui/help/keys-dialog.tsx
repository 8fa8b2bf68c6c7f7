import { Link } from '@remix-run/react';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { useTexts } from '../shell/texts.tsx';
import { KeyLists } from './key-lists.tsx';

/** The keys over whatever page one is on, as /keys lists them. */
export function KeysDialog({ to, onClose }: { to: string; onClose: () => void }) {
  const t = useTexts();
  return (
    <Dialog label={t('help:keys.title')} onClose={onClose}>
      <div className="page narrow">
        <form method="dialog" className="row">
          <Link to={to} className="grow">
            {t('help:keys.page')}
          </Link>
          <Button small>✕ {t('help:keys.close')}</Button>
        </form>
        <KeyLists />
      </div>
    </Dialog>
  );
}
