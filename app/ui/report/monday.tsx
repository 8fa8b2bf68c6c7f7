import { Link, useRevalidator } from '@remix-run/react';
import { locales } from '#app/domain/actor.ts';
import type { Problem } from '#app/domain/errors.ts';
import { type Decision, type MondayReport, type ReportPart, reportSides, type ShownRow } from '#app/domain/report/report.ts';
import { blockersPath, listExportPath, mondayReportPath, type ReportAsked, reportsPath } from '#app/paths.ts';
import { ExportLinks } from '../export/export-links.tsx';
import { Button } from '../kit/button.tsx';
import { Field } from '../kit/field.tsx';
import { Page } from '../kit/page-head.tsx';
import { Panel } from '../kit/panel.tsx';
import { useLive } from '../live/use-live.ts';
import { CommandForm } from '../shell/command-form.tsx';
import { ownNames } from '../shell/language-menu.tsx';
import { ProblemList, useProblems } from '../shell/problems.tsx';
import { useFormat, useLanguage, useTexts } from '../shell/texts.tsx';
import { Unsent } from '../shell/unsent.tsx';
import { BegunFrom } from '../words/begun-from.tsx';
import { WordsOfOther, wordsOfOther } from '../words/words-of-other.tsx';
import type { Paper, PaperRow } from './paper.ts';
import { MondayPaper } from './paper.tsx';
import { RowsTable } from './rows-table.tsx';

type Sent =
  | { problems: readonly Problem[]; values: Record<string, string>; detail?: Readonly<Record<string, unknown>> }
  | undefined;

interface Props extends Pick<MondayReport, 'id' | 'frozen' | 'can'> {
  paper: Paper;
  monday: string;
  decisions: readonly Decision<ShownRow>[];
  /** The rows of the number that was followed. */
  rows: readonly PaperRow[] | null;
  heads: readonly string[];
  asked: ReportAsked & { side: (typeof reportSides)[number]; lang: (typeof locales)[number] };
  sent: Sent;
}

/** The Monday report: its page as it is printed, and around it what does not go onto paper. */
export function Monday(props: Props) {
  const { paper, rows, heads, asked, id, sent } = props;
  const t = useTexts();
  const { locale } = useLanguage();
  const { revalidate } = useRevalidator();
  useLive(() => {
    if (id === null) revalidate();
  });
  const rowsAt = (part: ReportPart) => `${mondayReportPath({ ...asked, part })}#rows`;
  return (
    <Page>
      <Above {...props} />
      {isDrawn(props) ? <ProblemList problems={sent?.problems} /> : <Unsent sent={sent} texts={['sentence', 'ifNot']} />}
      <MondayPaper paper={paper} rowsAt={rowsAt} />
      {rows && asked.part && (
        <section id="rows" className="stack no-print" lang={asked.lang} aria-labelledby="rows-of">
          <h2 id="rows-of">
            {paper.numbers.find(({ part }) => part === asked.part)?.label} <span className="num">{rows.length}</span>
          </h2>
          {rows.length > 0 && <RowsTable rows={rows} heads={heads} locale={asked.lang} />}
          <p lang={locale}>
            <Link to={mondayReportPath({ ...asked, part: undefined })} preventScrollReset>
              {t('report:closeRows')}
            </Link>
          </p>
        </section>
      )}
      {mayWrite(props) && (
        <div className="no-print">
          <Words {...props} />
        </div>
      )}
    </Page>
  );
}

/** Whether there are forms for words on the page. */
function mayWrite({ can, asked, paper }: Props): boolean {
  return can.write && asked.side === 'coordinator' && paper.nothing === null;
}

/** Whether the form that was refused, if any, still stands on the page. */
function isDrawn(props: Props): boolean {
  const { sent, decisions } = props;
  const blocker = sent?.values.blocker;
  return !blocker || (mayWrite(props) && decisions.some(({ row }) => row.kind === 'blocker' && row.id === blocker));
}

