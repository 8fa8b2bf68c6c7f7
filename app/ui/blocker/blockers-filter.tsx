import { Form, Link } from '@remix-run/react';
import { causes } from '#app/domain/blocker/blocker.ts';
import { servesValue } from '#app/domain/blocker/blockers-search.ts';
import type { ServesChoices } from '#app/domain/blocker/commitment.ts';
import { costsSaid } from '#app/domain/blocker/waiting.ts';
import { Button } from '../kit/button.tsx';
import { Choice } from '../kit/choice.tsx';
import { useTexts } from '../shell/texts.tsx';
import { type BlockersAsked, blockersAt } from './blockers-at.ts';

/** An agency that waits, or that is waited for. */
export interface FilterAgency {
  code: string;
  name: string;
  waiting: boolean;
  freer: boolean;
}

interface Props {
  agencies: readonly FilterAgency[];
  asked: BlockersAsked;
  serves: ServesChoices;
}

/** What the list of blockers is narrowed by: a plain form, kept in the address. */
export function BlockersFilter({ agencies, asked, serves }: Props) {
  const t = useTexts();
  return (
    <Form method="get" className="blockers-filter" aria-label={t('blocker:list.filter')} key={JSON.stringify(asked)}>
      <Choice
        name="waiting"
        any={t('blocker:list.any')}
        label={t('blocker:list.waits')}
        value={asked.waiting}
        choices={agencies.filter(({ waiting }) => waiting).map(({ code, name }) => [code, name])}
      />
      <Choice
        name="freer"
        any={t('blocker:list.any')}
        label={t('blocker:list.for')}
        value={asked.freer}
        choices={[
          ...agencies.filter(({ freer }) => freer).map(({ code, name }) => [code, name] as const),
          ['own', t('blocker:list.own')],
          ['outside', t('blocker:list.outside')],
        ]}
      />
      <Choice
        name="cause"
        any={t('blocker:list.any')}
        label={t('blocker:list.cause')}
        value={asked.cause}
        choices={causes.map((cause) => [cause, t(`blocker:cause.${cause}`)])}
      />
      <Serves value={servesValue(asked)} serves={serves} />
      <Choice
        name="cost"
        any={t('blocker:list.any')}
        label={t('blocker:list.costs')}
        value={asked.cost}
        choices={costsSaid.map((said) => [said, t(`blocker:list.costIs.${said}`)])}
      />
      <label>
        <span>{t('blocker:list.olderThan')}</span>
        <input name="age" type="number" min={0} max={9999} defaultValue={asked.age} />
      </label>
      <label className="row">
        <input type="checkbox" name="late" value="yes" defaultChecked={asked.late} />
        <span>{t('blocker:list.onlyLate')}</span>
      </label>
      {asked.by && <input type="hidden" name="by" value={asked.by} />}
      <div className="row">
        <Button type="submit">{t('blocker:list.show')}</Button>
        {Object.values({ ...asked, by: undefined }).some((value) => value !== undefined) && (
          <Link to={blockersAt({ by: asked.by })}>{t('blocker:list.clear')}</Link>
        )}
      </div>
    </Form>
  );
}

/** An objective, a programme or a service that the items serve which wait. */
function Serves({ value, serves }: { value: string | undefined; serves: ServesChoices }) {
  const t = useTexts();
  return (
    <label>
      <span>{t('blocker:list.serves')}</span>
      <select name="serves" defaultValue={value ?? ''}>
        <option value="">{t('blocker:list.any')}</option>
        {(['objective', 'programme', 'service'] as const).map(
          (aim) =>
            serves[`${aim}s`].length > 0 && (
              <optgroup key={aim} label={t(`blocker:list.${aim}`)}>
                {serves[`${aim}s`].map(({ id, name }) => (
                  <option key={id} value={`${aim}.${id}`}>
                    {name}
                  </option>
                ))}
              </optgroup>
            ),
        )}
      </select>
    </label>
  );
}
