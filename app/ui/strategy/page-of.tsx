import { Pager } from '../kit/pager.tsx';
import { useFormat, useTexts } from '../shell/texts.tsx';

interface Props {
  page: number;
  pages: number;
  total: number;
  size: number;
  shown: number;
  to: (page: number) => string;
}

/** Which rows of how many these are; nothing where all are in sight. */
export function PageOf({ page, pages, total, size, shown, to }: Props) {
  const t = useTexts();
  const { number } = useFormat();
  if (pages < 2) return null;
  const first = (page - 1) * size + 1;
  const place = { first: number(first), last: number(first + shown - 1), total: number(total) };
  return (
    <Pager
      label={t('strategy:pager.label')}
      place={t('strategy:pager.place', place)}
      previous={page > 1 ? { to: to(page - 1), label: t('strategy:pager.previous') } : undefined}
      next={page < pages ? { to: to(page + 1), label: t('strategy:pager.next') } : undefined}
    />
  );
}
