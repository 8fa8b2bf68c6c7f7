import { Link } from '@remix-run/react';
import type { HomeRow, HomeSection as Section } from '#app/domain/backlog/home/home.ts';
import { homeListPath } from '#app/paths.ts';
import { ItemRow } from '#app/ui/backlog/page/item-row.tsx';
import { Chip } from '#app/ui/kit/chip.tsx';
import { useFormat, useTexts } from '#app/ui/shell/texts.tsx';

/** One of the home page's lists: its true total, its first rows, and the way to the rest. */
export function HomeSection({ list, total, items }: Section) {
  const t = useTexts();
  return (
    <section className="stack" aria-labelledby={list}>
      <div className="row">
        <h2 id={list}>{t(`home:list.${list}`)}</h2>
        {total > 0 && <Chip>{t('home:total', { count: total })}</Chip>}
      </div>
      {total === 0 ? <p className="soft">{t(`home:empty.${list}`)}</p> : <HomeRows items={items} />}
      {total > items.length && <Link to={homeListPath(list)}>{t('home:all', { count: total })}</Link>}
    </section>
  );
}

/** Rows of one of these lists; of what changed each says how often, when last and by whom. */
export function HomeRows({ items }: { items: readonly HomeRow[] }) {
  return (
    <ul className="items">
      {items.map((item) => (
        <li key={item.key} className="item">
          <ItemRow item={item} note={item.news && <News {...item.news} />} />
        </li>
      ))}
    </ul>
  );
}

function News({ count, at, by }: NonNullable<HomeRow['news']>) {
  const t = useTexts();
  const { moment } = useFormat();
  const values = { count, at: moment(at), by: by ?? '' };
  return <span className="small soft item-note">{by ? t('home:newsBy', values) : t('home:news', values)}</span>;
}
