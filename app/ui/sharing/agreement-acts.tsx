import { Field, TextArea } from '../kit/field.tsx';
import { useTexts } from '../shell/texts.tsx';
import { ActPanel } from '../strategy/act-panel.tsx';
import type { AgreementProps } from './agreement-props.ts';
import { SignatureFields } from './terms-fields.tsx';

/** What either side can do on its own: offer the same terms for longer, end it at once, take single items out. */
export function AgreementActs({ agreement, can, sent, versions }: AgreementProps) {
  const t = useTexts();
  const current = versions.find(({ number }) => number === agreement.current);
  const whole = !current || Object.keys(current.scope).length === 0;
  const offered = agreement.current === null;
  return (
    <div className="agreement-acts stack">
      {can.renew && (
        <ActPanel act="renew-agreement" title={t('agreements:renew.title')} button={t('agreements:renew.button')} sent={sent}>
          {(again) => (
            <>
              <p>{t('agreements:renew.text')}</p>
              <Field
                type="date"
                name="end"
                label={t('agreements:renew.end')}
                hint={t('agreements:renew.endHint')}
                problem={again.problem('end')}
                defaultValue={again.typed.end}
              />
              {agreement.signsByLetter && <SignatureFields again={again} />}
            </>
          )}
        </ActPanel>
      )}
      {can.admit && !whole && (
        <ActPanel act="take-out-items" title={t('agreements:takeOut.title')} button={t('agreements:takeOut.button')} sent={sent}>
          {({ problem, typed }) => (
            <Field
              name="items"
              label={t('agreements:takeOut.items')}
              hint={t('agreements:takeOut.hint')}
              problem={problem('items')}
              defaultValue={typed.items}
              required
            />
          )}
        </ActPanel>
      )}
      {can.revoke && (
        <ActPanel
          act="revoke-agreement"
          title={t(offered ? 'agreements:revoke.takeBack' : 'agreements:revoke.title')}
          button={t(offered ? 'agreements:revoke.takeBack' : 'agreements:revoke.button')}
          sent={sent}
        >
          {({ problem, typed }) => (
            <>
              <p>{t(offered ? 'agreements:revoke.takeBackText' : 'agreements:revoke.text')}</p>
              <TextArea
                name="reason"
                label={t('agreements:revoke.reason')}
                problem={problem('reason')}
                defaultValue={typed.reason}
                maxLength={2_000}
              />
            </>
          )}
        </ActPanel>
      )}
    </div>
  );
}
