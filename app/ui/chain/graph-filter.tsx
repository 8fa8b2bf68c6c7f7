import { Form, Link } from '@remix-run/react';
import { tieSorts } from '#app/domain/chain/tie.ts';
import { graphPath } from '#app/paths.ts';
import { Button } from '../kit/button.tsx';
import { Choice } from '../kit/choice.tsx';
import { useTexts } from '../shell/texts.tsx';
import type { GraphProps } from './graph-props.ts';

/** What a graph is narrowed to: a plain form, kept in the address. */
export function GraphFilter({ agencies, epics, objectives, asked }: GraphProps) {
  const t = useTexts();
  const any = t('chain:filter.any');
  return (
    <Form method="get" className="chain-filter" aria-label={t('chain:filter.title')} key={JSON.stringify(asked)}>
      {asked.item && <input type="hidden" name="item" value={asked.item} />}
      <Choice
        name="ties"
        label={t('chain:filter.ties')}
        value={asked.ties ?? 'order'}
        choices={[...tieSorts, 'all' as const].map((sort) => [sort, t(`chain:sort.${sort}`)])}
      />
      <Choice
        name="agency"
        label={t('chain:filter.agency')}
        value={asked.agency}
        any={any}
        choices={agencies.map(({ code, name }) => [code, name])}
      />
      <Choice
        name="epic"
        label={t('chain:filter.epic')}
        value={asked.epic}
        any={any}
        choices={epics.map(({ key, title }) => [key, `${key} ${title}`])}
      />
      <Choice
        name="objective"
        label={t('chain:filter.objective')}
        value={asked.objective}
        any={any}
        choices={objectives.map(({ id, name }) => [id, name])}
      />
      <div className="row">
        <Button type="submit">{t('chain:filter.show')}</Button>
        {Object.values(asked).some((value) => value !== undefined) && <Link to={graphPath()}>{t('chain:filter.clear')}</Link>}
      </div>
    </Form>
  );
}
