import { Form, Link } from '@remix-run/react';
import { nameIn } from '#app/domain/actor.ts';
import { type Found, longestText } from '#app/domain/backlog/find/found.ts';
import { findPath } from '#app/paths.ts';
import { Button } from '#app/ui/kit/button.tsx';
import { EmptyState } from '#app/ui/kit/empty-state.tsx';
import { Field, Select } from '#app/ui/kit/field.tsx';
import { Notice } from '#app/ui/kit/notice.tsx';
import { Page, PageHead } from '#app/ui/kit/page-head.tsx';
import { Panel } from '#app/ui/kit/panel.tsx';
import { useLanguage, useTexts } from '#app/ui/shell/texts.tsx';
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
        <Form className="inline find-form" action={findPath()} key={`${found.text} ${found.agency}`}>
          <Field
            type="search"
            name="text"
            label={t('find:label')}
            hint={t('find:hint')}
            defaultValue={found.text}
            maxLength={longestText}
          />
          <Owners found={found} />
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
      {count === 0 && <Nothing found={found} />}
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

/** Whose things are looked for, with how many items each has; only where the reader sees more than one agency’s. */
function Owners({ found: { owners, agency: asked } }: { found: Found }) {
  const t = useTexts();
  const agency = asked?.toUpperCase();
  const { locale } = useLanguage();
  if (!owners || (owners.length < 2 && !agency)) return null;
  const known = owners.some(({ code }) => code === agency);
  return (
    <Select name="agency" label={t('find:owner')} defaultValue={agency ?? ''}>
      <option value="">{t('find:allOwners')}</option>
      {owners.map(({ code, names, items }) => (
        <option key={code} value={code}>
          {nameIn(names, locale)}
          {items !== null && ` (${items})`}
        </option>
      ))}
      {agency && !known && <option value={agency}>{agency}</option>}
    </Select>
  );
}

function Nothing({ found: { text, agency } }: { found: Found }) {
  const t = useTexts();
  return (
    <EmptyState title={text ? t('find:nothing', { text }) : t('find:empty')}>
      <p>{t(text ? 'find:nothingNext' : 'find:emptyNext')}</p>
      {text && agency && (
        <p>
          <Link to={findPath(text)}>{t('find:nothingThere')}</Link>
        </p>
      )}
    </EmptyState>
  );
}
