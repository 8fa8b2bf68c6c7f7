import { keptOf } from '#app/domain/publication/promise.rules.ts';
import type { ItemContent } from '#app/domain/publication/publication.ts';
import { useTexts } from '../shell/texts.tsx';
import { PromiseTable } from './promise-table.tsx';

/** A promise as its row in the list that everybody sees. */
export function ShownItem({ content, today }: { content: ItemContent; today: string }) {
  const t = useTexts();
  const row = { ...content, id: 'preview', kept: keptOf(content, today) };
  return <PromiseTable caption={t('public:promises.title')} promises={[row]} />;
}