/** In which language, from whose side, as a file; frozen or to be frozen. */
function Above({ asked, frozen, can, monday }: Props) {
  const t = useTexts();
  const { moment } = useFormat();
  const { part: _, ...file } = asked;
  const search = new URLSearchParams(Object.entries(file).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return (
    <div className="no-print stack monday-above">
      <div className="row">
        <nav className="row" aria-label={t('report:sides')}>
          {reportSides.map((side) => (
            <Link
              key={side}
              className="btn small"
              to={mondayReportPath({ ...asked, side, part: undefined })}
              aria-current={side === asked.side ? 'page' : undefined}
            >
              {t(`report:sideOf.${side}`)}
            </Link>
          ))}
        </nav>
        <nav className="row" aria-label={t('report:languages')}>
          {locales.map((lang) => (
            <Link
              key={lang}
              className="btn small"
              lang={lang}
              to={mondayReportPath({ ...asked, lang })}
              aria-current={lang === asked.lang ? 'page' : undefined}
            >
              {ownNames[lang]}
            </Link>
          ))}
        </nav>
        <ExportLinks files={[{ to: listExportPath('monday-report.xlsx', String(search)), ending: 'xlsx' }]} />
      </div>
      <div className="row">
        {frozen ? (
          <span>{t('report:frozenBy', { moment: moment(frozen.at), name: frozen.by })}</span>
        ) : (
          <span className="small soft">{t('report:made')}</span>
        )}
        {can.freeze && (
          <CommandForm>
            <input type="hidden" name="act" value="freeze-report" />
            <input type="hidden" name="monday" value={monday} />
            <Button>{t('report:freeze')}</Button>
          </CommandForm>
        )}
        <Link to={reportsPath()}>{t('report:earlier')}</Link>
        <Link to={blockersPath()}>{t('report:toBlockers')}</Link>
      </div>
    </div>
  );
}

/** The coordinator's own words on each of the five. */
function Words(props: Props) {
  const t = useTexts();
  return (
    <Panel title={t('report:words.title')}>
      <p className="small soft">{t('report:words.hint')}</p>
      {props.decisions.map((decision) =>
        decision.row.kind === 'blocker' ? <Said key={decision.row.id} {...props} {...decision} row={decision.row} /> : null,
      )}
    </Panel>
  );
}

interface SaidProps extends Pick<Props, 'sent' | 'monday' | 'asked'>, Decision {}

/** What is said of one decision; refused, as it was typed, below what a colleague has said meanwhile. */
function Said({ row, sentence, ifNot, textVersion = 0, sent, monday, asked }: SaidProps) {
  const t = useTexts();
  const problem = useProblems(sent?.problems);
  const again = sent?.values.blocker === row.id ? sent : undefined;
  const theirs = wordsOfOther<{ sentence: string; ifNot: string }>(again);
  const stands = theirs ?? { sentence, ifNot, textVersion: Number(again?.values.textVersion ?? textVersion) };
  const typed = again?.values ?? stands;
  return (
    <CommandForm key={theirs?.textVersion} className="stack monday-words">
      <p>
        <span className="key">{row.key}</span> {row.line}
      </p>
      <input type="hidden" name="act" value="write-decision" />
      <input type="hidden" name="blocker" value={row.id} />
      <input type="hidden" name="monday" value={monday} />
      <BegunFrom texts={{ sentence: stands.sentence, ifNot: stands.ifNot }} version={stands.textVersion} />
      {theirs && <WordsOfOther texts={[theirs.sentence, theirs.ifNot]} leave={mondayReportPath({ ...asked, part: undefined })} />}
      <Field
        name="sentence"
        label={t('report:words.sentence')}
        maxLength={300}
        defaultValue={typed.sentence}
        problem={again && problem('sentence')}
      />
      <Field
        name="ifNot"
        label={t('report:words.ifNot')}
        maxLength={200}
        defaultValue={typed.ifNot}
        problem={again && problem('ifNot')}
      />
      <div>
        <Button>{t('report:words.save')}</Button>
      </div>
    </CommandForm>
  );
}
