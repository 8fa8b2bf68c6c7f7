import { Pager } from '../kit/pager.tsx';
import { useFormat, useTexts } from '../shell/texts.tsx';

interface Props {
  total: number;
  page: number;
  pages: number;
  /** How many a page holds, and how many this one does. */
  size: number;
  shown: number;
  to: (page: number) => string;
}

/** From page to page of what partners see; nothing where it is all on one. */
export function SeenPages({ total, page, pages, size, shown, to }: Props) {
  const t = useTexts();
  const { number } = useFormat();
  if (pages < 2) return null;
  const first = (page - 1) * size + 1;
  return (
    <Pager
      label={t('strategy:pager.label')}
      place={t('strategy:pager.place', { first: number(first), last: number(first + shown - 1), total: number(total) })}
      previous={page > 1 ? { to: to(page - 1), label: t('strategy:pager.previous') } : undefined}
      next={page < pages ? { to: to(page + 1), label: t('strategy:pager.next') } : undefined}
    />
  );
}
