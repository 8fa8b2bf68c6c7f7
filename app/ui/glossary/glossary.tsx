import { Form, Link } from '@remix-run/react';
import { type GlossaryPage, glossaryPageSize, type TermLine } from '#app/domain/glossary/term.ts';
import { backlogPath, programmePath, termPath } from '#app/paths.ts';
import type { Sent } from '../identity/sent.ts';
import { Button, LinkButton } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Checkbox, Field } from '../kit/field.tsx';
import { Page, PageHead } from '../kit/page-head.tsx';
import { useTexts } from '../shell/texts.tsx';
import { ActPanel } from '../strategy/act-panel.tsx';
import { OwnerChip } from '../strategy/owner-chip.tsx';
import { PageOf } from '../strategy/page-of.tsx';
import { FormsFields } from './term-fields.tsx';
import { FormsList, glossaryPathOf, OpenQuestion, Sides, TermName } from './term-parts.tsx';

interface Props {
  glossary: GlossaryPage;
  asked: { text: string; open: boolean };
  sent: Sent | undefined;
}

/** A glossary: its terms with what each agency means by them, open questions counted, and a way to add a term. */
export function Glossary({ glossary, asked, sent }: Props) {
  const t = useTexts();
  const { place, terms, total, questions, can } = glossary;
  const searched = asked.text !== '' || asked.open;
  return (
    <Page>
      <PageHead
        title={t('glossary:title', { name: place.name })}
        sub={
          <>
            {t('glossary:count', { count: total })} {t('glossary:keptBy')} <OwnerChip agency={place.agency} />
          </>
        }
        actions={
          <LinkButton to={place.kind === 'backlog' ? backlogPath(place.prefix) : programmePath(place.id)}>
            {place.name}
          </LinkButton>
        }
      />
      {(total > 0 || searched) && <Search glossary={glossary} asked={asked} />}
      {questions > 0 && !asked.open && (
        <p>
          <Link to={glossaryPathOf(place, 'open')}>{t('glossary:question.count', { count: questions })}</Link>
        </p>
      )}
      {terms.length === 0 && (
        <EmptyState title={t(searched ? 'glossary:nothing' : 'glossary:empty')}>
          <p>{t(searched ? 'glossary:nothingNext' : can.add ? 'glossary:emptyNext' : 'glossary:emptyWait')}</p>
        </EmptyState>
      )}
      <div className="terms">
        {terms.map((term) => (
          <TermCard key={term.id} term={term} />
        ))}
      </div>
      <Pages glossary={glossary} asked={asked} />
      {can.add && (
        <ActPanel act={`add-${place.kind}-term`} title={t('glossary:add')} sent={sent}>
          {(again) => <FormsFields again={again} />}
        </ActPanel>
      )}
    </Page>
  );
}

function Search({ glossary: { place }, asked }: Pick<Props, 'glossary' | 'asked'>) {
  const t = useTexts();
  return (
    <Form className="row" role="search" action={glossaryPathOf(place)} key={asked.text + asked.open}>
      <div className="grow">
        <Field
          name="text"
          type="search"
          label={t('glossary:find')}
          labelHidden
          placeholder={t('glossary:find')}
          defaultValue={asked.text}
        />
      </div>
      <Checkbox name="open" value="" label={t('glossary:onlyOpen')} defaultChecked={asked.open} />
      <Button>{t('glossary:findIt')}</Button>
    </Form>
  );
}

function TermCard({ term }: { term: TermLine }) {
  return (
    <article className="panel" id={`term-${term.id}`}>
      <div className="term-head">
        <h2>
          <Link to={termPath(term.id)}>
            <TermName forms={term.forms} />
          </Link>
        </h2>
        <FormsList forms={term.forms} />
      </div>
      <Sides meanings={term.meanings} heading="h3" />
      {term.question && (
        <p>
          <OpenQuestion question={term.question} />
        </p>
      )}
    </article>
  );
}

function Pages({ glossary: { place, terms, total, page, pages }, asked }: Pick<Props, 'glossary' | 'asked'>) {
  const to = (next: number) => {
    const search = { ...(asked.text && { text: asked.text }), ...(asked.open && { open: '' }), page: String(next) };
    return glossaryPathOf(place, String(new URLSearchParams(search)));
  };
  return <PageOf page={page} pages={pages} total={total} size={glossaryPageSize} shown={terms.length} to={to} />;
}
