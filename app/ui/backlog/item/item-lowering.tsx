import { FetcherForm } from '#app/ui/backlog/fetcher-form.tsx';
import type { ItemView } from '#app/ui/backlog/item-view.ts';
import { Button } from '#app/ui/kit/button.tsx';
import { Field, Select } from '#app/ui/kit/field.tsx';
import { Notice } from '#app/ui/kit/notice.tsx';
import { textKey, useFormat, useTexts } from '#app/ui/shell/texts.tsx';
import { ActButton, Opens, useItemAct } from './item-act.tsx';

interface Props {
  item: ItemView;
}

/** Somebody asks to open the item to more people: what, why, who may decide, and for these the two answers. */
export function ItemLowering({ item }: Props) {
  const t = useTexts();
  const { moment } = useFormat();
  if (!item.lowering) return null;
  const { id, from, to, why, by, at, own, deciders } = item.lowering;
  const word = (each: string) => t(textKey(`item:classification.${each}`));
  const decides = item.can.decide && !own;
  return (
    <Notice tone="warn" title={t('item:lowering.asked', { by, from: word(from), to: word(to) })}>
      <p>
        <strong>{t('item:lowering.why')}</strong> {why} <span className="small soft">{moment(at)}</span>
      </p>
      <p className="small">
        {deciders.length > 0 ? t('item:lowering.deciders', { names: deciders.join(', ') }) : t('item:lowering.nobody')}
      </p>
      <div className="row no-print">
        {decides && (
          <ActButton item={item.key} act="confirm-lowering">
            <input type="hidden" name="lowering" value={id} />
            <Button tone="main">{t('item:lowering.confirm', { to: word(to) })}</Button>
          </ActButton>
        )}
        {item.can.edit && (
          <ActButton item={item.key} act="withdraw-lowering">
            <input type="hidden" name="lowering" value={id} />
            <Button>{t('item:lowering.withdraw')}</Button>
          </ActButton>
        )}
      </div>
      {decides && (
        <Opens acts={['decline-lowering']} summary={t('item:lowering.declineWhy')}>
          <Decline item={item} lowering={id} />
        </Opens>
      )}
    </Notice>
  );
}

function Decline({ item, lowering }: Props & { lowering: string }) {
  const t = useTexts();
  const { form, problem, typed } = useItemAct({ item: item.key, act: 'decline-lowering' });
  return (
    <FetcherForm {...form} className="inline">
      <input type="hidden" name="lowering" value={lowering} />
      <Field
        name="reason"
        label={t('item:lowering.reason')}
        problem={problem}
        defaultValue={typed.reason ?? ''}
        maxLength={500}
        autoComplete="off"
        required
      />
      <Button small>{t('item:lowering.decline')}</Button>
    </FetcherForm>
  );
}

/** To open an item to more people is asked for, with why; a second person decides. */
export function AskToLower({ item }: Props) {
  const t = useTexts();
  const { form, problem, typed } = useItemAct({ item: item.key, act: 'ask-to-lower' });
  if (item.lowering || item.can.askFor.length === 0) return null;
  return (
    <Opens acts={['ask-to-lower']} summary={t('item:lowering.open')} className="more no-print">
      <FetcherForm {...form} className="stack">
        <p className="small soft">{t('item:lowering.takesTwo')}</p>
        <Select name="classification" label={t('item:lowering.to')} defaultValue={typed.classification ?? item.can.askFor.at(-1)}>
          {item.can.askFor.map((each) => (
            <option key={each} value={each}>
              {t(textKey(`item:classification.${each}`))}
            </option>
          ))}
        </Select>
        <Field
          name="why"
          label={t('item:lowering.whyAsked')}
          problem={problem}
          defaultValue={typed.why ?? ''}
          maxLength={500}
          autoComplete="off"
          required
        />
        <Button small>{t('item:lowering.ask')}</Button>
      </FetcherForm>
    </Opens>
  );
}
