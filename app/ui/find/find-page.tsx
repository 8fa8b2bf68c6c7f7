import { Form, Link } from '@remix-run/react';
import { type Found, longestText } from '#app/domain/backlog/find/found.ts';
import { findPath } from '#app/paths.ts';
import { Button } from '#app/ui/kit/button.tsx';
import { EmptyState } from '#app/ui/kit/empty-state.tsx';
import { Field } from '#app/ui/kit/field.tsx';
import { Notice } from '#app/ui/kit/notice.tsx';
import { Page, PageHead } from '#app/ui/kit/page-head.tsx';
import { Panel } from '#app/ui/kit/panel.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';
import { type FoundLine, useFoundGroups } from './found-lines.ts';

/** Finding as a page: a field, and below it what was found, all of it links. */
export function FindPage({ found }: { found: Found }) {
  const t = useTexts();
  const groups = useFoundGroups(found);
  const count = groups.reduce((sum, { lines }) => sum + lines.length, 0);
  return (
    <Page>
      <PageHead title={t('find:title')} sub={found.text ? t('find:count', { count }) : undefined} />
      <search>
        <Form className="inline find-form" action={findPath()} key={found.text}>
          <Field
            type="search"
            name="text"
            label={t('find:label')}
            hint={t('find:hint')}
            defaultValue={found.text}
            maxLength={longestText}
          />
          <Button tone="main">{t('find:find')}</Button>
        </Form>
      </search>
      {found.alike && <Notice>{t('find:alike')}</Notice>}
      {groups.map(({ name, title, lines }) => (
        <Panel key={name} title={title}>
          <ul className="plain links found">
            {lines.map((line) => (
              <Line key={line.id} {...line} />
            ))}
          </ul>
        </Panel>
      ))}
      {count === 0 && <Nothing text={found.text} />}
      {found.more && <p>{t('find:more')}</p>}
    </Page>
  );
}

function Line({ to, mark, title, about }: FoundLine) {
  return (
    <li>
      <Link to={to}>
        {mark && <span className="key">{mark}</span>} {title}
      </Link>
      {about && <span className="small soft"> {about}</span>}
    </li>
  );
}

function Nothing({ text }: { text: string }) {
  const t = useTexts();
  return (
    <EmptyState title={text ? t('find:nothing', { text }) : t('find:empty')}>
      <p>{t(text ? 'find:nothingNext' : 'find:emptyNext')}</p>
    </EmptyState>
  );
}
