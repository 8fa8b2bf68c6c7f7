import { type ComponentProps, lazy, Suspense, useState } from 'react';
import type { ItemPanel } from '#app/ui/backlog/item/item-panel.tsx';

let here: typeof ItemPanel | undefined;

/**
 * Has the item's scripts at hand before a page is drawn on which an item lies over its board already. Were they to come later, what the
 * board hears meanwhile would have React throw away the item that the server sent.
 */
export async function bringItemPanel(): Promise<typeof ItemPanel> {
  here ??= (await import('#app/ui/backlog/item/item-panel.tsx')).ItemPanel;
  return here;
}

const Later = lazy(async () => ({ default: await bringItemPanel() }));

/** The item itself, with scripts of its own: a board that shows none does without them. */
export function ItemBody(props: Pick<ComponentProps<typeof ItemPanel>, 'item' | 'me'>) {
  const [Panel] = useState(() => here);
  if (Panel) return <Panel {...props} heading="h2" />;
  return (
    <Suspense>
      <Later {...props} heading="h2" />
    </Suspense>
  );
}
