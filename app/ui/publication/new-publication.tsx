import { Link } from '@remix-run/react';
import type { Content, PublicationLine, PublicKind } from '#app/domain/publication/publication.ts';
import { itemPath, objectivePath, publicationPath, servicePath } from '#app/paths.ts';
import type { Sent } from '../identity/sent.ts';
import { Button, LinkButton } from '../kit/button.tsx';
import { Field } from '../kit/field.tsx';
import { Notice } from '../kit/notice.tsx';
import { Page, PageHead } from '../kit/page-head.tsx';
import { CommandForm } from '../shell/command-form.tsx';
import { ProblemList, useProblems } from '../shell/problems.tsx';
import { useTexts } from '../shell/texts.tsx';
import { Preview } from './preview.tsx';
import { PublicationTable } from './publication-table.tsx';

interface Props {
  kind: PublicKind;
  thing: string;
  content: Content;
  /** The mark of what is shown here. */
  seen: string;
  /** What waits already. */
  waiting: string | null;
  /** What is shown to everybody says the same. */
  same: boolean;
  earlier: readonly PublicationLine[];
  can: { propose: boolean };
  today: string;
  sent: Sent | undefined;
}

const pathsOf = { service: servicePath, objective: objectivePath, item: itemPath };

/** What a citizen would see, and the form that proposes it to a second person. */
export function NewPublication(props: Props) {
  const t = useTexts();
  const { kind, thing, content, earlier, today } = props;
  return (
    <Page>
      <PageHead
        title={t('publications:new.title')}
        sub={t('publications:new.sub')}
        actions={<LinkButton to={pathsOf[kind](thing)}>{t('publications:new.back')}</LinkButton>}
      />
      <Preview content={content} today={today} />
      <Propose {...props} />
      {earlier.length > 0 && (
        <section className="stack">
          <h2>{t('publications:earlier')}</h2>
          <PublicationTable caption={t('publications:earlier')} publications={earlier} />
        </section>
      )}
    </Page>
  );
}

function Propose({ seen, waiting, same, can, sent }: Props) {
  const t = useTexts();
  const problem = useProblems(sent?.problems);
  if (waiting)
    return (
      <Notice tone="warn">
        {t('publications:new.waits')} <Link to={publicationPath(waiting)}>{t('publications:new.toWaiting')}</Link>
      </Notice>
    );
  if (same) return <Notice>{t('publications:new.same')}</Notice>;
  if (!can.propose) return <Notice>{t('publications:new.mayNot')}</Notice>;
  return (
    <CommandForm className="panel stack" aria-label={t('publications:new.title')}>
      <ProblemList problems={sent?.problems} />
      <input type="hidden" name="seen" value={seen} />
      <Field
        type="datetime-local"
        name="showFrom"
        label={t('publications:new.showFrom')}
        hint={t('publications:new.showFromHint')}
        problem={problem('showFrom')}
        defaultValue={sent?.values?.showFrom}
      />
      <p>{t('publications:new.means')}</p>
      <div className="row">
        <Button tone="main">{t('publications:new.propose')}</Button>
      </div>
    </CommandForm>
  );
}
