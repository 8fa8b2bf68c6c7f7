import type { Funding, FundingLine } from '#app/domain/strategy/funding/funding.ts';
import type { Sent } from '../../identity/sent.ts';
import { Button } from '../../kit/button.tsx';
import { Chip } from '../../kit/chip.tsx';
import { DataTable } from '../../kit/data-table.tsx';
import { Field, Select } from '../../kit/field.tsx';
import { Panel } from '../../kit/panel.tsx';
import { CommandForm } from '../../shell/command-form.tsx';
import { useTexts } from '../../shell/texts.tsx';
import { ActPanel, type Again } from '../act-panel.tsx';
import { FundingBar } from './funding-bar.tsx';
import { useMoney } from './money.ts';

interface Props {
  funding: Funding;
  currencies: readonly string[];
  can: { shape: boolean };
  sent: Sent | undefined;
}

/** A programme's money by year, with its sources; who leads the programme writes them down. */
export function ProgrammeFunding({ funding, currencies, can, sent }: Props) {
  const t = useTexts();
  if (funding.lines.length === 0 && !can.shape) return null;
  return (
    <Panel title={t('strategy:funding.title')}>
      {funding.lines.length > 0 ? <Years {...funding} /> : <p className="soft">{t('strategy:funding.none')}</p>}
      {funding.lines.length > 0 && <Lines lines={funding.lines} mayShape={can.shape} />}
      {can.shape && (
        <>
          <ActPanel act="add-funding-line" title={t('strategy:funding.add')} button={t('strategy:funding.write')} sent={sent}>
            {(again) => <NewLine again={again} currencies={currencies} />}
          </ActPanel>
          {funding.lines.length > 0 && (
            <ActPanel act="change-funding-line" title={t('strategy:funding.change')} button={t('strategy:save')} sent={sent}>
              {(again) => (
                <>
                  <Select
                    name="line"
                    label={t('strategy:funding.line')}
                    problem={again.problem('line')}
                    defaultValue={again.typed.line}
                  >
                    {funding.lines.map(({ id, year, source, currency }) => (
                      <option key={id} value={id}>
                        {`${year}: ${source}, ${currency}`}
                      </option>
                    ))}
                  </Select>
                  <AmountFields again={again} required />
                </>
              )}
            </ActPanel>
          )}
        </>
      )}
    </Panel>
  );
}

function Years({ years, totals }: Pick<Funding, 'years' | 'totals'>) {
  const t = useTexts();
  const money = useMoney();
  const rows = [
    ...years.map(({ year, ...rest }) => ({ ...rest, year: String(year) })),
    ...totals.map((total) => ({ ...total, year: t('strategy:funding.all'), flag: null })),
  ];
  return (
    <DataTable
      caption={t('strategy:funding.byYear')}
      stacked
      rows={rows}
      rowKey={({ year, currency }) => `${year} ${currency}`}
      columns={[
        { head: t('strategy:funding.year'), cell: ({ year }) => year },
        { head: t('strategy:funding.currency'), cell: ({ currency }) => currency ?? '–' },
        { head: t('strategy:funding.approved'), cell: ({ approved }) => money(approved), numeric: true },
        { head: t('strategy:funding.requested'), cell: ({ requested }) => money(requested), numeric: true },
        { head: t('strategy:funding.spent'), cell: ({ spent }) => money(spent), numeric: true },
        {
          head: t('strategy:funding.stands'),
          cell: ({ flag }) => (flag ? <Chip tone="stop">{t(`strategy:funding.flag.${flag}`)}</Chip> : '–'),
        },
        { head: t('strategy:funding.picture'), cell: (row) => <FundingBar {...row} /> },
      ]}
    />
  );
}

function Lines({ lines, mayShape }: { lines: readonly FundingLine[]; mayShape: boolean }) {
  const t = useTexts();
  const money = useMoney();
  return (
    <DataTable
      caption={t('strategy:funding.lines')}
      captionHidden={false}
      stacked
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        { head: t('strategy:funding.source'), cell: ({ source }) => source },
        { head: t('strategy:funding.year'), cell: ({ year }) => year },
        { head: t('strategy:funding.currency'), cell: ({ currency }) => currency },
        { head: t('strategy:funding.approved'), cell: ({ approved }) => money(approved), numeric: true },
        { head: t('strategy:funding.requested'), cell: ({ requested }) => money(requested), numeric: true },
        { head: t('strategy:funding.spent'), cell: ({ spent }) => money(spent), numeric: true },
        ...(mayShape ? [{ head: t('strategy:funding.act'), cell: (line: FundingLine) => <Off line={line} /> }] : []),
      ]}
    />
  );
}

function Off({ line: { id, year, source } }: { line: FundingLine }) {
  const t = useTexts();
  return (
    <CommandForm>
      <input type="hidden" name="act" value="remove-funding-line" />
      <input type="hidden" name="line" value={id} />
      <Button small tone="quiet" aria-label={t('strategy:programme.offIt', { name: `${source}, ${year}` })}>
        {t('strategy:programme.off')}
      </Button>
    </CommandForm>
  );
}

function NewLine({ again, currencies }: { again: Again; currencies: readonly string[] }) {
  const t = useTexts();
  const { problem, typed } = again;
  return (
    <>
      <div className="fields">
        <Field
          name="source"
          label={t('strategy:funding.source')}
          problem={problem('source')}
          defaultValue={typed.source}
          maxLength={200}
          required
        />
        <Field
          name="year"
          type="number"
          min={2000}
          max={2100}
          label={t('strategy:funding.year')}
          problem={problem('year')}
          defaultValue={typed.year}
          required
        />
        <Select
          name="currency"
          label={t('strategy:funding.currency')}
          problem={problem('currency')}
          defaultValue={typed.currency}
        >
          {currencies.map((currency) => (
            <option key={currency}>{currency}</option>
          ))}
        </Select>
      </div>
      <AmountFields again={again} />
    </>
  );
}

function AmountFields({ again: { problem, typed }, required }: { again: Again; required?: boolean }) {
  const t = useTexts();
  return (
    <div className="fields">
      {(['approved', 'requested', 'spent'] as const).map((name) => (
        <Field
          key={name}
          name={name}
          inputMode="decimal"
          label={t(`strategy:funding.${name}`)}
          problem={problem(name)}
          defaultValue={typed[name] ?? (required ? '' : '0')}
          autoComplete="off"
          required={required}
        />
      ))}
    </div>
  );
}
