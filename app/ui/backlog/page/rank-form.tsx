import { Link } from '@remix-run/react';
import { useId } from 'react';
import type { Order } from '#app/domain/backlog/own-rank/own-rank.ts';
import type { Problem } from '#app/domain/errors.ts';
import { backlogPath, ownOrderPath } from '#app/paths.ts';
import { Button } from '#app/ui/kit/button.tsx';
import { Field, Radios } from '#app/ui/kit/field.tsx';
import { Page, PageHead } from '#app/ui/kit/page-head.tsx';
import { CommandForm } from '#app/ui/shell/command-form.tsx';
import { ProblemList, useProblems } from '#app/ui/shell/problems.tsx';
import { textKey, useTexts } from '#app/ui/shell/texts.tsx';

interface Props {
  item: { key: string; title: string };
  backlog: { prefix: string; name: string };
  /** The order it is moved in. */
  order: Order;
  place: number;
  total: number;
  neighbours: readonly { key: string; title: string }[];
  sent: { problems: readonly Problem[]; values: Record<string, string> } | undefined;
}

/** An item gets another place in its backlog by a plain form. */
export function RankForm({ item, backlog, order, place, total, neighbours, sent }: Props) {
  const t = useTexts();
  const near = useId();
  const problem = useProblems(sent?.problems);
  const ways = ['top', 'bottom', 'before', 'after'].map((value) => ({ value, label: t(textKey(`backlog:move.${value}`)) }));
  return (
    <Page width="narrow">
      <PageHead title={t('backlog:move.title', { key: item.key })} sub={item.title} />
      <p>{t('backlog:move.sub', { place, total, backlog: backlog.name })}</p>
      {order === 'own' && <p className="soft">{t('backlog:order.means')}</p>}
      <CommandForm className="panel stack">
        <ProblemList problems={sent?.problems} />
        <Radios legend={t('backlog:move.where')} name="where" choices={ways} chosen={sent?.values.where ?? 'top'} />
        <Field
          name="neighbour"
          list={near}
          label={t('backlog:move.neighbour')}
          hint={t('backlog:move.neighbourHint', { key: neighbours[0]?.key ?? item.key })}
          problem={problem('after') ?? problem('before')}
          defaultValue={sent?.values.neighbour}
          autoComplete="off"
        />
        <datalist id={near}>
          {neighbours.map((each) => (
            <option key={each.key} value={each.key}>
              {each.title}
            </option>
          ))}
        </datalist>
        <div className="row">
          <Button tone="main">{t('backlog:move.move')}</Button>
          <Link to={order === 'own' ? ownOrderPath(backlog.prefix) : backlogPath(backlog.prefix)}>
            {t('backlog:move.cancel')}
          </Link>
        </div>
      </CommandForm>
    </Page>
  );
}
