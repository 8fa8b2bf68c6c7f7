import type { ItemView } from '#app/ui/backlog/item-view.ts';
import { Button } from '#app/ui/kit/button.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';
import { ActButton } from './item-act.tsx';

/** Who hears of an item; the reader joins them or leaves. */
export function ItemWatchers({ item }: { item: ItemView }) {
  const t = useTexts();
  return (
    <div className="field watchers">
      <span className="label">{t('item:watch.title')}</span>
      <span className={item.watchers.length === 0 ? 'soft' : undefined}>
        {item.watchers.map(({ name }) => name).join(', ') || t('item:watch.nobody')}
      </span>
      {item.can.watch && (
        <ActButton item={item.key} act={item.watching ? 'unwatch-item' : 'watch-item'}>
          <Button small>{t(item.watching ? 'item:watch.stop' : 'item:watch.start')}</Button>
        </ActButton>
      )}
    </div>
  );
}
