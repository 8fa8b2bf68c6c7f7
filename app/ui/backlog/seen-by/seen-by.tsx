import { Link } from '@remix-run/react';
import { nameIn } from '#app/domain/actor.ts';
import { type NamedAs, type PartnerClosed, type PartnerSees, seenByPageSize } from '#app/domain/backlog/seen-by/seen-by.ts';
import { agreementPath, itemPath, seenByPath } from '#app/paths.ts';
import { DataTable } from '#app/ui/kit/data-table.tsx';
import { Page, PageHead } from '#app/ui/kit/page-head.tsx';
import { Pager } from '#app/ui/kit/pager.tsx';
import { useFormat, useLanguage, useTexts } from '#app/ui/shell/texts.tsx';
import { FindPerson } from './find-person.tsx';
import type { SeenByProps } from './seen-by-props.ts';
import { Ways } from './ways.tsx';

/** Who can see an item, and why; for a partner's person only why they do. */
export function SeenBy({ item, owner, you, others }: SeenByProps) {
  const t = useTexts();
  const { locale } = useLanguage();
  return (
    <Page width="narrow">
      <nav className="row small" aria-label={t('item:page.line')}>
        <Link to={itemPath(item.key)}>
          {item.key} {item.title}
        </Link>
      </nav>
      <PageHead
        title={t('seen-by:title', { key: item.key })}
        sub={`${t('item:field.classification')}: ${t(`item:classification.${item.classification}`)}. ${t(`seen-by:means.${item.classification}`)}`}
      />
      <section className="panel stack" aria-labelledby="you">
        <h2 id="you">{t('seen-by:you')}</h2>
        <p>
          {t(you.ways.length > 0 ? 'seen-by:youPartner' : 'seen-by:youOwn', {
            agency: nameIn(owner.names, locale),
            role: t(`shell:role.${you.role}`),
          })}{' '}
          {you.named && t(`seen-by:youAs.${you.named}`)}
        </p>
        {you.ways.length > 0 && <Ways ways={you.ways} />}
      </section>
      {others && (
        <>
          <Own item={item.key} agency={nameIn(owner.names, locale)} {...others} />
          <Partners partners={others.partners} restricted={item.classification === 'restricted'} />
          {others.closed.length > 0 && <Closed closed={others.closed} />}
        </>
      )}
    </Page>
  );
}

type Others = NonNullable<SeenByProps['others']>;

/** People of one's own agency: who sees it and who does not. */
function Own({ item, agency, find, own }: { item: string; agency: string } & Others) {
  const t = useTexts();
  const { number } = useFormat();
  const first = (own.page - 1) * seenByPageSize + 1;
  const to = (page: number) => seenByPath(item, find, page);
  return (
    <section className="panel stack" aria-labelledby="own">
      <h2 id="own">{t('seen-by:own', { agency })}</h2>
      <FindPerson find={find} />
      <p>{t('seen-by:ownTotal', { count: own.total })}</p>
      {own.people.length > 0 && <People caption={t('seen-by:ownTotal', { count: own.total })} people={own.people} />}
      {own.pages > 1 && (
        <Pager
          label={t('seen-by:pager.label')}
          place={t('seen-by:pager.place', {
            first: number(first),
            last: number(first + own.people.length - 1),
            total: number(own.total),
          })}
          previous={own.page > 1 ? { to: to(own.page - 1), label: t('seen-by:pager.previous') } : undefined}
          next={own.page < own.pages ? { to: to(own.page + 1), label: t('seen-by:pager.next') } : undefined}
        />
      )}
      {own.othersTotal > 0 && (
        <details className="more">
          <summary>{t('seen-by:ownNot', { count: own.othersTotal })}</summary>
          <p className="small soft">{t('seen-by:ownNotWhy')}</p>
          <People caption={t('seen-by:ownNot', { count: own.othersTotal })} people={own.others} />
          {own.othersTotal > own.others.length && <p className="small soft">{t('seen-by:ownNotMore')}</p>}
        </details>
      )}
    </section>
  );
}

function People({ caption, people }: { caption: string; people: Others['own']['people'] }) {
  const t = useTexts();
  return (
    <DataTable
      stacked
      caption={caption}
      rows={people}
      rowKey={({ id }) => id}
      columns={[
        { head: t('seen-by:who'), cell: ({ name }) => name },
        { head: t('seen-by:role'), cell: ({ role }) => t(`shell:role.${role}`) },
        { head: t('seen-by:named'), cell: ({ named }) => <Named named={named} /> },
      ]}
    />
  );
}

function Named({ named }: { named: NamedAs }) {
  const t = useTexts();
  return named ? t(`seen-by:as.${named}`) : '–';
}

function Partners({ partners, restricted }: { partners: readonly PartnerSees[]; restricted: boolean }) {
  const t = useTexts();
  const { locale } = useLanguage();
  return (
    <section className="panel stack" aria-labelledby="partners">
      <h2 id="partners">{t('seen-by:partners')}</h2>
      {partners.length === 0 && <p className="soft">{t('seen-by:partnersNone')}</p>}
      {partners.map(({ agency, ways, people, met }) => (
        <section key={agency.code} className="stack" aria-label={nameIn(agency.names, locale)}>
          <h3>{nameIn(agency.names, locale)}</h3>
          <Ways ways={ways} />
          <p>
            {restricted && people === 0 ? t('seen-by:nobodyNamed') : t('seen-by:people', { count: people })}{' '}
            {met.length > 0 && (
              <>
                {t('seen-by:met')}{' '}
                {met.map(({ name, named }) => (named ? `${name} (${t(`seen-by:as.${named}`)})` : name)).join(', ')}.
              </>
            )}
          </p>
        </section>
      ))}
      {partners.length > 0 && <p className="small soft">{t('seen-by:metMeans')}</p>}
    </section>
  );
}

function Closed({ closed }: { closed: readonly PartnerClosed[] }) {
  const t = useTexts();
  const { locale } = useLanguage();
  const { date } = useFormat();
  return (
    <section className="panel stack" aria-labelledby="closed">
      <h2 id="closed">{t('seen-by:closed')}</h2>
      <ul className="plain parts">
        {closed.map(({ agency, agreement, why, ceiling, start, end }) => (
          <li key={agency.code}>
            <Link to={agreementPath(agreement)}>{nameIn(agency.names, locale)}</Link>:{' '}
            {t(`seen-by:why.${why}`, { ceiling: t(`item:classification.${ceiling}`), start: date(start), end: date(end) })}
          </li>
        ))}
      </ul>
    </section>
  );
}
