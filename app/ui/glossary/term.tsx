import { nameIn } from '#app/domain/actor.ts';
import type { Meaning, Question, TermPage } from '#app/domain/glossary/term.ts';
import type { Sent } from '../identity/sent.ts';
import { Button } from '../kit/button.tsx';
import { Select, TextArea } from '../kit/field.tsx';
import { Notice } from '../kit/notice.tsx';
import { Page, PageHead } from '../kit/page-head.tsx';
import { Panel } from '../kit/panel.tsx';
import { CommandForm } from '../shell/command-form.tsx';
import { useFormat, useLanguage, useTexts } from '../shell/texts.tsx';
import { ActPanel } from '../strategy/act-panel.tsx';
import { FormsFields, MeaningFields } from './term-fields.tsx';
import { FormsList, OpenQuestion, PlaceLink, Sides, TermName } from './term-parts.tsx';

interface Props {
  term: TermPage;
  sent: Sent | undefined;
}

/** A term: how it is written, what each agency means by it, the question where they differ, and what was answered before. */
export function Term({ term, sent }: Props) {
  const t = useTexts();
  const { meanings, question, can } = term;
  const own = meanings.find((meaning) => meaning.own);
  return (
    <Page>
      <PageHead title={<TermName forms={term.forms} />} sub={<PlaceLink place={term.place} />} />
      <FormsList forms={term.forms} />
      {question && <Asked question={question} term={term} />}
      <Sides meanings={meanings} heading="h2" acts={can.answer ? (meaning) => <Adopt meaning={meaning} /> : undefined} />
      {can.answer && <Answers term={term} sent={sent} />}
      {can.mean && (
        <ActPanel
          act="write-meaning"
          title={t(own ? 'glossary:term.rewrite' : 'glossary:term.write')}
          button={t('glossary:save')}
          sent={sent}
        >
          {(again) => <MeaningFields meaning={own} again={again} />}
        </ActPanel>
      )}
      {can.mean && own && <ActPanel act="remove-meaning" title={t('glossary:term.takeBack')} sent={sent} />}
      {can.keep && (
        <ActPanel act="change-forms" title={t('glossary:term.forms')} button={t('glossary:save')} sent={sent}>
          {(again) => <FormsFields forms={term.forms} again={again} />}
        </ActPanel>
      )}
      {can.keep && (
        <ActPanel act="remove-term" title={t('glossary:term.remove')} sent={sent}>
          {() => <p>{t('glossary:term.removeMeans')}</p>}
        </ActPanel>
      )}
      {term.answered.length > 0 && (
        <Panel title={t('glossary:answered.title')}>
          <ul className="plain parts">
            {term.answered.map((each) => (
              <Answered key={each.raisedAt} question={each} />
            ))}
          </ul>
        </Panel>
      )}
    </Page>
  );
}

function Asked({ question, term: { can } }: { question: Question; term: TermPage }) {
  const t = useTexts();
  return (
    <Notice tone="warn" title={t('glossary:question.title')}>
      <p>
        <OpenQuestion question={question} />
      </p>
      <p>{t(can.answer ? 'glossary:question.answerIt' : 'glossary:question.waits')}</p>
    </Notice>
  );
}

/** One's agency takes over what another one means. */
function Adopt({ meaning: { agency, own } }: { meaning: Meaning }) {
  const t = useTexts();
  const { locale } = useLanguage();
  if (own) return null;
  return (
    <CommandForm>
      <input type="hidden" name="act" value="adopt-meaning" />
      <input type="hidden" name="agency" value={agency.code} />
      <Button small aria-label={t('glossary:question.adoptOf', { agency: nameIn(agency.names, locale) })}>
        {t('glossary:question.adopt')}
      </Button>
    </CommandForm>
  );
}

function Answers({ term: { colleagues, question }, sent }: Props) {
  const t = useTexts();
  return (
    <>
      <ActPanel act="confirm-same" title={t('glossary:question.same')} sent={sent}>
        {() => <p>{t('glossary:question.sameMeans')}</p>}
      </ActPanel>
      <ActPanel act="keep-different" title={t('glossary:question.different')} sent={sent}>
        {({ problem, typed }) => (
          <TextArea
            name="note"
            label={t('glossary:question.why')}
            problem={problem('note')}
            defaultValue={typed.note}
            maxLength={1_000}
            required
          />
        )}
      </ActPanel>
      <ActPanel act="assign-question" title={t('glossary:question.assign')} sent={sent}>
        {({ problem, typed }) => (
          <Select
            name="person"
            label={t('glossary:question.owner')}
            problem={problem('person')}
            defaultValue={typed.person ?? question?.owner.id}
          >
            {colleagues.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </ActPanel>
    </>
  );
}

function Answered({ question: { raisedAt, closedAt, answer, note, owner } }: { question: Question }) {
  const t = useTexts();
  const { date } = useFormat();
  if (!closedAt || !answer) return null;
  return (
    <li>
      <b>{t(`glossary:answered.${answer}`)}</b>{' '}
      <span className="small soft">
        {t('glossary:answered.when', {
          raised: date(raisedAt),
          closed: date(closedAt),
          name: owner.name,
          agency: owner.agency.code,
        })}
      </span>
      {note && <p className="written">{note}</p>}
    </li>
  );
}
