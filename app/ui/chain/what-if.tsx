import { Form, Link } from '@remix-run/react';
import type { MovedLine } from '#app/domain/chain/queries/chain-page.server.ts';
import { chainPath } from '#app/paths.ts';
import { Button } from '../kit/button.tsx';
import { Choice } from '../kit/choice.tsx';
import { DataTable } from '../kit/data-table.tsx';
import { TextArea } from '../kit/field.tsx';
import { CommandForm } from '../shell/command-form.tsx';
import { ProblemList, useProblems } from '../shell/problems.tsx';
import { useFormat, useTexts } from '../shell/texts.tsx';
import { Unsent } from '../shell/unsent.tsx';
import type { ChainProps } from './chain-props.ts';
import { Closed } from './closed.tsx';
import { ItemNamed } from './item-named.tsx';

/** What if one day were slid: a form that changes nothing, what would move, and the way to ask for it. */
export function WhatIf(props: ChainProps) {
  const t = useTexts();
  const { asked, choices, moves } = props;
  return (
    <section className="panel stack" aria-labelledby="what-if" id="slide">
      <h2 id="what-if">{t('chain:what.title')}</h2>
      <p className="small soft">{t('chain:what.sub')}</p>
      <Form method="get" className="chain-filter" aria-label={t('chain:what.title')} preventScrollReset>
        {(['epic', 'objective', 'by', 'pointsADay'] as const).map((name) =>
          asked[name] ? <input key={name} type="hidden" name={name} value={asked[name]} /> : null,
        )}
        <Choice
          name="slide"
          label={t('chain:what.item')}
          value={asked.slide}
          choices={choices.map(({ key, title }) => [key, `${key} ${title}`])}
        />
        <label>
          <span>{t('chain:what.day')}</span>
          <input name="day" type="date" defaultValue={asked.day} required />
        </label>
        <div className="row">
          <Button type="submit">{t('chain:what.look')}</Button>
        </div>
      </Form>
      {moves && <Moves {...props} moves={moves} />}
    </section>
  );
}

function Moves({ moves, asked, sent }: ChainProps & { moves: NonNullable<ChainProps['moves']> }) {
  const t = useTexts();
  const problem = useProblems(sent?.problems);
  const { slide: _slide, day: _day, ...back } = asked;
  const perAgency = new Map<string, number>();
  for (const { agency } of moves.lines) perAgency.set(agency.name, (perAgency.get(agency.name) ?? 0) + 1);
  const discard = (
    <Link className="btn" to={chainPath(back)} preventScrollReset>
      {t('chain:what.discard')}
    </Link>
  );
  if (moves.lines.length === 0)
    return (
      <>
        <Unsent sent={sent} />
        <div className="row">
          <p>{t('chain:what.nothing')}</p> {discard}
        </div>
      </>
    );
  const isAskable = moves.lines.some(({ may }) => may);
  return (
    <CommandForm className="stack">
      <ProblemList problems={sent?.problems} />
      <p>
        {t('chain:what.moves', { count: moves.lines.length })}{' '}
        {[...perAgency].map(([name, count]) => t('chain:what.perAgency', { name, count })).join(' · ')}
      </p>
      <MovesTable lines={moves.lines} ticked={sent?.ticked} />
      <Closed closed={moves.closed} text="chain:what.closed" />
      {isAskable && (
        <TextArea
          name="why"
          label={t('chain:what.why')}
          hint={t('chain:what.whyHint')}
          problem={problem('why')}
          defaultValue={sent?.values?.why}
          maxLength={2_000}
          rows={2}
        />
      )}
      <div className="row">
        {isAskable && <Button tone="main">{t('chain:what.send')}</Button>}
        {discard}
      </div>
    </CommandForm>
  );
}

/** @param ticked what was chosen before a refusal; all of it unless there was one */
function MovesTable({ lines, ticked }: { lines: readonly MovedLine[]; ticked: readonly string[] | undefined }) {
  const t = useTexts();
  const { date } = useFormat();
  return (
    <DataTable
      caption={t('chain:what.moves', { count: lines.length })}
      stacked
      rows={lines}
      rowKey={({ key }) => key}
      columns={[
        {
          head: t('chain:table.item'),
          cell: (line) => <ItemNamed item={line} />,
        },
        { head: t('chain:table.agency'), cell: ({ agency }) => agency.name },
        { head: t('chain:table.from'), cell: ({ from }) => (from ? date(from) : '–') },
        { head: t('chain:table.to'), cell: ({ to }) => date(to) },
        {
          head: t('chain:table.ask'),
          cell: ({ key, agency, may }) =>
            may ? (
              <label className="check">
                <input type="checkbox" name="ask" value={key} defaultChecked={ticked?.includes(key) ?? true} />
                <span>{t('chain:what.ask', { key })}</span>
              </label>
            ) : (
              <span className="small soft">{t(agency.own ? 'chain:what.own' : 'chain:what.mayNot')}</span>
            ),
        },
      ]}
    />
  );
}
