import { type ComponentProps, lazy, Suspense, useState } from 'react';
import type { ItemPanel } from '#app/ui/backlog/item/item-panel.tsx';

let here: typeof ItemPanel | undefined;

async function bring(): Promise<typeof ItemPanel> {
  here ??= (await import('#app/ui/backlog/item/item-panel.tsx')).ItemPanel;
  return here;
}

/*
 * A page on which an item lies over its board already comes to life with the item's scripts at hand. Were they to come later, what the
 * board hears meanwhile would have React throw away the item that the server sent.
 */
if (typeof document === 'undefined' || new URLSearchParams(location.search).has('item')) await bring();

const Later = lazy(async () => ({ default: await bring() }));

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
